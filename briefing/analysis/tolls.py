"""What became of how many: the figures of a sentence that later news overtakes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.model.analysis import Quantity
from briefing.model.article import Span
from briefing.text.figures import about, clause, fates, is_part, same_scale, same_unit
from briefing.text.tokens import words


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
        return (
            not self.fates.isdisjoint(other.fates)
            and same_unit(self.unit, other.unit)
            and same_scale(self.low, other.low)
        )

    def agrees(self, other: "Toll") -> bool:
        """Whether both may be true of the same moment."""
        return self.low <= other.high and other.low <= self.high


def tolls(
    sentence: Span, quantities: Sequence[Quantity], language: str
) -> Iterator[Toll]:
    """The tolls that a sentence gives.

    A part of another figure (`nine of the dead`) is none.

    Args:
        sentence: The sentence.
        quantities: All figures of its article.
        language: The article's language.
    """
    for figure in quantities:
        if not sentence.contains(figure):
            continue
        place = figure.start - sentence.start, figure.end - sentence.start
        told = fates(about(words(clause(sentence.text, *place)), language))
        if told and not is_part(sentence.text, *place):
            high = figure.value if figure.high is None else figure.high
            yield Toll(told, figure.unit, figure.value, high)


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
