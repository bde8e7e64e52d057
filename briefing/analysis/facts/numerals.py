"""Number words of English: `twenty-four`, `two hundred and fifty thousand`.

Sources: the usual spelling rules of The Chicago Manual of Style, 9.2 to 9.14.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.analysis.facts.scanning import Piece, listed

SMALL = {
    word: value
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve "
            "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
        )
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
}
BELOW_HUNDRED = SMALL | TENS
MAGNITUDES = {
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
ORDINALS = {
    word: value
    for value, word in enumerate(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
            "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
            "nineteenth twentieth"
        ),
        start=1,
    )
}
VULGAR = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
TEN, HUNDRED = 10, 100
COMMON_PARTS = frozenset({2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 64, 100})
"""Denominators that are written; `9/11` is a day."""
CARDINALS = frozenset({*SMALL, *TENS, *MAGNITUDES, "hundred"})
"""The words a number in words can begin with."""
TEENS_OF_YEARS = range(10, 21)


@dataclass(slots=True)
class _Sum:
    """A number being read: finished groups, and the group under way."""

    total: int = 0
    group: int = 0
    last_magnitude: int = 10**18

    def take(self, word: str) -> bool:
        """Add the word if it may follow what was read."""
        if word in SMALL:
            room = HUNDRED if SMALL[word] >= TEN else TEN
            return self._add(SMALL[word], room)
        if word in TENS:
            return self._add(TENS[word], HUNDRED)
        if word == "hundred" and self.group < HUNDRED:
            self.group = max(1, self.group) * HUNDRED
            return True
        return word in MAGNITUDES and self._close(MAGNITUDES[word])

    def _add(self, value: int, room: int) -> bool:
        teen = room == TEN and 0 < self.group % HUNDRED < TENS["twenty"]
        if self.group % room or teen or (self.group and not value):
            return False
        self.group += value
        return True

    def _close(self, magnitude: int) -> bool:
        if magnitude >= self.last_magnitude:
            return False
        self.total += max(1, self.group) * magnitude
        self.group, self.last_magnitude = 0, magnitude
        return True


def read_cardinal(items: Sequence[Piece], start: int) -> tuple[int, int] | None:
    """The value of the number words from `start` on, and the index after them."""
    if not starts_cardinal(items[start].lower):
        return None
    number, at, end = _Sum(), start, start
    while at < len(items):
        word = items[at].lower
        if number.take(word):
            at = end = at + 1
        elif at == end and at > start and _joins(items, at):
            at += 1
        else:
            break
    return number.total + number.group, end


def starts_cardinal(word: str) -> bool:
    """Whether a number in words can begin with this one."""
    return word in CARDINALS


def _joins(items: Sequence[Piece], at: int) -> bool:
    """Whether the piece is the hyphen of `twenty-four` or the `and` after a hundred."""
    if at + 1 >= len(items) or items[at + 1].lower not in BELOW_HUNDRED:
        return False
    if items[at].text == "-":
        return items[at - 1].lower in TENS and items[at + 1].lower in SMALL
    return items[at].lower == "and" and (
        items[at - 1].lower == "hundred" or items[at - 1].lower in MAGNITUDES
    )


def read_year(items: Sequence[Piece], start: int) -> tuple[int, int] | None:
    """The year spoken as two pairs, `nineteen ninety-six`, and the index after it."""
    century = BELOW_HUNDRED.get(items[start].lower, 0)
    if century not in TEENS_OF_YEARS or start + 1 >= len(items):
        return None
    if items[start + 1].lower not in TENS and items[start + 1].lower not in SMALL:
        return None
    read = read_cardinal(items, start + 1)
    if read is None or not TEN <= read[0] < HUNDRED:
        return None
    return century * HUNDRED + read[0], read[1]


def read_fraction(items: Sequence[Piece], start: int) -> tuple[float, int] | None:
    """The value of `2 1/2`, `1/4`, `2½` or `½`, and the index after it."""
    number = items[start].number
    if number is not None and start + 1 < len(items):
        rest = _pure_fraction(items, start + 1)
        if rest and rest[0] < 1 and number == int(number):
            return number + rest[0], rest[1]
    return _pure_fraction(items, start)


def _pure_fraction(items: Sequence[Piece], start: int) -> tuple[float, int] | None:
    if items[start].text in VULGAR:
        return VULGAR[items[start].text], start + 1
    if start + 2 >= len(items) or items[start + 1].text not in ("/", "⁄"):  # noqa: RUF001
        return None
    above, below = items[start].number, items[start + 2].number
    glued = items[start].end + 2 == items[start + 2].start + 1
    if above is None or below is None or below not in COMMON_PARTS or not glued:
        return None
    return (above / below, start + 3) if above < below else None
