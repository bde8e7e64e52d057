"""Model values for property tests: any article, and analyses that point into it."""

from hypothesis import strategies as st

from briefing.model.analysis import (
    Analysis,
    Answer,
    DateFact,
    DateMention,
    EntityFact,
    Mention,
    Quantity,
    QuantityFact,
    Quote,
    Reason,
    RunnerUp,
    Speaker,
    SummarySentence,
)
from briefing.model.article import Article, Field, Origin, Span
from briefing.model.brief import Brief, BriefItem, Conflict, Passage, Section
from briefing.model.dossier import Companion, Day, Dossier, Occurrence, Role, Saying
from briefing.model.ledger import Counted, LedgerFigure
from briefing.model.story import Appearance, Cast, Story, StoryEntity
from briefing.model.timeline import Event

FIELDS = st.sampled_from(["text", "title", "lead"])
WORDS = st.text(max_size=12)
SCORES = st.floats(0, 1)
VALUES = st.floats(-1e12, 1e12)
KINDS = st.sampled_from(["person", "organization", "location", "group", "other"])
DATES = st.sampled_from(["", "2021", "2021-12", "2021-12-09", "2021-12-09T16:30:00Z"])


def spans(kind: type, /, **own: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Values of a span class, whose places need not be true."""
    offsets = st.integers(0, 10_000)
    return st.builds(kind, start=offsets, end=offsets, text=WORDS, field=FIELDS, **own)


def some(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.lists(strategy, max_size=1).map(tuple)


SPANS = spans(Span)
ORIGINS = st.builds(Origin, uri=WORDS, sha256=WORDS, size=st.integers(0), format=WORDS)
ARTICLES = st.builds(
    Article,
    **dict.fromkeys(("id", "title", "lead", "source", "author", "url"), WORDS),
    text=st.text(max_size=60),
    date=DATES,
    language=st.sampled_from(["", "en", "de"]),
    marking=st.sampled_from(["", "TLP:AMBER"]),
    portion=st.sampled_from(["", "U"]),
    rating=st.sampled_from(["", "B2"]),
    title_made=st.booleans(),
    origin=st.none() | ORIGINS,
)
TIMES = {"type": st.sampled_from(["DATE", "TIME", "DURATION", "SET"]), "value": WORDS}
AMOUNTS = {
    "value": VALUES,
    "high": st.none() | VALUES,
    "unit": WORDS,
    "unit_text": WORDS,
    "change": st.sampled_from(["=", "~", "<", ">", "up", "down"]),
}
ENTITIES = {
    "kind": KINDS,
    "name": WORDS,
    "mentions": st.integers(1, 50),
    "score": SCORES,
    "role": st.none() | SPANS,
}
ANSWERS = some(spans(Answer, score=SCORES))
FACTS = some(spans(EntityFact, **ENTITIES))
RANGES = st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), max_size=3).map(
    tuple
)
COUNTS = st.none() | st.integers(0, 99)
REASONS = st.builds(Reason, measure=WORDS, gives=SCORES, count=COUNTS, of=COUNTS)
RATED = {
    "sentence": st.integers(0, 99),
    "score": SCORES,
    "rank": st.integers(0, 99),
    "reasons": some(REASONS),
}
MISSES = st.sampled_from(["outscored", "adds-less", "repeats", "leans", "too-long"])
ANALYSES = st.builds(
    Analysis,
    id=WORDS,
    method=st.just("news/1"),
    facts_method=WORDS,
    title=WORDS,
    date=DATES,
    language=WORDS,
    sentences=RANGES,
    headings=RANGES,
    summary=some(spans(SummarySentence, **RATED)),
    runners_up=some(spans(RunnerUp, **RATED, missed=MISSES, behind=COUNTS)),
    who=FACTS,
    what=ANSWERS,
    when=some(spans(DateFact, **TIMES, score=SCORES)),
    where=FACTS,
    why=ANSWERS,
    how=ANSWERS,
    numbers=some(
        spans(QuantityFact, **AMOUNTS, score=SCORES, counted=st.none() | SPANS)
    ),
    entities=some(spans(Mention, kind=KINDS, name=WORDS)),
    dates=some(spans(DateMention, **TIMES)),
    quantities=some(spans(Quantity, **AMOUNTS)),
    quotes=some(
        spans(
            Quote,
            speaker=st.none() | spans(Speaker, name=WORDS),
            cue=WORDS,
            direct=st.booleans(),
            rest=some(SPANS),
        )
    ),
    warnings=some(WORDS),
)
STORIES = st.builds(
    Story,
    id=WORDS,
    title=WORDS,
    articles=st.lists(WORDS, min_size=1, max_size=3).map(tuple),
    date=DATES,
    origins=st.integers(0, 3),
)
STORY_ENTITIES = some(
    st.builds(
        StoryEntity,
        kind=KINDS,
        name=WORDS,
        score=SCORES,
        appearances=some(
            st.builds(
                Appearance,
                article=WORDS,
                fact=spans(EntityFact, **ENTITIES),
                spellings=some(SPANS),
            )
        ),
    )
)
PASSAGES = st.builds(Passage, article=WORDS, span=SPANS, edited=WORDS)
ITEMS = st.builds(
    BriefItem,
    story=STORIES,
    points=some(PASSAGES),
    marking=WORDS,
    comment=WORDS,
    conflicts=some(st.builds(Conflict, counted=WORDS, figures=some(PASSAGES))),
    novelty=st.sampled_from(["new", "updated", "unchanged", ""]),
    cast=st.builds(Cast, who=STORY_ENTITIES, where=STORY_ENTITIES),
)
BRIEFS = st.builds(
    Brief,
    **dict.fromkeys(("title", "as_of", "desk", "next_issue", "handling"), WORDS),
    number=st.integers(1, 9999),
    period=st.tuples(DATES, DATES),
    marking=WORDS,
    unmarked=st.sampled_from(["", "TLP:CLEAR"]),
    portion=WORDS,
    sections=some(st.builds(Section, title=WORDS, items=some(ITEMS))),
    articles=some(ARTICLES),
    analyses=some(ANALYSES),
)


CITED = {"article": WORDS, "title": WORDS, "source": WORDS, "date": DATES}
EVENTS = st.builds(
    Event,
    **CITED,
    when=SPANS,
    value=WORDS,
    precision=st.sampled_from(["day", "week", "month", "quarter", "year"]),
    about=st.booleans(),
    ahead=st.booleans(),
    clause=SPANS,
    sentence=SPANS,
)
LEDGER_FIGURES = st.builds(
    LedgerFigure,
    **CITED,
    fact=spans(QuantityFact, **AMOUNTS, score=SCORES, counted=st.none() | SPANS),
    sentence=SPANS,
    dated=st.none() | spans(DateMention, **TIMES),
)
COUNTED = st.builds(
    Counted,
    name=WORDS,
    story=WORDS,
    figures=st.lists(LEDGER_FIGURES, min_size=1, max_size=2).map(tuple),
    disputed=st.booleans(),
)
MANY = st.integers(1, 99)
DOSSIERS = st.builds(
    Dossier,
    name=WORDS,
    kinds=some(KINDS),
    spellings=some(WORDS),
    articles=MANY,
    occurrences=some(
        st.builds(Occurrence, **CITED, span=SPANS, sentence=SPANS, story=WORDS)
    ),
    roles=some(st.builds(Role, **CITED, role=SPANS, times=MANY)),
    companions=some(
        st.builds(
            Companion,
            **CITED,
            name=WORDS,
            kind=KINDS,
            span=SPANS,
            sentences=MANY,
            articles=MANY,
        )
    ),
    quotes=some(st.builds(Saying, **CITED, quote=spans(Quote, cue=WORDS))),
    figures=some(LEDGER_FIGURES),
    days=some(st.builds(Day, date=DATES, mentions=MANY)),
    namesakes=some(WORDS),
)


def true_span(article: Article, field: Field = "text") -> st.SearchStrategy[Span]:
    """Spans whose words stand in the article at their place."""
    length = len(article.value(field))
    ends = st.tuples(st.integers(0, length), st.integers(0, length))
    return ends.map(lambda pair: article.span(min(pair), max(pair), field))
