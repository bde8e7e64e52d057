"""What a measure of a sentence rests on, in whole numbers that a reader can check."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import ClassVar

from briefing.analysis.summarizers.features import title_terms
from briefing.analysis.summarizers.selection import Choice
from briefing.model.analysis import Reason

Count = tuple[int, int | None]


class Evidence:
    """Counts for the measures of `news`, taken from what the choice knows already."""

    def __init__(self, choice: Choice) -> None:
        self.choice = choice

    def reason(self, measure: str, gives: float, place: int | None) -> Reason:
        """What a measure gives a candidate, with its count where it has one."""
        counted = self.COUNTERS.get(measure)
        if counted is None or place is None:
            return Reason(measure=measure, gives=gives)
        count, of = counted(self, place)
        return Reason(measure=measure, gives=gives, count=count, of=of)

    def returning(self, place: int) -> Count:
        """How many of its terms stand in other sentences as well."""
        terms = self.choice.vectors[place]
        holding = self.choice.vectors.holding
        return sum(holding[term] > 1 for term in terms), len(terms)

    def of_title(self, place: int) -> Count:
        """How many terms of title and standfirst it holds."""
        return len(self._title & self.choice.vectors[place].keys()), len(self._title)

    @cached_property
    def _title(self) -> set[str]:
        return title_terms(self.choice.reading)

    COUNTERS: ClassVar[Mapping[str, Callable[["Evidence", int], Count]]] = {
        "links": returning,
        "title": of_title,
    }
    """How each measure is counted; the others speak for themselves."""
