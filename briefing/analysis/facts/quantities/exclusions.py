"""Numbers that are no quantities: dates, identifiers, codes, names and ordinals."""

from bisect import bisect_right
from collections.abc import Sequence

from briefing.analysis.facts.quantities.counted import is_plural
from briefing.analysis.facts.quantities.found import DASHES, Amount, glued
from briefing.analysis.facts.quantities.words import HARMING, STOP_WORDS
from briefing.analysis.facts.scanning import Piece, listed
from briefing.model.analysis import DateMention
from briefing.model.article import Field

COUNTED_TIMES = frozenset({"ago", "earlier", "later", "before", "hence"})
"""Time expressions with these count units, as durations do."""
LABELS = frozenset(
    listed(
        "no number nr part section chapter page figure table row room gate route "
        "highway interstate exit article game round week day stage phase level "
        "series category volume version psalm verse flight channel apartment suite "
        "unit box lane grade pier platform line act title annex protocol class type "
        "model mark size"
    )
)
"""A number right after one of these names a thing."""
NUMBERED_IN_WORDS = frozenset({"act", "chapter", "game", "part", "phase", "stage"})
"""Those that are numbered in words as well: `game seven`, `phase two`."""
NO_NAMES = STOP_WORDS | HARMING
"""Words that name nothing, though headlines write them with a capital."""
FIRST_YEAR, LAST_YEAR = 1400, 2100


class DateSpans:
    """The places of one field that dates take up."""

    def __init__(self, dates: Sequence[DateMention], field: Field) -> None:
        spans = sorted(
            date.range for date in dates if date.field == field and _is_fixed(date)
        )
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def cover(self, offset: int) -> bool:
        """Whether the offset lies in a date."""
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._ends[index]


def _is_fixed(date: DateMention) -> bool:
    words = set(date.text.lower().split())
    return date.type in ("DATE", "TIME") and not words & COUNTED_TIMES


def is_code(items: Sequence[Piece], amount: Amount) -> bool:
    """Whether the number is part of a code: `K20`, `555-0100`, `1.2.3`, `qrx-118`."""
    return (
        _glued_before(items, amount)
        or _glued_after(items, amount)
        or (is_padded(items[amount.first]) and amount.value != 0)
        or (_is_digits(items, amount.first) and _in_groups(items, amount))
    )


def _is_digits(items: Sequence[Piece], at: int) -> bool:
    return 0 <= at < len(items) and items[at].text.isdigit()


def is_padded(piece: Piece) -> bool:
    """Whether a number begins with a needless zero, as codes and times do."""
    return piece.text[0] == "0" and piece.text[1:2].isdigit()


def _in_groups(items: Sequence[Piece], amount: Amount) -> bool:
    """Whether it is one group of a telephone number: `0800 | 555 | 0199`."""
    beside = [
        *items[max(0, amount.first - 1) : amount.first],
        *items[amount.after :][:1],
    ]
    return any(map(is_padded, beside))


def _glued_before(items: Sequence[Piece], amount: Amount) -> bool:
    at = amount.first
    if not glued(items, at):
        return False
    if amount.words:
        return items[at - 1].text in DASHES and at > 1 and items[at - 2].is_word
    before = items[at - 1]
    if before.is_word:
        return not (before.text.isupper() and len(before.text) == len("USD"))
    if before.text[-1].isdigit() or before.text in "/_@#&=.:\\":
        return True
    letters = before.text in DASHES and glued(items, at - 1)
    return letters and items[at - 2].text.isalnum()


def _glued_after(items: Sequence[Piece], amount: Amount) -> bool:
    at = amount.after
    if amount.words or not glued(items, at):
        return False
    if items[at].text in "._/:@\\" and glued(items, at + 1):
        return items[at + 1].text[0].isalnum() and items[at].text != "/"
    letters = items[at].is_word and glued(items, at + 1)
    if letters and items[at + 1].text[0] in "-0123456789":
        return not (items[at + 1].text in ("2", "3") and not glued(items, at + 2))
    return items[at].text[0].isdigit() or items[at].text == "_"


def is_label(items: Sequence[Piece], amount: Amount) -> bool:
    """Whether the number names something: `Section 4`, `iPhone 11`."""
    before = items[amount.first - 1] if amount.first else None
    if before is None:
        return False
    if amount.words and not items[amount.first].text[0].isupper():
        return before.lower in NUMBERED_IN_WORDS
    if before.lower in LABELS or before.text in "#№":
        return True
    if before.lower in NO_NAMES:
        return False
    named = before.is_word and any(map(str.isupper, before.text))
    return named and not _opens(items, amount)


def _opens(items: Sequence[Piece], amount: Amount) -> bool:
    """Whether the word before the number opens a sentence, and so has a capital."""
    before = amount.first - 2
    return before < 0 or items[before].text in '.!?;"“”'


def is_name(items: Sequence[Piece], amount: Amount) -> bool:
    """Whether a capitalised singular follows, as in `340 Skyliner`."""
    after = items[amount.after] if amount.after < len(items) else None
    return after is not None and after.is_word and after.text[0].isupper()


def is_year(items: Sequence[Piece], amount: Amount) -> bool:
    """Whether four plain digits may be a year."""
    written = items[amount.first].text
    plain = len(written) == len("2021") and written.isdigit()
    return plain and FIRST_YEAR <= amount.value <= LAST_YEAR and not amount.magnitude


def is_district(items: Sequence[Piece], amount: Amount) -> bool:
    """Whether `a quarter of` says what a place is: `Altona, a quarter of Hamburg`."""
    at, after = amount.first - 2, amount.after
    if at < 0 or after + 1 >= len(items) or not amount.fraction:
        return False
    quarter = items[after - 1].lower == "quarter" and items[after].lower == "of"
    beside = items[at + 1].text == "," and items[at].text[0].isupper()
    named = items[after + 1].text[0].isupper() and not is_plural(items[after + 1])
    return quarter and beside and named
