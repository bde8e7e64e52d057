"""Figures for the same thing that differ between the articles of a story."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.model.analysis import Analysis, QuantityFact
from briefing.model.article import Article
from briefing.model.brief import Conflict, Passage
from briefing.text.stems import stem
from briefing.text.stopwords import stop_words
from briefing.text.tokens import words

NEARBY = 60
"""Characters on either side of a figure that tell what it is about."""
SAME_THING = 0.34
"""Share of the words around two figures that must agree (Jaccard)."""
SAME_SCALE = 10.0
"""Figures further apart than this factor count different things."""
SENSES = {
    **dict.fromkeys(("dead", "die", "kill", "fatal", "death", "toll"), "dead"),
    **dict.fromkeys(("injur", "wound", "hurt"), "hurt"),
    **dict.fromkeys(("evacu", "displac", "flee", "fled"), "displaced"),
    **dict.fromkeys(("peopl", "person", "resid", "victim", "civilian"), "people"),
    **dict.fromkeys(("home", "hous", "household"), "home"),
}
"""Stems that say the same beside a figure."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of one article, with what the words around it are about."""

    article: str
    fact: QuantityFact
    about: frozenset[str]


def conflicts(
    told: Sequence[tuple[Article, Analysis]],
) -> tuple[Conflict, ...]:
    """The disagreements among a story's articles, most telling figures first."""
    by_article = [list(_figures(article, analysis)) for article, analysis in told]
    found = []
    for ours, theirs in combinations(by_article, 2):
        free = list(theirs)
        for figure in ours:
            rival = max(free, key=lambda f: _likeness(figure, f), default=None)
            if rival is None or _likeness(figure, rival) < SAME_THING:
                continue
            free.remove(rival)
            if _differ(figure.fact, rival.fact):
                found.append(_conflict(figure, rival))
    return tuple(found)


def _figures(article: Article, analysis: Analysis) -> Iterator[Figure]:
    for fact in analysis.numbers:
        if fact.field == "text":
            yield Figure(article.id, fact, _about(article, analysis, fact))


def _about(article: Article, analysis: Analysis, fact: QuantityFact) -> frozenset[str]:
    """Stems of what is counted and of the words nearby, in the same sentence."""
    start, end = next(
        ((s, e) for s, e in analysis.sentences if s <= fact.start < e),
        (fact.start, fact.end),
    )
    near = article.text[max(start, fact.start - NEARBY) : min(end, fact.end + NEARBY)]
    stems = (
        stem(word, analysis.language)
        for word in words(near)
        if word not in stop_words(analysis.language) and not word[0].isdigit()
    )
    return frozenset(SENSES.get(each, each) for each in stems)


def _likeness(ours: Figure, theirs: Figure) -> float:
    """How far two figures count the same thing, 0 to 1."""
    a, b = ours.fact, theirs.fact
    if a.unit != b.unit or not _same_scale(a.value, b.value):
        return 0.0
    either = ours.about | theirs.about
    return len(ours.about & theirs.about) / len(either) if either else 0.0


def _same_scale(ours: float, theirs: float) -> bool:
    low, high = sorted((abs(ours), abs(theirs)))
    return low == high or (low > 0 and high / low <= SAME_SCALE)


def _differ(ours: QuantityFact, theirs: QuantityFact) -> bool:
    return (ours.value, ours.high) != (theirs.value, theirs.high)


def _conflict(ours: Figure, theirs: Figure) -> Conflict:
    low, high = sorted((ours, theirs), key=lambda figure: figure.fact.value)
    counted = ours.fact.counted or theirs.fact.counted
    return Conflict(
        counted=counted.text if counted else ours.fact.unit_text,
        figures=tuple(
            Passage(article=figure.article, span=figure.fact) for figure in (low, high)
        ),
    )
