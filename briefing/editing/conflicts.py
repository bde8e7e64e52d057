"""Figures for the same thing that differ between the articles of a story."""

import re
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
CLAUSE_END = re.compile(r"[,;:.!?\u2013\u2014]\s|\s(?:and|but|while|und|y|et)\s")
PARTITIVE = re.compile(r"\s+of\s+(?:the|them|those|whom|these)\b", re.IGNORECASE)
SAME_THING = 0.34
"""Share of the words around two figures that must agree (Jaccard)."""
SAME_SCALE = 10.0
"""Figures further apart than this factor count different things."""
FATES = {
    **dict.fromkeys(("dead", "die", "kill", "fatal", "death", "toll"), "dead"),
    **dict.fromkeys(("injur", "wound", "hurt"), "hurt"),
    **dict.fromkeys(("evacu", "displac", "flee", "fled"), "displaced"),
    **dict.fromkeys(("miss", "unaccount"), "missing"),
    **dict.fromkeys(("arrest", "detain"), "arrested"),
    **dict.fromkeys(("damag", "destroy"), "destroyed"),
}
"""Stems that say what became of those who are counted."""
ALIKE = {**FATES, "hous": "home", "household": "home", "famili": "home"}
"""Stems that say the same beside a figure."""
PARTICIPLE = ("d", "ing")
"""How words end that can stand before a figure: dead, injured, missing."""
UNITLESS = frozenset(
    {"-", "people", "person", "dead", "victim", "resident", "civilian"}
)
"""Units that say no more than that somebody is counted."""


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
        return self.about.intersection(FATES.values())


def conflicts(told: Sequence[tuple[Article, Analysis]]) -> tuple[Conflict, ...]:
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
    """The article's figures; a part of another figure ('nine of the dead') is none."""
    for fact in analysis.numbers:
        text = article.value(fact.field)
        part = PARTITIVE.search(fact.text) or PARTITIVE.match(text, fact.end)
        if not part:
            nearby = tuple(words(_clause(text, fact)))
            about = _about(nearby, analysis.language)
            yield Figure(article.id, fact, about, nearby, analysis.language)


def _about(nearby: Sequence[str], language: str) -> frozenset[str]:
    """Stems of the words around a figure, in the same clause."""
    stems = (
        stem(word, language)
        for word in nearby
        if word not in stop_words(language) and not word[0].isdigit()
    )
    return frozenset(ALIKE.get(each, each) for each in stems)


def _clause(text: str, fact: QuantityFact) -> str:
    before = text[max(0, fact.start - NEARBY) : fact.start]
    after = text[fact.end : fact.end + NEARBY]
    ends = [match.end() for match in CLAUSE_END.finditer(before)]
    stop = CLAUSE_END.search(after)
    return (
        before[ends[-1] if ends else 0 :]
        + fact.text
        + after[: stop.start() if stop else None]
    )


def _likeness(ours: Figure, theirs: Figure) -> float:
    """How far two figures count the same thing, 0 to 1."""
    if not _same_scale(ours.fact.value, theirs.fact.value):
        return 0.0
    if ours.fates or theirs.fates:
        alike = ours.fates & theirs.fates and _same_unit(ours.fact, theirs.fact)
        return 1.0 if alike else 0.0
    if "-" in (ours.fact.unit, theirs.fact.unit):
        return 0.0
    if not _same_unit(ours.fact, theirs.fact):
        return 0.0
    return len(ours.about & theirs.about) / len(ours.about | theirs.about or {""})


def _same_unit(ours: QuantityFact, theirs: QuantityFact) -> bool:
    units = {ours.unit, theirs.unit}
    return units <= UNITLESS or len({ALIKE.get(stem(u), u) for u in units}) == 1


def _same_scale(ours: float, theirs: float) -> bool:
    low, high = sorted((abs(ours), abs(theirs)))
    return low == high or (low > 0 and high / low <= SAME_SCALE)


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
