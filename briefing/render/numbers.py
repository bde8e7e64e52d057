"""The key numbers of an item: a figure, what it counts, and how sure it is."""

import re

from briefing.model.analysis import QuantityFact
from briefing.render.blocks import KeyNumber
from briefing.render.passages import Source, best_of
from briefing.render.statements import Statement
from briefing.render.surroundings import (
    Range,
    figure_in,
    words_after,
    words_before,
    words_qualifying,
)

PART = re.compile(r"\sof\b(?:\s\w+)?")
"""Begins the whole of which a figure is a part: `two of the five cranes`."""


def key_numbers(sources: list[Source], limit: int) -> tuple[KeyNumber, ...]:
    """The best numbers that say what they count, no figure twice."""
    if not limit:
        return ()
    best = best_of(sources, lambda s: s.analysis.numbers, lambda n: (n.value, n.high))
    shown: list[KeyNumber] = []
    numbers = (_key_number(source, fact) for source, fact in best)
    for number in numbers:
        if len(shown) == limit:
            break
        if number and _is_new(number, shown):
            shown.append(number)
    return tuple(shown)


def _is_new(number: KeyNumber, shown: list[KeyNumber]) -> bool:
    """Whether its figure is no part of one that is shown: `from 20 to 30`."""
    figure = number.figure
    return not any(
        figure.article == other.figure.article
        and figure.span.overlaps(other.figure.span)
        for other in shown
    )


def _key_number(source: Source, fact: QuantityFact) -> KeyNumber | None:
    """A number as a figure with what is counted, or else with the words beside it."""
    text = source.article.value(fact.field)
    figure = figure_in(text, (fact.start, fact.end), is_range=fact.high is not None)
    if figure is None:
        return None
    before = words_qualifying(text, figure)
    after = _counted(fact, figure[1]) or words_after(text, figure[1])
    if after is None:
        before = words_before(text, figure[0])
        if before is None:
            return None

    def statement(place: Range | None) -> Statement | None:
        return source.cut(*place, fact.field) if place else None

    return KeyNumber(
        qualifier=statement(before),
        figure=source.cut(*figure, fact.field),
        counted=statement(after),
    )


def _counted(fact: QuantityFact, end: int) -> Range | None:
    """What the fact says is counted, or the unit that stands behind its figure."""
    if fact.counted is not None:
        return fact.counted.start, fact.counted.end
    unit = fact.text[max(0, end - fact.start) :]
    if PART.fullmatch(unit):
        return None
    blanks = len(unit) - len(unit.lstrip())
    return (end + blanks, fact.end) if any(map(str.isalnum, unit)) else None
