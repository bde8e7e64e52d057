"""The content of a page (ISO 32000-1, 7.8.2) cut into its operators.

It reads what any program may write, but makes sense of nothing: that is for others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

TOKEN = re.compile(
    rb"""(?:[\x00\t\n\f\r ]+ | %[^\r\n]*)*
    (?: (?P<number>[+-]?(?:\d+\.?\d*|\.\d+))(?![^\x00\t\n\f\r ()<>\[\]{}/%])
    | <(?P<hex>[0-9A-Fa-f\x00\t\n\f\r ]*)>
    | (?P<word>[A-Za-z'"][A-Za-z0-9*'"]*)
    | /(?P<name>[^\x00\t\n\f\r ()<>\[\]{}/%]*)
    | (?P<open><<|\[) | (?P<close>>>|\])
    | (?P<text>\()
    | (?P<end>\Z))""",
    re.VERBOSE,
)
SPACES = b"\x00\t\n\f\r "
NESTED = re.compile(rb"\\.|[()]", re.DOTALL)
ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
NAME_ESCAPED = re.compile(r"#([0-9A-Fa-f]{2})")
ESCAPES = {
    b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f",
    b"\n": b"", b"\r": b"", b"\r\n": b"",
}  # fmt: skip
CONSTANTS = {b"true": True, b"false": False, b"null": None}


class Name(str):
    """A name, which is no text."""

    __slots__ = ()


Operand = object
"""A number, a `Name`, bytes, a list, or a dictionary by name."""


@dataclass(frozen=True, slots=True)
class Operator:
    """One operator with what stands before it."""

    name: str
    operands: list[Operand]


def operators(content: bytes) -> Iterator[Operator]:
    """The operators of a page in the order in which they draw.

    Raises:
        ValueError: The content is not in PDF syntax.
    """
    stack: list[list[Operand]] = [[]]
    position = 0
    while match := TOKEN.match(content, position):
        position = match.end()
        kind = match.lastgroup or ""
        token = match[kind]
        if kind == "number":
            stack[-1].append(float(token))
        elif kind == "word" and token not in CONSTANTS:
            yield Operator(token.decode("ascii"), stack[-1])
            stack = [[]]
        elif kind == "text":
            text, position = _text(content, position)
            stack[-1].append(text)
        elif kind == "end":
            return
        else:
            _push(stack, kind, token)
    raise ValueError(f"byte {position} of its content makes no sense")


def _push(stack: list[list[Operand]], kind: str, token: bytes) -> None:
    """Puts one operand, or the begin or the end of several, on the stack."""
    if kind == "open":
        stack.append([])
    elif kind == "close":
        if len(stack) == 1:
            raise ValueError("a bracket of its content closes nothing")
        inner = stack.pop()
        stack[-1].append(_dictionary(inner) if token == b">>" else inner)
    else:
        stack[-1].append(_simple(kind, token))


def _dictionary(inner: list[Operand]) -> dict[str, Operand]:
    return {str(key): value for key, value in zip(inner[::2], inner[1::2], strict=True)}


def _simple(kind: str, token: bytes) -> Operand:
    if kind == "hex":
        digits = token.translate(None, SPACES)
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    if kind == "name":
        word = token.decode("latin-1")
        return Name(NAME_ESCAPED.sub(lambda m: chr(int(m[1], 16)), word))
    return CONSTANTS[token]


def _text(content: bytes, start: int) -> tuple[bytes, int]:
    """The text whose opening bracket is before `start`, and where it ends."""
    depth = 1
    for match in NESTED.finditer(content, start):
        depth += {b"(": 1, b")": -1}.get(match.group(), 0)
        if not depth:
            return ESCAPED.sub(_unescaped, content[start : match.start()]), match.end()
    raise ValueError("a text of its content has no end")


def _unescaped(match: re.Match[bytes]) -> bytes:
    code = match[1]
    if code[0] in b"01234567":
        return bytes([int(code, 8) & 255])
    return ESCAPES.get(code, code)
