"""Figures for the same thing that differ between the articles of a story."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.model.analysis import Analysis, QuantityFact
from briefing.model.article import Article
from briefing.model.brief import Conflict, Passage
from briefing.text.figures import (
    FATES,
    about,
    clause,
    fates,
    is_part,
    is_vague,
    measured,
    same_scale,
    same_unit,
)
from briefing.text.stems import stem
from briefing.text.tokens import words

SAME_THING = 0.34
"""Share of the words around two figures that must agree (Jaccard)."""
PARTICIPLE = ("d", "ing")
"""How words end that can stand before a figure: dead, injured, missing."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of one article, with what the words around it are about."""

    article: str
    fact: QuantityFact
    about: frozenset[str]
    nearby: tuple[str, ...]
    """The words of its clause, in lower case."""
    language: str

    @property
    def fates(self) -> frozenset[str]:
        """What became of those who are counted."""
        return fates(self.about)


def conflicts(told: Sequence[tuple[Article, Analysis]]) -> tuple[Conflict, ...]:
    """The disagreements among a story's articles, most telling figures first.

    Two figures that differ are told once, in whatever words they stand.
    """
    by_article = [list(_figures(article, analysis)) for article, analysis in told]
    found: dict[tuple[object, ...], Conflict] = {}
    for ours, theirs in combinations(by_article, 2):
        for one, other in _rivals(ours, theirs):
            if _differ(one.fact, other.fact):
                found.setdefault(_told_by(one, other), _conflict(one, other))
    return tuple(found.values())


def _rivals(
    ours: Sequence[Figure], theirs: Sequence[Figure]
) -> Iterator[tuple[Figure, Figure]]:
    """The figures of two articles that count the same thing, in pairs."""
    free = list(theirs)
    for figure in ours:
        rival = max(free, key=lambda f: _likeness(figure, f), default=None)
        if rival is not None and _likeness(figure, rival) >= SAME_THING:
            free.remove(rival)
            yield figure, rival


def _told_by(one: Figure, other: Figure) -> tuple[object, ...]:
    """What a disagreement says: two values, and what they count."""
    values = sorted(
        (figure.fact.value, figure.fact.high or 0) for figure in (one, other)
    )
    return one.fates & other.fates or one.about & other.about, *values


def _figures(article: Article, analysis: Analysis) -> Iterator[Figure]:
    """The article's figures; `nine of the dead` and `dozens` are none."""
    for fact in analysis.numbers:
        text = article.value(fact.field)
        if not (is_part(text, fact.start, fact.end) or is_vague(fact.text)):
            nearby = tuple(words(clause(text, fact.start, fact.end)))
            stems = measured(fact.unit, about(nearby, analysis.language))
            yield Figure(article.id, fact, stems, nearby, analysis.language)


def _likeness(ours: Figure, theirs: Figure) -> float:
    """How far two figures count the same thing, 0 to 1."""
    if not same_scale(ours.fact.value, theirs.fact.value):
        return 0.0
    if ours.fates or theirs.fates:
        alike = ours.fates & theirs.fates and same_unit(
            ours.fact.unit, theirs.fact.unit
        )
        return 1.0 if alike else 0.0
    if "-" in (ours.fact.unit, theirs.fact.unit):
        return 0.0
    if not same_unit(ours.fact.unit, theirs.fact.unit):
        return 0.0
    return len(ours.about & theirs.about) / len(ours.about | theirs.about or {""})


def _differ(ours: QuantityFact, theirs: QuantityFact) -> bool:
    return (ours.value, ours.high) != (theirs.value, theirs.high)


def _conflict(ours: Figure, theirs: Figure) -> Conflict:
    low, high = sorted((ours, theirs), key=lambda figure: figure.fact.value)
    counted = ours.fact.counted or theirs.fact.counted
    fallback = counted.text if counted else ours.fact.unit_text
    return Conflict(
        counted=next(_fate_words(ours, theirs), fallback),
        figures=(_passage(low), _passage(high)),
    )


def _fate_words(ours: Figure, theirs: Figure) -> Iterator[str]:
    """Words such as `missing` or `killed` that say what both figures count."""
    shared = ours.fates & theirs.fates
    for figure in (theirs, ours):
        for word in figure.nearby:
            fate = FATES.get(stem(word, figure.language))
            if fate in shared and word.endswith(PARTICIPLE):
                yield word


def _passage(figure: Figure) -> Passage:
    return Passage(article=figure.article, span=figure.fact.bare)
