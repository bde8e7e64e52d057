"""Parts of a whole: `two-thirds`, `nine out of ten`, `half of`, `half a million`."""

from collections.abc import Sequence

from briefing.analysis.facts.numerals import (
    MAGNITUDES,
    ORDINALS,
    read_cardinal,
    starts_cardinal,
)
from briefing.analysis.facts.quantities.found import DASHES, Amount, word_at
from briefing.analysis.facts.quantities.words import STOP_WORDS
from briefing.analysis.facts.scanning import Piece, listed

DENOMINATORS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    word + plural: value
    for word, value in ORDINALS.items()
    if value > 2  # noqa: PLR2004
    for plural in ("", "s")
}
HALVED_NUMBERS = MAGNITUDES | {"dozen": 12}
MOST_PARTS = 100
ROUND = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 20, 50, 100})
"""What a share is told of: `three in 10`."""
TIMES = frozenset(listed("second minute hour day week month quarter year decade"))
"""After `three in 10` they say how often, and no share."""
COMPARING = frozenset(listed("than about nearly almost over by roughly"))
HALVED = frozenset(
    listed(
        "kilometre kilometer metre meter mile inch tonne ton kilo pound litre liter "
        "acre hectare percentage percent point degree dollar euro"
    )
)
"""Measures that are halved with an article: `half a metre`."""


def read_part(items: Sequence[Piece], at: int) -> Amount | None:
    """The part of a whole that starts at this piece."""
    return (
        _common_part(items, at)
        or share(items, at)
        or _half_magnitude(items, at)
        or _half(items, at)
    )


def _common_part(items: Sequence[Piece], at: int) -> Amount | None:
    """`a third`, `two-thirds`, `three quarters`; the part of `one in four`."""
    word = word_at(items, at)
    above = 1 if word in ("a", "one") else 0
    if not above and starts_cardinal(word):
        read = read_cardinal(items, at)
        above = read[0] if read and read[1] == at + 1 else 0
    if above == 1 and word == "one" and (part := _one_of_many(items, at)):
        return part
    step = 2 if word_at(items, at + 1) in DASHES else 1
    below = DENOMINATORS.get(word_at(items, at + step))
    plural = word_at(items, at + step).endswith("s")
    if not above or below is None or below <= above or plural != (above > 1):
        return None
    after = at + step + 1
    if step == 1 and not _is_share(items, at, after):
        return None
    return Amount(above / below, at, after, fraction=True, words=True)


def _is_share(items: Sequence[Piece], at: int, after: int) -> bool:
    """Whether the words around say a part and no rank, as `by a third` does."""
    follows = word_at(items, after)
    if word_at(items, at - 1) == "by" and follows != "of":
        return not follows.isalpha() or follows in STOP_WORDS
    return follows in ("of", "interest", "stake")


def share(items: Sequence[Piece], at: int) -> Amount | None:
    """`9 out of 10`, `seven in ten`: so many of a round number."""
    above, after = _small(items, at)
    out = word_at(items, after) == "out" and word_at(items, after + 1) == "of"
    if not above or not (out or word_at(items, after) == "in"):
        return None
    after += 1 + out
    below, end = _small(items, after + (word_at(items, after) == "every"))
    timed = word_at(items, end).rstrip("s") in TIMES
    if not above < below or timed or not (out or below in ROUND):
        return None
    return Amount(above / below, at, end, fraction=True, words=True)


def _small(items: Sequence[Piece], at: int) -> tuple[int, int]:
    """The whole number up to a hundred that starts here and its end; zero for none."""
    if at >= len(items):
        return 0, at
    if starts_cardinal(items[at].lower):
        value, after = read_cardinal(items, at) or (0, at)
    else:
        plain = items[at].text.isdigit() and len(items[at].text) <= len("100")
        value, after = int(items[at].text) if plain else 0, at + 1
    return (value, after) if value <= MOST_PARTS else (0, at)


def _half(items: Sequence[Piece], at: int) -> Amount | None:
    """`half of the shops`, `more than half`: a half where words beside it say of what.

    `half the revenue` and `half-staff` are none.
    """
    if word_at(items, at) != "half":
        return None
    compares = word_at(items, at - 1) in COMPARING
    follows = word_at(items, at + 1)
    if follows == "of" or (
        compares and (not follows.isalpha() or follows in STOP_WORDS)
    ):
        return Amount(0.5, at, at + 1, fraction=True, words=True)
    if follows in ("a", "an") and word_at(items, at + 2) in HALVED:
        return Amount(0.5, at, at + 2, words=True)
    return None


def _one_of_many(items: Sequence[Piece], at: int) -> Amount | None:
    """`one in four`, `one of four`, `one out of every five`."""
    after = at + 1 + (word_at(items, at + 1) == "out")
    if word_at(items, after) not in ("in", "of"):
        return None
    after += 1 + (word_at(items, after + 1) == "every")
    if not starts_cardinal(word_at(items, after)):
        return None
    read = read_cardinal(items, after)
    if read is None or not 1 < read[0] <= MOST_PARTS:
        return None
    return Amount(1 / read[0], at, read[1], fraction=True, words=True)


def _half_magnitude(items: Sequence[Piece], at: int) -> Amount | None:
    """`half a million`, `half a dozen`, `three quarters billion`."""
    start = at + (word_at(items, at) in ("a", "three"))
    part = {"half": 0.5, "quarter": 0.25, "quarters": 0.75}.get(word_at(items, start))
    if part is None:
        return None
    end = start + 1 + (word_at(items, start + 1) in ("a", "of"))
    size = HALVED_NUMBERS.get(word_at(items, end))
    if size is None:
        return None
    return Amount(part * size, at, end + 1, magnitude=True, words=True)
