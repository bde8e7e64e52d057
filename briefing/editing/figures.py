"""Figures of an article that another article could contradict."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.model.analysis import Analysis, QuantityFact
from briefing.model.article import Article
from briefing.text.casing import inner_names
from briefing.text.figures import (
    about,
    clause,
    fates,
    is_part,
    is_vague,
    plain_unit,
    same_scale,
    without_unit,
)
from briefing.text.measures import dimensions, is_measure
from briefing.text.tokens import words

SAME_THING = 0.5
"""Share of the words around two figures that must agree (Jaccard)."""
AGE = "year-old"
FIELDS = ("title", "lead", "text")
ROUNDED = 0.05
"""How far a figure may lie from a rounder one that stands for it."""


@dataclass(frozen=True)
class Figure:
    """A number of one article, with what the words around it are about."""

    article: str
    fact: QuantityFact
    about: frozenset[str]
    nearby: tuple[str, ...]
    """The words of its clause, in lower case."""
    language: str
    names: frozenset[str] = frozenset()
    """The names in its clause."""

    @cached_property
    def fates(self) -> frozenset[str]:
        """What became of those who are counted; a measure counts nobody."""
        return frozenset() if is_measure(self.fact.unit) else fates(self.about)

    @cached_property
    def dimensions(self) -> frozenset[str]:
        """What it is one of, if it is a measure: a depth, a distance."""
        return dimensions(self.fact.unit, " ".join(self.nearby))

    @cached_property
    def unit(self) -> str:
        """One name for the units that name the same."""
        return plain_unit(self.fact.unit)

    @cached_property
    def value(self) -> tuple[float, float]:
        """The least and the most that it may come to."""
        one = self.fact.value
        other = one if self.fact.high is None else self.fact.high
        return min(one, other), max(one, other)

    def agrees(self, other: "Figure") -> bool:
        """Whether both may be true: ranges that meet, and rounder words for one."""
        (low, high), (least, most) = self.value, other.value
        return (low <= most and least <= high) or _rounds(low, least)

    def counts_with(self, other: "Figure") -> bool:
        """Whether the two count the same thing, whatever they come to."""
        if self.unit != other.unit:
            return False
        if not same_scale(self.fact.value, other.fact.value):
            return False
        if is_measure(self.fact.unit) and self._measures_another_than(other):
            return False
        if self.fates or other.fates:
            return bool(self.fates & other.fates)
        return "-" not in (self.fact.unit, other.fact.unit) and self._near(other)

    def _measures_another_than(self, other: "Figure") -> bool:
        """Whether two measures are of different kinds, or from different places."""
        kinds = (self.dimensions, other.dimensions)
        names = (self.names, other.names)
        return (any(kinds) and kinds[0].isdisjoint(kinds[1])) or (
            all(names) and names[0].isdisjoint(names[1])
        )

    def _near(self, other: "Figure") -> bool:
        """Whether the words around both tell of the same, beside their unit."""
        ours, theirs = (
            without_unit(each.fact.unit, each.about) for each in (self, other)
        )
        shared = len(ours & theirs)
        return shared > 0 and shared >= SAME_THING * len(ours | theirs)


def figures(article: Article, analysis: Analysis) -> list[Figure]:
    """The figures of an article as they are told, title first.

    `nine of the dead`, `dozens` and ages are none.
    """
    return sorted(_figures(article, analysis), key=_place)


def _place(figure: Figure) -> tuple[int, int]:
    return FIELDS.index(figure.fact.field), figure.fact.start


def _figures(article: Article, analysis: Analysis) -> Iterator[Figure]:
    names = inner_names(article.text, analysis.language)
    for fact in analysis.numbers:
        text = article.value(fact.field)
        part = is_part(text, fact.start, fact.end)
        if not (part or is_vague(fact.text) or AGE in fact.unit_text):
            nearby = tuple(words(clause(text, fact.start, fact.end)))
            stems = about(nearby, analysis.language)
            own = names.intersection(nearby)
            yield Figure(article.id, fact, stems, nearby, analysis.language, own)


def rivals(
    ours: Sequence[Figure], theirs: Sequence[Figure]
) -> Iterator[tuple[Figure, Figure]]:
    """The figures of two articles that count the same thing and differ, in pairs.

    Who tells both figures knows of both: a change, and no disagreement.
    """
    free = [figure for figure in leading(theirs) if not _tells(ours, figure)]
    for figure in leading(ours):
        if _tells(theirs, figure):
            continue
        rival = next((each for each in free if figure.counts_with(each)), None)
        if rival is not None:
            free.remove(rival)
            yield figure, rival


def leading(figures: Sequence[Figure]) -> Iterator[Figure]:
    """All but later tolls, which are of other events, or parts."""
    known: set[str] = set()
    for figure in figures:
        if not figure.fates or not figure.fates <= known:
            yield figure
        known |= figure.fates


def _tells(figures: Sequence[Figure], other: Figure) -> bool:
    """Whether one of the figures says the same as another article's."""
    return any(figure.unit == other.unit and figure.agrees(other) for figure in figures)


def _rounds(one: float, other: float) -> bool:
    """Whether two numbers are so near that the rounder stands for the other."""
    rounder, exact = sorted((abs(one), abs(other)), key=_digits)
    near = abs(one - other) <= ROUNDED * max(abs(one), abs(other))
    return near and _digits(rounder) < _digits(exact)


def _digits(value: float) -> int:
    """How many digits of a number say something: 1 of 4,000, 4 of 22.95."""
    return len(f"{value:.9g}".replace(".", "").strip("0"))
