"""One summary for a story, drawn from the summaries of its articles.

The sentences stay the articles' own: they are ranked, put in order, and those that say
what has been said are left out. Nothing is reworded.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.analysis.days import day_number
from briefing.analysis.summarizers.selection import Budget
from briefing.model.analysis import Analysis, SummarySentence
from briefing.model.article import Article
from briefing.model.brief import Passage
from briefing.text.cohesion import points_back, takes_up
from briefing.text.terms import terms
from briefing.text.tokens import words

SAME = 0.6
"""Share of the shorter sentence's terms from which two say the same."""
MAX_POINTS = 5
"""Points of a story told by several articles, where no budget is given."""
FALLOFF = 0.9
"""What each place behind the first article takes from its sentences' scores."""
AGING = 0.85
"""What each day takes by which an article is older than the latest one."""
LEAD_PLACES = 3
"""A lead stands among the first sentences, for a header may stand above it."""
LEAD_GAIN = 0.3
"""What a lead gains: it is written to be read alone."""
CONNECTIVE_COST = 0.2
"""What a leading `But` or `However` takes from a sentence's claim to come first."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """A sentence with those right behind it that lean on it."""

    article: str
    sentences: tuple[SummarySentence, ...]
    terms: frozenset[str]
    """Of the first sentence."""
    score: float
    leaning: bool
    """Whether it points back to a sentence that the summary lacks."""


def synthesize(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    budget: Budget | None = None,
) -> tuple[Passage, ...]:
    """The points of a story, best first; the first can stand alone where any can.

    What was written last goes before what it has overtaken.

    Args:
        articles: The articles of the story, the one that tells it best first.
        analyses: Their analyses in the same order.
        budget: How long the whole may be; by default the whole summary of a single
            article, or five sentences.
    """
    told = zip(articles, analyses, _weights(articles), strict=True)
    units = [unit for each in told for unit in _units(*each)]
    units.sort(key=lambda unit: (unit.leaning, -unit.score))
    available = sum(len(unit.sentences) for unit in units)
    most, left = (budget or _default(len(articles))).limits(available)
    passages: list[Passage] = []
    for unit in _without_repetition(units):
        for sentence in unit.sentences:
            length = len(words(sentence.text))
            if len(passages) >= most or (passages and length > left):
                break
            left -= length
            passages.append(_passage(unit.article, sentence))
    return tuple(passages)


def _weights(articles: Sequence[Article]) -> list[float]:
    """How much the sentences of each article count: less further down, and with age."""
    days = [day_number(article.date) for article in articles]
    latest = max((day for day in days if day is not None), default=0)
    ages = [0 if day is None else latest - day for day in days]
    return [FALLOFF**place * AGING**age for place, age in enumerate(ages)]


def _default(articles: int) -> Budget:
    return Budget(ratio=1.0) if articles == 1 else Budget(sentences=MAX_POINTS)


def _units(article: Article, analysis: Analysis, weight: float) -> Iterator[_Unit]:
    """The summary of one article, cut where a sentence can be read by itself."""
    language = article.language or analysis.language or "en"
    for place, run in enumerate(_runs(analysis.summary, language)):
        first = run[0]
        is_lead = place == 0 and first.sentence < LEAD_PLACES
        gain = LEAD_GAIN if is_lead else 0.0
        cost = CONNECTIVE_COST if takes_up(first.text, language) else 0.0
        yield _Unit(
            article=article.id,
            sentences=run,
            terms=frozenset(terms(first.text, language)),
            score=(first.score + gain - cost) * weight,
            leaning=first.sentence > 0 and points_back(first.text, language),
        )


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


def _without_repetition(units: Sequence[_Unit]) -> Iterator[_Unit]:
    """The units whose first sentence says something new."""
    said: list[frozenset[str]] = []
    for unit in units:
        if not any(_same(unit.terms, other) for other in said):
            said.append(unit.terms)
            yield unit


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) >= SAME * shorter


def _passage(article: str, sentence: SummarySentence) -> Passage:
    return Passage(article=article, span=sentence.bare)
