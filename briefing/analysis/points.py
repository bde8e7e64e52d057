"""The sentences of a story's articles, as the story's points are chosen from them."""

import re
from collections.abc import Iterator, Sequence

from briefing.analysis.days import day_number
from briefing.analysis.tolls import Toll, tolls
from briefing.model.analysis import Analysis, SummarySentence
from briefing.model.article import Article
from briefing.model.values import dataclass
from briefing.text.cohesion import is_bare_quote, points_back, takes_up
from briefing.text.terms import terms

LEAD_PLACES = 3
"""A lead stands among the first sentences, for a header may stand above it."""
LEAD_GAIN = 0.3
"""What a lead gains: it is written to be read alone."""
CONNECTIVE_COST = 0.2
"""What a leading `But` or `However` takes from a sentence's claim to come first."""
LEANING_COST = 1.0
"""What it takes that a sentence points back to one that the summary lacks."""
SMALL = 2
"""A figure up to this tells nothing when it stands in two sentences."""
STATEMENT_END = re.compile(r"[.!…。।\u06d4]\W{0,4}\Z")
"""How a statement ends; a question and a headline within the text do not."""
LAST_CHARACTERS = 5


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence of a summary with those right behind it that lean on it."""

    article: str
    day: int | None
    """When its article was written."""
    sentences: tuple[SummarySentence, ...]
    terms: frozenset[str]
    """Of the first sentence, as all that follows."""
    tolls: tuple[Toll, ...]
    figures: frozenset[float]
    """Its figures, but for the smallest, which are everywhere."""
    score: float
    """What it is worth by itself."""
    leads: bool
    """Whether it is the lead of its article."""
    leans: bool
    """Whether it points back to a sentence that the summary lacks."""
    stands_alone: bool
    """Whether it can be the bottom line: no bare quote, no question, no headline."""

    @property
    def key(self) -> tuple[str, int]:
        """Its place among all points, for ties."""
        return self.article, self.sentences[0].start


def points(article: Article, analysis: Analysis) -> Iterator[Point]:
    """The summary of one article, cut where a sentence can be read by itself."""
    language = article.language or analysis.language or "en"
    for place, run in enumerate(_runs(analysis.summary, language)):
        yield _point(article, analysis, run, leads=place == 0)


def opening_tolls(article: Article, analysis: Analysis) -> tuple[Toll, ...]:
    """The tolls of an article's title and first sentences, which tell how it stands."""
    opening = [article.span(*place) for place in analysis.sentences[:LEAD_PLACES]]
    title = article.span(0, len(article.title), "title")
    return tuple(toll for part in (title, *opening) for toll in tolls(part, analysis))


def _runs(
    summary: Sequence[SummarySentence], language: str
) -> Iterator[tuple[SummarySentence, ...]]:
    """Each sentence with those right behind it that point back to it."""
    held: list[SummarySentence] = []
    for sentence in summary:
        leans = points_back(sentence.text, language)
        if held and not (leans and sentence.sentence == held[-1].sentence + 1):
            yield tuple(held)
            held = []
        held.append(sentence)
    if held:
        yield tuple(held)


def _is_statement(text: str) -> bool:
    """Whether a sentence is no question, no headline and no bare quote."""
    return bool(STATEMENT_END.search(text[-LAST_CHARACTERS:])) and not is_bare_quote(
        text
    )


def _point(
    article: Article,
    analysis: Analysis,
    run: tuple[SummarySentence, ...],
    *,
    leads: bool,
) -> Point:
    language = article.language or analysis.language or "en"
    first = run[0]
    leads = leads and first.sentence < LEAD_PLACES
    leans = first.sentence > 0 and points_back(first.text, language)
    cost = LEANING_COST * leans + CONNECTIVE_COST * takes_up(first.text, language)
    held = [q for q in analysis.quantities if first.contains(q)]
    return Point(
        article=article.id,
        day=day_number(article.date),
        sentences=run,
        terms=frozenset(terms(first.text, language)),
        tolls=tuple(tolls(first, analysis)),
        figures=frozenset(q.value for q in held if abs(q.value) > SMALL),
        score=first.score + LEAD_GAIN * leads - cost,
        leads=leads,
        leans=leans,
        stands_alone=not leans and _is_statement(first.text),
    )
