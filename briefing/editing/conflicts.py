"""Figures for the same thing that differ between the articles of a story."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from briefing.editing.figures import Figure, figures, rivals
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.model.brief import Conflict, Passage
from briefing.text.figures import fate

PARTICIPLE = ("d", "ing")
"""How words end that can stand before a figure: dead, injured, missing."""


def conflicts(told: Sequence[tuple[Article, Analysis]]) -> tuple[Conflict, ...]:
    """The disagreements among a story's articles, what became of people first.

    All that is told of one thing is one disagreement, each value once.
    """
    groups = disputed([figures(article, analysis) for article, analysis in told])
    groups.sort(key=lambda group: not _shared_fates(group))
    return tuple(map(_conflict, groups))


def disputed(by_article: Sequence[Sequence[Figure]]) -> list[list[Figure]]:
    """The figures for one thing that disagree, together, of those of each article."""
    groups: list[list[Figure]] = []
    for ours, theirs in combinations(by_article, 2):
        for pair in rivals(ours, theirs):
            groups = _joined(groups, pair)
    return groups


def _joined(
    groups: Sequence[list[Figure]], pair: tuple[Figure, Figure]
) -> list[list[Figure]]:
    """The groups with two rivals in one of them."""
    near = [group for group in groups if not {*pair}.isdisjoint(group)]
    members = dict.fromkeys(figure for group in (*near, pair) for figure in group)
    others = [group for group in groups if group not in near]
    return [*others, list(members)]


def _conflict(group: Sequence[Figure]) -> Conflict:
    each = {figure.value: figure for figure in reversed(group)}
    shown = [each[value] for value in sorted(each)]
    return Conflict(counted=counted_by(group), figures=tuple(map(_passage, shown)))


def counted_by(group: Sequence[Figure]) -> str:
    """What some figures count, as one of their articles writes it."""
    counted = (figure.fact.counted for figure in group)
    unit = next((span.text for span in counted if span), group[0].fact.unit_text)
    return next(_fate_words(group), unit)


def _shared_fates(group: Sequence[Figure]) -> frozenset[str]:
    return frozenset.intersection(*(figure.fates for figure in group))


def _fate_words(group: Sequence[Figure]) -> Iterator[str]:
    """Words such as `missing` or `killed` that say what all the figures count."""
    shared = _shared_fates(group)
    for figure in reversed(group):
        for word in figure.nearby:
            told = fate(word, figure.language)
            if told in shared and word.endswith(PARTICIPLE):
                yield word


def _passage(figure: Figure) -> Passage:
    return Passage(article=figure.article, span=figure.fact.bare)
