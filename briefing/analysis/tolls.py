"""What became of how many: the figures of a sentence that later news overtakes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefing.model.analysis import Analysis
from briefing.model.article import Span
from briefing.model.values import dataclass
from briefing.text.figures import (
    about,
    clause,
    fates,
    is_part,
    names_nothing,
    same_scale,
    same_unit,
)
from briefing.text.tokens import words

YEAR_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Toll:
    """So many dead, hurt, missing, displaced, arrested or destroyed."""

    fates: frozenset[str]
    unit: str
    low: float
    high: float
    """The same as `low`, but for `dozens` and other ranges."""

    def counts_with(self, other: "Toll") -> bool:
        """Whether the two count the same, whatever they come to."""
        unit = names_nothing(self.unit) or names_nothing(other.unit)
        return (
            not self.fates.isdisjoint(other.fates)
            and (unit or same_unit(self.unit, other.unit))
            and same_scale(self.low, other.low)
        )

    def agrees(self, other: "Toll") -> bool:
        """Whether both may be true of the same moment."""
        return self.low <= other.high and other.low <= self.high


def tolls(sentence: Span, analysis: Analysis) -> Iterator[Toll]:
    """The tolls that a sentence of an article gives.

    A part of another figure (`nine of the dead`) is none, and a sentence that names
    another year tells of something else.
    """
    if _is_history(sentence, analysis):
        return
    for figure in analysis.quantities:
        if not sentence.contains(figure):
            continue
        place = figure.start - sentence.start, figure.end - sentence.start
        nearby = words(clause(sentence.text, *place))
        told = fates(about(nearby, analysis.language or "en"))
        if told and not is_part(sentence.text, *place):
            high = figure.value if figure.high is None else figure.high
            yield Toll(told, figure.unit, figure.value, high)


def _is_history(sentence: Span, analysis: Analysis) -> bool:
    """Whether a sentence names an earlier year than its article's."""
    year = analysis.date[:YEAR_LENGTH]
    named = (d.value[:YEAR_LENGTH] for d in analysis.dates if sentence.contains(d))
    return any(each.isdigit() and each < year for each in named)


def dispute(ours: Sequence[Toll], theirs: Sequence[Toll]) -> bool:
    """Whether two sentences count the same and never come to the same."""
    agreed: dict[str, bool] = {}
    for one in ours:
        for other in filter(one.counts_with, theirs):
            for fate in one.fates & other.fates:
                agreed[fate] = agreed.get(fate, False) or one.agrees(other)
    return not all(agreed.values())


class Latest:
    """The latest tolls of a story, each fate by itself."""

    def __init__(self, dated: Iterable[tuple[int, Sequence[Toll]]]) -> None:
        self._days: dict[str, int] = {}
        self._tolls: defaultdict[str, set[Toll]] = defaultdict(set)
        for day, given in dated:
            for toll in given:
                self._note(day, toll)

    def _note(self, day: int, toll: Toll) -> None:
        for fate in toll.fates:
            if day > self._days.get(fate, 0):
                self._days[fate] = day
                self._tolls[fate] = set()
            if day == self._days[fate]:
                self._tolls[fate].add(toll)

    def overtake(self, day: int, given: Sequence[Toll]) -> bool:
        """Whether a later day tells the tolls of a sentence otherwise."""
        return any(
            day < self._days.get(fate, 0) and dispute(given, tuple(self._tolls[fate]))
            for fate in frozenset().union(*(toll.fates for toll in given))
        )
