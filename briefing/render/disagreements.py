"""Figures of an item that disagree, with how long a bar of each is."""

from collections.abc import Iterator, Sequence

from briefing.model.brief import Conflict, Passage
from briefing.render.blocks import Disagreement
from briefing.render.passages import Sources


def disagreements(
    conflicts: Sequence[Conflict], sources: Sources
) -> tuple[Disagreement, ...]:
    """The disagreements as printed, each figure a statement."""
    return tuple(
        Disagreement(
            counted=conflict.counted,
            figures=(figures := sources.statements(conflict.figures)),
            shares=_shares(conflict, sources, len(figures)),
        )
        for conflict in conflicts
    )


def _shares(conflict: Conflict, sources: Sources, shown: int) -> tuple[float, ...]:
    """The figures as parts of the largest; none if one has no value above nothing."""
    values = [v for figure in conflict.figures for v in _values(figure, sources)]
    if len(values) != shown or not values or min(values) <= 0:
        return ()
    return tuple(value / max(values) for value in values)


def _values(figure: Passage, sources: Sources) -> Iterator[float]:
    """What a figure comes to, a range its upper end; an edited one has no value."""
    for source in sources.some([figure.article]):
        for fact in source.analysis.numbers:
            if fact.contains(figure.span) and not figure.edited:
                yield fact.value if fact.high is None else fact.high
                return
