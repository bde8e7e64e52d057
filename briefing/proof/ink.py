"""What a page prints: each shown text, and the statement to which it belongs.

Only what a brief draws is understood. A page on which words could hide or show in
another way (forms, inline pictures, invisible text) is refused, not skipped.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from briefing.model.manifest import printed
from briefing.proof.content import Operator, operators

Codes = Mapping[int, str]
"""The text of each code of a font."""

SILENT = """
q Q cm w J j M d ri i gs m l c v y h re S s f F f* B B* b b* n W W*
CS cs SC SCN sc scn G g RG rg K k sh BT ET Tc Tw Tz TL Ts Td TD Tm T* MP DP EMC
"""
"""State, paths and positions: nothing that says a word."""
HARMLESS = frozenset(SILENT.split())
PASSED_OVER = HARMLESS - {"q", "Q", "EMC"}
"""What changes nothing that is kept track of: most of a page."""
SHOWING = frozenset(("Tj", "TJ", "'", '"'))
POSITIONING = ("Td", "TD", "Tm", "T*")
FILLED = (0, 2)
"""The rendering modes of text that is filled (ISO 32000-1, 9.3.6)."""
REVERSED = "ReversedChars"
HYPHEN, SOFT_HYPHEN = "-", "\u00ad"
"""The hyphen of a divided word, and what it stands for: nothing of the word's own."""
UTF_16 = b"\xfe\xff"
"""How a text string in UTF-16 begins."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A stretch of shown text."""

    statement: int
    """The number of its statement; 0 for words that belong to none."""
    text: str
    mark: int = -1
    """The number of its marked content on the page; -1 outside of any."""


@dataclass(slots=True)
class _Scope:
    """Marked content that is open."""

    statement: int
    mark: int = -1
    actual: str | None = None
    """What it says that it stands for."""
    turned: bool = False
    """Whether its words stand in reverse (ISO 32000-1, 14.8.2.3.3)."""
    shown: list[str] = field(default_factory=list)
    word: list[str] = field(default_factory=list)
    """The glyphs of a word in reverse, as far as they are shown."""

    def take_word(self) -> str:
        """The word in reverse that has come to its end."""
        text = "".join(reversed(self.word))
        self.shown.append(text)
        self.word.clear()
        return text


@dataclass(slots=True)
class PageInk:
    """Reads the ink of one page.

    Args:
        font: The codes of a font by its name on the page.
        picture: Whether the name of an object on the page is that of a picture.
    """

    font: Callable[[str], Codes]
    picture: Callable[[str], bool]
    _codes: Codes = field(default_factory=dict)
    _open: list[_Scope] = field(default_factory=lambda: [_Scope(0)])
    _saved: list[Codes] = field(default_factory=list)

    def read(self, content: bytes) -> Iterator[Ink]:
        """What the page prints, in the order in which it is drawn.

        Raises:
            ValueError: Something on the page cannot be understood for certain.
        """
        for operator in operators(content):
            scope = self._open[-1]
            if operator.name in SHOWING:
                texts = self._shown(operator)
                if scope.turned:
                    scope.word += texts
                    continue
                scope.shown += texts
                yield Ink(scope.statement, "".join(texts), scope.mark)
            else:
                if scope.word and operator.name in (*POSITIONING, "EMC"):
                    yield Ink(scope.statement, scope.take_word(), scope.mark)
                self._follow(operator)

    def _follow(self, operator: Operator) -> None:
        """Keeps track of the font and of marked content."""
        if operator.name in PASSED_OVER:
            return
        match operator:
            case Operator("Tf", [str(name), _]):
                self._codes = self.font(name)
            case Operator("q"):
                self._saved.append(self._codes)
            case Operator("Q") if self._saved:
                self._codes = self._saved.pop()
            case Operator("BDC" | "BMC", [tag, *properties]):
                self._enter(str(tag), properties[0] if properties else {})
            case Operator("EMC") if len(self._open) > 1:
                _check_actual(self._open.pop())
            case Operator(name) if name not in HARMLESS and not self._plain(operator):
                raise ValueError(f"'{name}' draws in a way in which words could hide")

    def _plain(self, operator: Operator) -> bool:
        """Whether nothing can hide in a picture, or in text that is not filled."""
        match operator:
            case Operator("Do", [str(name)]):
                return self.picture(name)
            case Operator("Tr", [mode]):
                return mode in FILLED
        return False

    def _enter(self, tag: str, properties: object) -> None:
        """Opens marked content, which goes on with the statement that it is in."""
        if not isinstance(properties, dict):
            raise ValueError("its content is marked in a way that no brief uses")  # noqa: TRY004
        outer = self._open[-1]
        statement = _whole(properties.get("Statement", outer.statement))
        mark = _whole(properties.get("MCID", outer.mark))
        actual = properties.get("ActualText")
        told = _text_string(actual) if actual else None
        self._open.append(_Scope(statement, mark, told, tag == REVERSED))

    def _shown(self, operator: Operator) -> list[str]:
        """The texts of the codes of one operator."""
        operand = operator.operands[-1] if operator.operands else None
        parts = operand if isinstance(operand, list) else [operand]
        codes = b"".join(part for part in parts if isinstance(part, bytes))
        return [
            self._text(int.from_bytes(codes[at : at + 2], "big"))
            for at in range(0, len(codes), 2)
        ]

    def _text(self, code: int) -> str:
        if code not in self._codes:
            raise ValueError(f"its code {code:04x} stands for no text")
        return self._codes[code]


def _whole(value: object) -> int:
    """A whole number: that of a statement, or of marked content."""
    if isinstance(value, int | float) and value == value // 1:
        return int(value)
    raise ValueError("its content is marked with no number")


def _text_string(value: object) -> str:
    """A text string (ISO 32000-1, 7.9.2.2), its single-byte form as Latin-1."""
    if not isinstance(value, bytes):
        raise ValueError("its ActualText is no text")  # noqa: TRY004
    if value.startswith(UTF_16):
        return value.removeprefix(UTF_16).decode("utf-16-be", "surrogatepass")
    return value.decode("latin-1")


def _check_actual(scope: _Scope) -> None:
    """Lets pass what says that it stands for its own glyphs.

    Raises:
        ValueError: It says something else, which a listener would hear.
    """
    if scope.actual is None:
        return
    shown = "".join(scope.shown)
    if (shown, scope.actual) == (SOFT_HYPHEN, HYPHEN):
        return
    if printed(scope.actual).split() != printed(shown).split():
        raise ValueError(f"'{shown}' is given out as '{scope.actual}'")
