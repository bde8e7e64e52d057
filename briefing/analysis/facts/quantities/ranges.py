"""Ranges and scores: `10–15`, `from 3 to 5`, `between 1 and 2 million`, `3–1`."""  # noqa: RUF002

from collections.abc import Sequence
from dataclasses import replace

from briefing.analysis.facts.quantities.amounts import read_amount
from briefing.analysis.facts.quantities.change import (
    CUTS,
    ENDS,
    FALLS,
    FARTHEST,
    LIFTS,
    RISES,
)
from briefing.analysis.facts.quantities.exclusions import is_padded
from briefing.analysis.facts.quantities.found import DASHES, Amount, glued, word_at
from briefing.analysis.facts.quantities.measures import (
    currency_before,
    currency_start,
    unit_after,
)
from briefing.analysis.facts.scanning import Piece, listed

HIGHEST_SCORE = 200
THOUSAND = 1000
LOOK_BACK = 5
MOVES = RISES | FALLS
CHANGES = (
    MOVES
    | LIFTS
    | CUTS
    | frozenset(
        listed(
            "go goes went going gone move moves moved moving change changes changed "
            "changing doubled tripled halved narrow widen widened slowed swung jump "
            "dropping extended"
        )
    )
)
"""Verbs after which `from 3 to 5` tells two figures and no range."""


def widened(items: Sequence[Piece], low: Amount) -> Amount | None:
    """The amount with its upper bound where one follows; none for a code."""
    at = _past_same_unit(items, low)
    if [word_at(items, at + step) for step in range(3)] == ["-", "to", "-"]:
        at += 1
    joiner = word_at(items, at)
    if joiner in DASHES:
        return _dashed(items, low, at)
    between = word_at(items, low.first - 1) == "between" or _before_money(items, low)
    joined = joiner == "to" or (joiner == "and" and between)
    if low.high is not None or not joined or _moves(items, low):
        return low
    high = _upper(items, at + 1 + (word_at(items, at + 1) in DASHES))
    if high is None or (high.value <= low.value and not high.magnitude):
        return low
    return _joined(items, low, high)


def _before_money(items: Sequence[Piece], low: Amount) -> bool:
    money = currency_before(items, low.first)
    return money is not None and word_at(items, money[1] - 1) == "between"


def _past_same_unit(items: Sequence[Piece], low: Amount) -> int:
    """The piece after `110 miles` when `to 140 miles` follows."""
    unit = unit_after(items, low.after)
    if unit is None or word_at(items, unit.after) != "to":
        return low.after
    high = _upper(items, unit.after + 1)
    same = high and unit_after(items, high.after)
    return unit.after if same and same.unit == unit.unit else low.after


def _upper(items: Sequence[Piece], at: int) -> Amount | None:
    if at >= len(items):
        return None
    return read_amount(items, currency_start(items, at))


def _dashed(items: Sequence[Piece], low: Amount, at: int) -> Amount | None:
    """A range or score written with a dash; none for chains like `555-0100-12`."""
    tight = glued(items, at) and glued(items, at + 1)
    high = _upper(items, at + 1)
    if high is None or high.words or low.words:
        return low
    again = high.after
    chain = tight and word_at(items, again) in DASHES and glued(items, again)
    if (chain and word_at(items, again + 1)[:1].isdigit()) or is_padded(items[at + 1]):
        return None
    if high.value < low.value and not high.magnitude:
        score = tight and high.value == int(high.value) and low.value <= HIGHEST_SCORE
        return replace(low, high=high.value, after=high.after) if score else low
    return _joined(items, low, high)


def _joined(items: Sequence[Piece], low: Amount, high: Amount) -> Amount:
    """Both bounds; `2 to 3 million` scales the lower one as well."""
    del items
    value = low.value
    if high.magnitude and not low.magnitude and low.value < THOUSAND:
        unit = 1.0
        while unit * THOUSAND <= high.value:
            unit *= THOUSAND
        if value * unit <= high.value:
            value *= unit
    return replace(low, value=value, high=high.value, after=high.after)


def _moves(items: Sequence[Piece], low: Amount) -> bool:
    """Whether `from 3 to 5` tells a movement and so two figures."""
    money = currency_before(items, low.first)
    at = (money[1] if money else low.first) - 1
    if word_at(items, at) in MOVES:
        return True
    if word_at(items, at) == "from":
        return changes(items, at)
    recent = {item.lower for item in items[max(0, at - LOOK_BACK) : at]}
    return money is not None and not recent.isdisjoint(MOVES)


def changes(items: Sequence[Piece], start: int) -> bool:
    """Whether a verb of change stands before `start` in its clause."""
    for at in range(start - 1, max(-1, start - 1 - FARTHEST), -1):
        if items[at].text in ENDS:
            return False
        if items[at].lower in CHANGES:
            return True
    return False
