"""The figures that a reader of the brief wants, and the words for what they count.

People, money and shares come before lengths and times; what stands early, is large, or
tells of deaths and injuries comes first. `one of them` is no figure.
"""

import math
import re
from collections.abc import Sequence
from functools import cache

from briefing.analysis.facts.ordering import best_first
from briefing.analysis.facts.quantities.counted import counted_after
from briefing.analysis.facts.quantities.found import NONE, YEAR_OF_AGE
from briefing.analysis.facts.quantities.tables import currencies, units
from briefing.analysis.facts.scanning import listed, pieces
from briefing.analysis.reading import Reading
from briefing.model.analysis import Quantity, QuantityFact
from briefing.model.article import Span

MONEY, SHARE, THINGS, MEASURED, LENGTH_OF_TIME, AGE, BARE = (
    *(1.0, 0.85, 0.9, 0.55),
    *(0.3, 0.1, 0.3),
)
"""How much a reader wants each kind of figure."""
KIND, POSITION, SIZE, WEIGHT = 0.45, 0.25, 0.15, 0.15
"""Weights of the cues; they add up to 1."""
HALF_WAY = 6
"""The sentence at which the weight of the position has halved."""
LARGE = 5
"""Figures of so many digits are as large as can be."""
TIMES = frozenset(
    listed(
        "year month week day hour minute second millisecond decade century "
        "fortnight count"
    )
)
SHARES = frozenset({"percentage", "percentage point", "basis point"})
GRAVE = frozenset(
    listed(
        "killed kills killing dead died deaths death casualties wounded wounding "
        "injured injuring injuries hurt infecting missing displaced evacuated "
        "arrested detained troops soldiers victims "
        "hostages refugees homeless infected cases jobs losses attack attacks"
    )
)
"""Words beside which a figure carries the story."""
WORD = re.compile(r"[^\W\d_]+")
NEARBY = 60
"""Characters in which such a word is looked for, on either side."""


def rank_numbers(
    reading: Reading, quantities: Sequence[Quantity]
) -> tuple[QuantityFact, ...]:
    """Each figure once, at its best place, in the order of what a reader wants."""
    best: dict[tuple[float, float | None, str], QuantityFact] = {}
    for quantity in quantities:
        if is_trivial(quantity) and (
            " of " in quantity.text or not _grave(reading, quantity)
        ):
            continue
        fact = _fact(reading, quantity)
        key = (fact.value, fact.high, fact.unit)
        if key not in best or fact.score > best[key].score:
            best[key] = fact
    return tuple(sorted(best.values(), key=best_first))


def is_trivial(quantity: Quantity) -> bool:
    """Whether a figure says nothing by itself: a count of one."""
    return quantity.value == 1 and quantity.high is None and not is_measure(quantity)


def is_measure(quantity: Quantity) -> bool:
    """Whether the unit is one of measure or money, and no counted thing."""
    base = quantity.unit.partition(" per ")[0]
    return base in _unit_names() or base in _currency_names()


@cache
def _unit_names() -> frozenset[str]:
    return frozenset(units().values())


@cache
def _currency_names() -> frozenset[str]:
    return frozenset(currencies().values())


def counted_span(reading: Reading, quantity: Quantity) -> Span | None:
    """The words of the article that say what is counted."""
    if not is_measure(quantity) and quantity.unit_text:
        at = quantity.text.rfind(quantity.unit_text)
        if at >= 0:
            start = quantity.start + at
            return reading.article.span(
                start, start + len(quantity.unit_text), quantity.field
            )
    return _whole(reading, quantity) if quantity.unit in SHARES else None


def _whole(reading: Reading, quantity: Quantity) -> Span | None:
    """What a share is taken of: `voters` in `40% of the voters`."""
    text = reading.article.value(quantity.field)
    items = pieces(text[quantity.end : quantity.end + NEARBY])
    if not items or items[0].lower != "of":
        return None
    counted = counted_after(items, 0, one=False)
    if counted is None:
        return None
    start = quantity.end + items[counted.first].start
    end = quantity.end + items[counted.after - 1].end
    return reading.article.span(start, end, quantity.field)


def _rate(reading: Reading, quantity: Quantity) -> float:
    """How much a reader wants the figure, from 0 to 1."""
    grave = _grave(reading, quantity)
    kind = THINGS if grave and quantity.unit == NONE else _kind(quantity)
    return (
        KIND * kind
        + POSITION * _position(reading, quantity)
        + SIZE * _size(quantity)
        + WEIGHT * grave
    )


def _kind(quantity: Quantity) -> float:
    base = quantity.unit.partition(" per ")[0]
    if base in SHARES:
        return SHARE
    if base in TIMES:
        return LENGTH_OF_TIME
    if base == YEAR_OF_AGE or base.endswith(" of age"):
        return AGE
    if base == NONE:
        return BARE
    if base in _unit_names():
        return MEASURED
    return MONEY if base in _currency_names() else THINGS


def _position(reading: Reading, quantity: Quantity) -> float:
    if quantity.field != "text":
        return 1.0
    sentence = reading.text.sentence_at(quantity.start)
    return HALF_WAY / (HALF_WAY + sentence.index) if sentence else 0.0


def _size(quantity: Quantity) -> float:
    largest = max(abs(quantity.value), abs(quantity.high or 0))
    return min(1.0, math.log10(1 + largest) / LARGE)


def _grave(reading: Reading, quantity: Quantity) -> float:
    text = reading.article.value(quantity.field)
    near = text[max(0, quantity.start - NEARBY) : quantity.end + NEARBY]
    return float(not GRAVE.isdisjoint(WORD.findall(near.lower())))


def _fact(reading: Reading, quantity: Quantity) -> QuantityFact:
    return QuantityFact(
        start=quantity.start,
        end=quantity.end,
        text=quantity.text,
        field=quantity.field,
        value=quantity.value,
        high=quantity.high,
        unit=quantity.unit,
        unit_text=quantity.unit_text,
        change=quantity.change,
        score=round(_rate(reading, quantity), 4),
        counted=counted_span(reading, quantity),
    )
