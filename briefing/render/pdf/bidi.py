"""The direction of each character of a paragraph: the Unicode Bidirectional Algorithm.

Unicode Standard Annex #9; the rules are named as there. A rule that looks at the
neighbours of a character is a substitution on a string with one letter for each
character's bidirectional class.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from unicodedata import bidirectional, category, mirrored, name, normalize

from briefing.render.pdf.embeddings import (
    OPENERS,
    REMOVED,
    ExplicitLevels,
    first_strong,
    matching_closers,
)

RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""What a text without any right-to-left direction has none of."""
MAX_BRACKETS = 63
CLASSES = "L R AL EN AN ES ET CS NSM LRI RLI FSI PDI"
LETTERS = dict(zip(CLASSES.split(), "LRAENSTCMIIII", strict=True))
"""One letter for each class that the weak rules tell apart; `O` for all others."""


def directions(text: str, base: int | None = None) -> tuple[int, list[int]]:
    """The paragraph's level and the level of each character; odd is right to left.

    Args:
        text: One paragraph.
        base: Its level; where none is given, the first strong character decides.
    """
    classes = [bidirectional(character) or "L" for character in text]
    closers = matching_closers(classes)
    if base is None:
        base = first_strong(classes, 0, len(classes), closers)
    levels = ExplicitLevels(classes, closers, base).run()
    kept = [i for i, name_ in enumerate(classes) if name_ not in REMOVED]
    resolved = list(levels)
    for sequence in _isolating_sequences(kept, classes, levels, closers):
        _Sequence(text, classes, sequence, levels, base).resolve(resolved)
    _fill_removed(classes, resolved, base)
    return base, resolved


def visual_order(levels: Sequence[int]) -> list[int]:
    """The indexes of the parts of a line from left to right (rule L2)."""
    order = list(range(len(levels)))
    odd = [level for level in levels if level % 2]
    for threshold in range(max(levels, default=0), min(odd, default=1) - 1, -1):
        order = list(_turned(order, levels, threshold))
    return order


def _turned(order: list[int], levels: Sequence[int], threshold: int) -> Iterator[int]:
    """The order with each stretch at a level or above it turned round."""
    for high, group in groupby(order, lambda i: levels[i] >= threshold):
        indexes = list(group)
        yield from reversed(indexes) if high else indexes


def _isolating_sequences(
    kept: Sequence[int],
    classes: Sequence[str],
    levels: Sequence[int],
    closers: dict[int, int],
) -> Iterator[list[int]]:
    """Runs of one level, joined over the isolates inside them (BD13)."""
    runs = [list(group) for _, group in groupby(kept, lambda i: levels[i])]
    starting = {run[0]: run for run in runs}
    continued = {closers[run[-1]] for run in runs if run[-1] in closers}
    for run in runs:
        if run[0] in continued and classes[run[0]] == "PDI":
            continue
        sequence = list(run)
        while sequence[-1] in closers:
            sequence += starting[closers[sequence[-1]]]
        yield sequence


class _Sequence:
    """Resolves one isolating run sequence (W1 to I2)."""

    def __init__(
        self,
        text: str,
        classes: Sequence[str],
        indexes: list[int],
        levels: Sequence[int],
        base: int,
    ) -> None:
        self._text = text
        self._indexes = indexes
        self._level = levels[indexes[0]]
        self._e = "LR"[self._level % 2]
        first, last = indexes[0], indexes[-1]
        before = _level_before(classes, levels, first, base)
        after = _level_after(classes, levels, last, base)
        self._sos = "LR"[max(self._level, before) % 2]
        self._eos = "LR"[max(self._level, after) % 2]
        self._letters = "".join(LETTERS.get(classes[i], "O") for i in indexes)

    def resolve(self, resolved: list[int]) -> None:
        """Writes the levels of its characters."""
        letters = self._neutrals(self._brackets(self._weak()))
        for index, letter in zip(self._indexes, letters, strict=True):
            if letter in "EN":
                rise = 2 - self._level % 2
            else:
                rise = (letter == "R") != self._level % 2
            resolved[index] = self._level + rise

    def _weak(self) -> str:
        """The letters after the rules for weak types (W1 to W7)."""
        s = self._sos + self._letters
        s = re.sub("(?<=I)M+", lambda m: "O" * len(m[0]), s)
        s = re.sub("([^M])(M+)", lambda m: m[1] * len(m[0]), s)
        s = re.sub("A[^LRA]*", lambda m: m[0].replace("E", "N"), s)
        s = s.replace("A", "R")
        s = re.sub("(?<=E)[SC](?=E)", "E", s)
        s = re.sub("(?<=N)C(?=N)", "N", s)
        s = re.sub("T+(?=E)|(?<=E)T+", lambda m: "E" * len(m[0]), s)
        s = re.sub("[STC]", "O", s)
        s = re.sub("L[^LR]*", lambda m: m[0].replace("E", "L"), s)
        return s[1:]

    def _brackets(self, letters: str) -> str:
        """The letters after paired brackets took a direction (N0)."""
        out = list(letters)
        for start, end in sorted(self._pairs(letters)):
            inside = {_direction(letter) for letter in out[start + 1 : end]}
            if self._e in inside:
                chosen = self._e
            elif inside & {"L", "R"}:
                chosen = self._context(out, start)
            else:
                continue
            for place in (start, end):
                out[place] = chosen
                self._follow(out, place)
        return "".join(out)

    def _context(self, letters: list[str], start: int) -> str:
        """The direction of the last strong character before a place."""
        for place in range(start - 1, -1, -1):
            if found := _direction(letters[place]):
                return found
        return self._sos

    def _follow(self, out: list[str], place: int) -> None:
        """Marks on a bracket take its direction."""
        for after in range(place + 1, len(out)):
            if self._letters[after] != "M":
                break
            out[after] = out[place]

    def _pairs(self, letters: str) -> list[tuple[int, int]]:
        """The places of bracket pairs (BD16)."""
        pairs: list[tuple[int, int]] = []
        stack: list[tuple[str, int]] = []
        for place, index in enumerate(self._indexes):
            character = normalize("NFC", self._text[index])
            if letters[place] != "O" or character not in brackets():
                continue
            closer = brackets()[character]
            if closer:
                if len(stack) == MAX_BRACKETS:
                    return []
                stack.append((closer, place))
                continue
            for depth in range(len(stack) - 1, -1, -1):
                if stack[depth][0] == character:
                    pairs.append((stack[depth][1], place))
                    del stack[depth:]
                    break
        return pairs

    def _neutrals(self, letters: str) -> str:
        """The letters after neutrals took the direction around them (N1, N2)."""
        s = self._sos + letters + self._eos
        s = re.sub("(?<=L)[OI]+(?=L)", lambda m: "L" * len(m[0]), s)
        s = re.sub("(?<=[REN])[OI]+(?=[REN])", lambda m: "R" * len(m[0]), s)
        return re.sub("[OI]", self._e, s)[1:-1]


def _direction(letter: str) -> str:
    """The direction in which the neutral rules count a letter, if it has one."""
    return {"L": "L", "R": "R", "E": "R", "N": "R"}.get(letter, "")


def _level_before(
    classes: Sequence[str], levels: Sequence[int], first: int, base: int
) -> int:
    """The level of the last character before a place that is not removed."""
    for index in range(first - 1, -1, -1):
        if classes[index] not in REMOVED:
            return levels[index]
    return base


def _level_after(
    classes: Sequence[str], levels: Sequence[int], last: int, base: int
) -> int:
    """The level of the first character after a place that is not removed."""
    if classes[last] in OPENERS:
        return base
    for index in range(last + 1, len(classes)):
        if classes[index] not in REMOVED:
            return levels[index]
    return base


def _fill_removed(classes: Sequence[str], levels: list[int], base: int) -> None:
    """Removed characters go with the one before them."""
    for index, class_ in enumerate(classes):
        if class_ in REMOVED:
            levels[index] = levels[index - 1] if index else base


@cache
def brackets() -> dict[str, str]:
    """Each bracket with the one that closes it; nothing for one that closes."""
    found: dict[str, str] = {}
    by_name: dict[str, str] = {}
    for code in (*range(0x28, 0x3100), *range(0xFE50, 0xFF70)):
        character = chr(code)
        if mirrored(character) and category(character) in ("Ps", "Pe"):
            by_name.setdefault(name(character), normalize("NFC", character))
    for label, opener in by_name.items():
        closer = by_name.get(label.replace("LEFT", "RIGHT"))
        if "LEFT" in label and closer:
            found |= {opener: closer, closer: ""}
    return found
