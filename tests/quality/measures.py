"""What is right about the entities, dates and quantities found in an article."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from briefing.model.analysis import DateMention, Mention, Quantity
from briefing.model.article import Span
from tests.quality.gold import Wanted, forms
from tests.quality.pairing import paired, settled

NAMED = ("person", "organization", "location")
PLACES = 4
"""Decimal places to which two values are the same."""


@dataclass(frozen=True)
class Measure:
    """How finds of one kind are held against the gold."""

    ways: Mapping[str, Callable[[Any, Any], bool]]
    """What can be right about a find and its gold, by the names of the figures."""
    agree: Callable[[Any, Any], bool] = lambda _, __: True
    """What a find must share with its gold, besides characters, to count at all."""
    counts: Callable[[Any], bool] = lambda _: True
    """Which finds are measured."""

    def pairs(self, found: Iterable[Any], wanted: Wanted[Any]) -> list[tuple[Any, Any]]:
        """Finds with the gold that they stand for; `None` where one has no other."""
        kept = settled(filter(self.counts, found), wanted.items, wanted.open)
        both = paired(kept, wanted.items, self.agree)
        known = {id(each) for pair in both for each in pair}
        surplus = [(each, None) for each in kept if id(each) not in known]
        missing = [(None, each) for each in wanted.items if id(each) not in known]
        return [*both, *surplus, *missing]

    def wrong(self, found: Any, wanted: Any) -> list[str]:
        """The ways in which a find is not right."""
        return [way for way, right in self.ways.items() if not right(found, wanted)]

    def count(self, found: Iterable[Any], wanted: Wanted[Any]) -> Counter[str]:
        """How many were found, were wanted, and are right in each way."""
        counts: Counter[str] = Counter()
        for one, other in self.pairs(found, wanted):
            counts.update(found=one is not None, wanted=other is not None)
            if one and other:
                counts.update(self.ways.keys() - self.wrong(one, other))
        return counts


def _overlapping(found: Span, wanted: Span) -> bool:
    return found.overlaps(wanted)


def _same_words(found: Span, wanted: Span) -> bool:
    return found.range == wanted.range


def _same_kind(found: Mention, wanted: Mention) -> bool:
    return found.kind in forms(wanted.kind)


def _same_name(found: Mention, wanted: Mention) -> bool:
    return found.name in forms(wanted.name)


def _same_date(found: DateMention, wanted: DateMention) -> bool:
    return found.value == wanted.value


def _same_values(found: Quantity, wanted: Quantity) -> bool:
    return _values(found) == _values(wanted)


def _values(quantity: Quantity) -> list[float]:
    both = (quantity.value, quantity.high)
    return [round(value, PLACES) for value in both if value is not None]


def _same_unit(found: Quantity, wanted: Quantity) -> bool:
    names = (found.unit, found.unit_text)
    said = {each for name in names for each in _singulars(name)} - {"", "-"}
    right = {each for name in forms(wanted.unit) for each in _singulars(name)}
    return bool((said or {"-"}) & right)


def _singulars(name: str) -> set[str]:
    name = name.lower().strip()
    return {name, re.sub(r"ies$", "y", name), re.sub(r"s$", "", name)}


def _same_change(found: Quantity, wanted: Quantity) -> bool:
    return found.change == wanted.change


MEASURES = {
    "entities": Measure(
        {"exact": _same_words, "relaxed": _overlapping, "name": _same_name},
        agree=_same_kind,
        counts=lambda found: found.kind in NAMED,
    ),
    "dates": Measure(
        {"relaxed": _overlapping, "strict": _same_words, "value": _same_date}
    ),
    "quantities": Measure(
        {"value": _same_values, "unit": _same_unit, "change": _same_change},
        agree=_same_values,
    ),
}
