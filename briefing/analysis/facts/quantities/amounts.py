"""Amounts: a number in digits or words, with its magnitude, bounds and place."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.analysis.facts.numerals import (
    CARDINALS,
    MAGNITUDES,
    VULGAR,
    read_cardinal,
    read_fraction,
    starts_cardinal,
)
from briefing.analysis.facts.quantities.found import DASHES, Amount, glued, word_at
from briefing.analysis.facts.quantities.shares import DENOMINATORS, read_part, share
from briefing.analysis.facts.quantities.tables import MAGNITUDE_LETTERS
from briefing.analysis.facts.scanning import NUMBER_STARTS, Piece, listed

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
MILLIONS_OF = frozenset(
    listed(
        "dollars euros pounds yen yuan usd people homes households jobs users "
        "customers children voters workers viewers passengers vehicles cars doses "
        "residents refugees followers subscribers members students pupils copies "
        "shares visitors tourists tonnes tons barrels hectares acres litres bpd b"
    )
)
"""After `3m` they say that millions are meant, and no metres."""
STARTS = (
    CARDINALS
    | TENS_OF.keys()
    | VAGUE.keys()
    | VULGAR.keys()
    | {"a", "another", "half", "quarter", "minus"}
)
"""All that an amount can begin with, besides digits."""


ARTICLES = frozenset({"a", "another"})
AFTER_ARTICLE = DASHES | DENOMINATORS.keys() | MAGNITUDES.keys() | {"dozen", "hundred"}
"""What follows an article that is part of an amount: `a third`, `another million`."""


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
    if lower[0] in NUMBER_STARTS:
        return share(items, at) or _digits(items, at)
    if lower not in STARTS:
        return None
    if lower in ARTICLES and word_at(items, at + 1) not in AFTER_ARTICLE:
        return None  # nearly always
    return (
        _vague(items, at)
        or read_part(items, at)
        or _below_zero(items, at)
        or _digits(items, at)
        or _words(items, at)
    )


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


def _digits(items: Sequence[Piece], at: int) -> Amount | None:
    fraction = read_fraction(items, at)
    value, after = fraction or (items[at].number, at + 1)
    if value is None:
        return None
    if _is_minus(items, at):
        value = -value
    return _magnified(items, Amount(value, at, after))


def _below_zero(items: Sequence[Piece], at: int) -> Amount | None:
    """`minus 12`, `minus five`."""
    if word_at(items, at) != "minus" or at + 1 == len(items):
        return None
    positive = _digits(items, at + 1) or _words(items, at + 1)
    before = items[at - 1] if at else None
    subtracts = before and (before.number is not None or before.lower in CARDINALS)
    if positive is None or subtracts:
        return None
    return replace(positive, value=-positive.value, first=at)


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
    return not money and items[at].text == "m" and after not in MILLIONS_OF


def _scaled(value: float, size: int) -> float:
    """The product without the noise of binary fractions: 3.2 million is 3,200,000."""
    return float(round(value * size, 6))


def _words(items: Sequence[Piece], at: int) -> Amount | None:
    if not starts_cardinal(word_at(items, at)):
        if word_at(items, at) in ARTICLES:
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
