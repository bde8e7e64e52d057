"""Amounts: a number in digits or words, with its magnitude, bounds and place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.analysis.facts.numerals import (
    CARDINALS,
    MAGNITUDES,
    ORDINALS,
    VULGAR,
    read_cardinal,
    read_fraction,
    starts_cardinal,
)
from briefing.analysis.facts.quantities.tables import MAGNITUDE_LETTERS
from briefing.analysis.facts.quantities.words import STOP_WORDS
from briefing.analysis.facts.scanning import NUMBER_STARTS, Piece

VAGUE = {
    "dozens": (12, 120),
    "scores": (20, 200),
    "hundreds": (100, 1000),
    "thousands": (1000, 10_000),
    "millions": (10**6, 10**7),
    "billions": (10**9, 10**10),
    "trillions": (10**12, 10**13),
}
"""Plural magnitudes say only the order: `dozens of` is from 12 up to ten times that."""
SIZES = {"hundred": "hundreds", "thousand": "thousands", "million": "millions"}
TENS_OF = {"tens": 10, "hundreds": 100}
DENOMINATORS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    word + plural: value
    for word, value in ORDINALS.items()
    if value > 2  # noqa: PLR2004
    for plural in ("", "s")
}
MONEY_WORDS = frozenset({"dollars", "euros", "pounds", "yen", "yuan", "people", "usd"})
MOST_PARTS = 100
STARTS = (
    CARDINALS
    | TENS_OF.keys()
    | VAGUE.keys()
    | VULGAR.keys()
    | {"a", "another", "half", "quarter"}
)
"""All that an amount can begin with, besides digits."""
DASHES = frozenset("-–—‑−")  # noqa: RUF001


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that was read, from the piece `first` up to the piece `after`."""

    value: float
    first: int
    after: int
    high: float | None = None
    magnitude: bool = False
    """Whether a magnitude like `million` or `k` is part of it."""
    vague: bool = False
    fraction: bool = False
    """Whether it is a part of a whole, said in words: `a third`."""
    words: bool = False


def amount_starts(items: Sequence[Piece]) -> list[int]:
    """The pieces at which an amount may start."""
    return [
        at
        for at, (_, lower, _, _) in enumerate(items)
        if lower in STARTS or lower[0] in NUMBER_STARTS
    ]


def read_amount(items: Sequence[Piece], at: int) -> Amount | None:
    """The amount that starts at this piece, the longest there is."""
    lower = items[at].lower
    if lower not in STARTS and lower[0] not in NUMBER_STARTS:
        return None
    return (
        _vague(items, at)
        or _part(items, at)
        or _half_magnitude(items, at)
        or _digits(items, at)
        or _words(items, at)
    )


def glued(items: Sequence[Piece], at: int) -> bool:
    """Whether a piece stands right at the one before it."""
    return 0 < at < len(items) and items[at - 1].end == items[at].start


def word_at(items: Sequence[Piece], at: int) -> str:
    """The piece in lower case; empty beyond either end."""
    return items[at].lower if 0 <= at < len(items) else ""


def _vague(items: Sequence[Piece], at: int) -> Amount | None:
    word = word_at(items, at)
    if word in TENS_OF and word_at(items, at + 1) == "of":
        bounds = VAGUE.get(word_at(items, at + 2))
        if bounds and bounds[0] >= VAGUE["thousands"][0]:
            low = float(TENS_OF[word] * bounds[0])
            return Amount(low, at, at + 3, high=low * 10, vague=True, words=True)
    if word in SIZES and word_at(items, at - 1) in ("several", "few", "many"):
        word = SIZES[word]
    followed = word != "scores" or word_at(items, at + 1) == "of"
    if word in VAGUE and followed and word_at(items, at - 1) != "the":
        low, high = VAGUE[word]
        return Amount(low, at, at + 1, high=high, vague=True, words=True)
    return None


def _part(items: Sequence[Piece], at: int) -> Amount | None:
    """`a third`, `two-thirds`, `three quarters`; the part of `one in four`."""
    word = word_at(items, at)
    above = 1 if word in ("a", "one") else 0
    if not above and starts_cardinal(word):
        read = read_cardinal(items, at)
        above = read[0] if read and read[1] == at + 1 else 0
    if above == 1 and word == "one" and (share := _one_of_many(items, at)):
        return share
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
    """`half a million`, `a quarter million`, `three quarters billion`."""
    start = at + (word_at(items, at) in ("a", "three"))
    part = {"half": 0.5, "quarter": 0.25, "quarters": 0.75}.get(word_at(items, start))
    if part is None:
        return None
    end = start + 1 + (word_at(items, start + 1) in ("a", "of"))
    size = MAGNITUDES.get(word_at(items, end))
    if size is None:
        return None
    return Amount(part * size, at, end + 1, magnitude=True, words=True)


def _digits(items: Sequence[Piece], at: int) -> Amount | None:
    fraction = read_fraction(items, at)
    value, after = fraction or (items[at].number, at + 1)
    if value is None:
        return None
    if _is_minus(items, at):
        value = -value
    return _magnified(items, Amount(value, at, after))


def _is_minus(items: Sequence[Piece], at: int) -> bool:
    signed = at > 0 and items[at - 1].text in "-−" and glued(items, at)  # noqa: RUF001
    return signed and (at == 1 or not glued(items, at - 1))


def _magnified(items: Sequence[Piece], amount: Amount) -> Amount:
    at = amount.after
    if word_at(items, at) == "-" and word_at(items, at + 1) in MAGNITUDES:
        at += 1
    size = MAGNITUDES.get(word_at(items, at))
    if size is None and glued(items, at):
        size = MAGNITUDE_LETTERS.get(word_at(items, at))
        size = None if items[at].text in ("M", "m") and _is_metre(items, at) else size
    if size is None:
        return amount
    return replace(
        amount,
        value=_scaled(amount.value, size),
        after=at + 1,
        magnitude=True,
    )


def _is_metre(items: Sequence[Piece], at: int) -> bool:
    """Whether `m` after a number is a length: when no money is near."""
    before = items[at - 2].text if at > 1 else ""
    money = before in "$£€¥" and before != ""
    after = word_at(items, at + 1)
    return not money and items[at].text == "m" and after not in MONEY_WORDS


def _scaled(value: float, size: int) -> float:
    """The product without the noise of binary fractions: 3.2 million is 3,200,000."""
    return float(round(value * size, 6))


def _words(items: Sequence[Piece], at: int) -> Amount | None:
    if not starts_cardinal(word_at(items, at)):
        if word_at(items, at) in ("a", "another"):
            return _round_word(items, at)
        return None
    read = read_cardinal(items, at)
    if read is None:
        return None
    value, after = read
    half = [word_at(items, after + step) for step in range(3)] == ["and", "a", "half"]
    whole = Amount(value + half / 2, at, after + 3 * half, words=True)
    return _dozen(items, _magnified(items, whole))


def _round_word(items: Sequence[Piece], at: int) -> Amount | None:
    """`a hundred`, `a million`, `a dozen`."""
    word = word_at(items, at + 1)
    if word == "dozen":
        return Amount(12, at, at + 2, words=True)
    if word == "hundred" or word in MAGNITUDES:
        read = read_cardinal(items, at + 1)
        if read:
            return Amount(read[0], at, read[1], words=True, magnitude=word != "hundred")
    return None


def _dozen(items: Sequence[Piece], amount: Amount) -> Amount:
    if word_at(items, amount.after) != "dozen":
        return amount
    return replace(amount, value=12 * amount.value, after=amount.after + 1)
