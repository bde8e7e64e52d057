"""A desk in memory: what the services do, without a library or workers."""

from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from briefing.editing import drafting
from briefing.errors import AnalysisError, EmptyBriefError, LibraryError
from briefing.library.fields import State
from briefing.library.history import Change
from briefing.library.rows import ArticleRow
from briefing.model.analysis import (
    Analysis,
    Answer,
    DateFact,
    EntityFact,
    QuantityFact,
    Quote,
    Reason,
    RunnerUp,
    Speaker,
    SummarySentence,
)
from briefing.model.article import Article, Span
from briefing.model.brief import Passage
from briefing.model.draft import Draft, DraftItem, Verdict
from briefing.model.story import Story
from briefing.services.beside import Beside
from briefing.services.configuring import Configuring
from briefing.services.findings import Findings, Question
from briefing.services.panels import Entry, Panel
from briefing.services.searching import Searching
from briefing.services.sitting import FRESH, Sittings
from briefing.services.sourcing import Sourcing
from briefing.services.telling import Telling
from briefing.services.unfinished import Unfinished
from briefing.text.bars import columns
from briefing.text.segmentation import segment
from briefing.tui.backend import Progress

BRIDGE = """\
The old bridge at Varsund was closed on Tuesday after inspectors found cracks in \
two of its pillars.

Around 4,200 vehicles cross it every day, said Mayor Ingrid Dahl. We would rather \
be late than sorry, she added.

Background

The bridge was built in 1961. Repairs will take about six weeks and cost 3.4 \
million kroner, according to the county of Nordvik.

Ferries will run every half an hour until the work is done, because the detour over \
the pass is 48 kilometres long.
"""


def article(number: int, **values: str) -> Article:
    defaults: dict[str, Any] = {
        "id": f"a{number:04}",
        "title": f"Report number {number} from the harbour",
        "text": f"Ship {number} has left the harbour. It carries salt.\n" * 3,
        "date": f"2026-03-{28 - number % 28:02}",
        "source": "Harbour Post",
        "language": "en",
    }
    return Article(**(defaults | values))


def bridge() -> Article:
    return article(
        0,
        title="Cracks close the bridge at Varsund",
        text=BRIDGE,
        date="2026-03-31",
        source="Nordvik Times",
        author="Ola Vik",
    )


def articles(count: int) -> list[Article]:
    return [bridge(), *(article(number) for number in range(1, count))][:count]


def found(source: Article, words: str) -> Span:
    start = source.text.index(words)
    return source.span(start, start + len(words))


def analyse(source: Article) -> Analysis:
    """A summary of two sentences, and the bridge's facts where they stand."""
    sentences = segment(source.text).sentences
    summary = tuple(
        SummarySentence(
            start=s.start, end=s.end, text=s.text, sentence=s.index, score=1
        )
        for s in sentences[:1] + sentences[3:4]
    )
    analysis = Analysis(
        id=source.id,
        method="lead/1",
        title=source.title,
        sentences=tuple((s.start, s.end) for s in sentences),
        summary=summary,
    )
    return with_facts(analysis, source) if source.text == BRIDGE else analysis


def with_facts(analysis: Analysis, source: Article) -> Analysis:
    def at(words: str) -> dict[str, Any]:
        span = found(source, words)
        return {"start": span.start, "end": span.end, "text": span.text}

    dahl = EntityFact(
        **at("Ingrid Dahl"),
        kind="person",
        name="Ingrid Dahl",
        mentions=2,
        score=1,
        role=found(source, "Mayor"),
    )
    varsund = EntityFact(
        **at("Varsund"), kind="location", name="Varsund", mentions=1, score=1
    )
    lead, second = analysis.summary
    return replace(
        analysis,
        summary=(
            replace(lead, rank=1, reasons=(Reason(measure="words", gives=0.4),)),
            replace(second, rank=3),
        ),
        runners_up=(
            RunnerUp(
                **at("We would rather be late than sorry, she added."),
                sentence=2,
                score=0.5,
                rank=2,
                missed="leans",
                behind=1,
            ),
        ),
        who=(dahl,),
        what=(Answer(**at("The old bridge at Varsund was closed"), score=1),),
        when=(DateFact(**at("Tuesday"), type="DATE", value="2026-03-31", score=1),),
        where=(varsund,),
        why=(Answer(**at("inspectors found cracks in two of its pillars"), score=1),),
        numbers=(
            QuantityFact(
                **at("Around 4,200"),
                value=4200,
                unit="vehicle",
                unit_text="vehicles",
                change="~",
                counted=found(source, "vehicles"),
                score=1,
            ),
            QuantityFact(**at("48 kilometres"), value=48, unit="kilometre", score=1),
        ),
        quotes=(
            Quote(
                **at("We would rather be late than sorry"),
                speaker=Speaker(**at("Ingrid Dahl"), name="Ingrid Dahl"),
                cue="added",
            ),
        ),
    )


def of_bridge(words: str) -> Span:
    at = BRIDGE.index(words)
    return Span(start=at, end=at + len(words), text=words)


def entry(words: str, detail: str, **known: Any) -> Entry:
    return Entry(words, detail, of_bridge(words), "a0000", **known)


def chart() -> tuple[str, ...]:
    rows = columns([0.25, 0, 1, 0.5], 2)
    return (f"4 │{rows[0]}", f"  │{rows[1]}", "0 └────", "  28 MAR 26 31 MAR 26")


FOUND = {
    "entity": Findings(
        title="Ingrid Dahl",
        notices=("person, 2 places in 1 article; also written Dahl",),
        panels=(
            Panel("Is called", (entry("Mayor", "31 MAR 26, Nordvik Times"),)),
            Panel(
                "In",
                (entry("We would rather be late than sorry", "31 MAR 26"),),
                "Cracks close the bridge at Varsund",
            ),
            Panel("Mentions by day", (), chart=chart()),
            Panel("Named with it", (entry("Varsund", "2 articles", name="Varsund"),)),
        ),
    ),
    "timeline": Findings(
        title="2 dates in 1 article, 1 ahead",
        panels=(
            Panel("1961 (year)", (entry("The bridge was built in 1961", "“1961”"),)),
            Panel("Now: 31 MAR 26", ()),
            Panel("MAY 26 (month)", (entry("Repairs will take about six weeks", ""),)),
        ),
    ),
    "numbers": Findings(
        title="3 figures in 2 articles, 1 disputed",
        notices=("From the newest 2 of 9 articles",),
        panels=(
            Panel(
                "≠ vehicles: +1,200 since 28 MAR 26",
                (
                    entry("Around 4,200", "28 MAR 26", share=0.625),
                    entry("every day", "31 MAR 26", share=1.0),
                ),
                "Cracks close the bridge at Varsund",
            ),
            Panel("Figures", (entry("48 kilometres", "31 MAR 26"),)),
        ),
    ),
}
NEXT_BEST = of_bridge("We would rather be late than sorry, she added.")
LATER = of_bridge("Ferries will run every half an hour until the work is done")


@dataclass
class FakeDrafting:
    """A draft that is kept in memory, with all its steps."""

    steps: list[Draft] = field(default_factory=lambda: [Draft()])
    undone: list[Draft] = field(default_factory=list)
    analyses: dict[str, Analysis] | None = None
    unfinished: Unfinished = field(default_factory=lambda: Unfinished(Beside(None)))

    @property
    def current(self) -> Draft:
        return self.steps[-1]

    def _step(self, after: Draft) -> Draft:
        if after != self.current:
            self.steps.append(after)
            self.undone.clear()
        return after

    def mark(self, article: str) -> Draft:
        return self._step(drafting.mark(self.current, article))

    def unmark(self, article: str) -> Draft:
        return self._step(drafting.unmark(self.current, article))

    def move(self, article: str, places: int) -> Draft:
        return self._step(drafting.move(self.current, article, places))

    def put_under(self, article: str, section: str) -> Draft:
        return self._step(drafting.put_under(self.current, article, section))

    def comment(self, article: str, words: str) -> Draft:
        return self._step(drafting.comment(self.current, article, words))

    def judge(self, article: str, span: Span, verdict: Verdict) -> Draft:
        return self._step(drafting.judge(self.current, article, span, verdict))

    def toggle(self, article: str, span: Span, verdict: Verdict) -> Draft:
        item = self.current.item(article)
        held = {r.span: r.verdict for r in item.rulings} if item else {}
        again = held.get(span) == verdict
        return self.judge(article, span, "" if again else verdict)

    def reword(self, article: str, span: Span, wording: str) -> Draft:
        return self._step(drafting.reword(self.current, article, span, wording))

    def swap(self, article: str, span: Span) -> Span:
        best = NEXT_BEST
        self._step(drafting.swap(self.current, article, span, best))
        return best

    def tell(self, article: str) -> Telling | None:
        item = self.current.item(article)
        if item is None or self.analyses is None or article not in self.analyses:
            return None
        rulings = {ruling.span: ruling for ruling in item.rulings}
        summary = [s.bare for s in self.analyses[article].summary]
        asked = [r.span for r in item.rulings if r.verdict == "pinned"]
        shown = [s for s in summary if s not in rulings or not rulings[s].verdict]
        points = dict.fromkeys([*asked, *shown])
        return Telling(
            story=Story(id=article, title=article, articles=(article,)),
            points=tuple(
                Passage(
                    article=article,
                    span=span,
                    edited=rulings[span].wording if span in rulings else "",
                )
                for span in points
            ),
            pinned=frozenset((article, span) for span in asked),
            next_best=tuple(
                Passage(article=article, span=span)
                for span in (NEXT_BEST, LATER)
                if span not in rulings and span not in points
            ),
            left_out=tuple(
                Passage(article=article, span=r.span)
                for r in item.rulings
                if r.verdict == "banned"
            ),
            section=item.section,
            comment=item.comment,
        )

    def undo(self) -> str:
        if len(self.steps) == 1:
            return ""
        self.undone.append(self.steps.pop())
        return "the last step"

    def begin(self) -> Draft:
        return self._step(Draft())

    def redo(self) -> str:
        if not self.undone:
            return ""
        self.steps.append(self.undone.pop())
        return "the last step"


@dataclass
class FakeShelf:
    """A library of a few articles that counts what is read from it."""

    articles: list[Article]
    analyses: dict[str, Analysis] = field(default_factory=dict)
    drafting: FakeDrafting = field(default_factory=FakeDrafting)
    reads: list[tuple[int, int]] = field(default_factory=list)
    states: set[tuple[str, State]] = field(default_factory=set)
    past: list[set[tuple[str, State]]] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    stories: dict[str, int] = field(default_factory=dict)
    last_brief: str = ""
    fresh: frozenset[str] = frozenset()
    sittings: Sittings = field(default_factory=lambda: Sittings(Beside(None)))

    @property
    def configuring(self) -> Configuring:
        raise LibraryError("this desk is in memory, and has no settings")

    @property
    def sourcing(self) -> Sourcing:
        raise LibraryError("this desk is in memory, and fetches nothing")

    @property
    def searching(self) -> Searching:
        raise LibraryError("this desk is in memory, and cannot be searched")

    def __post_init__(self) -> None:
        self.drafting.analyses = self.analyses

    @property
    def order(self) -> list[str]:
        return list(self.drafting.current.articles)

    @order.setter
    def order(self, articles: list[str]) -> None:
        items = tuple(DraftItem(article=name) for name in articles)
        self.drafting.steps = [Draft(items=items)]

    def _matching(self, query: str) -> list[Article]:
        wanted = query == "is:dismissed"
        shown = [a for a in self.articles if self._is(a, "dismissed") == wanted]
        if query == FRESH:
            return [a for a in shown if a.id in self.fresh]
        return [a for a in shown if wanted or query.lower() in a.title.lower()]

    def _is(self, one: Article, state: State) -> bool:
        return (one.id, state) in self.states

    def mark(self, ids: Iterable[str], state: State, *, on: bool = True) -> int:
        self.past.append(set(self.states))
        for name in ids:
            (self.states.add if on else self.states.discard)((name, state))
        return 1

    def undo(self) -> Sequence[Change]:
        if not self.past:
            return ()
        self.states = self.past.pop()
        return [Change(1, "", "", "a state", "a0000", "read", None, None)]

    def _row(self, one: Article) -> ArticleRow:
        return ArticleRow(
            id=one.id,
            title=one.title,
            source=one.source,
            date=one.date,
            chosen=one.id in self.order,
            analyzed=one.id in self.analyses,
            read=self._is(one, "read"),
            starred=self._is(one, "starred"),
            dismissed=self._is(one, "dismissed"),
        )

    def offset_of(self, article_id: str, query: str = "", near: int = 0) -> int:
        found = [one.id for one in self._matching(query)]
        return found.index(article_id) if article_id in found else near

    def count(self, query: str = "") -> int:
        return len(self._matching(query))

    def rows(self, offset: int, limit: int, query: str = "") -> list[ArticleRow]:
        self.reads.append((offset, limit))
        page = self._matching(query)[offset : offset + limit]
        return [self._row(one) for one in page]

    def by_story(self, offset: int, limit: int, query: str = "") -> list[ArticleRow]:
        if not self.stories:
            return self.rows(offset, limit, query)
        rows = [
            replace(self._row(one), story=self.stories.get(one.id))
            for one in self._matching(query)
        ]
        first = {row.story: n for n, row in reversed([*enumerate(rows)])}
        return sorted(rows, key=lambda row: first[row.story])[offset : offset + limit]

    def tell_stories(self) -> int:
        self.stories = {one.id: n // 2 for n, one in enumerate(self.articles)}
        return len(self.stories)

    def article(self, article_id: str) -> Article:
        return next(one for one in self.articles if one.id == article_id)

    def analysis(self, article_id: str) -> Analysis | None:
        return self.analyses.get(article_id)

    def keep_analysis(self, analysis: Analysis) -> None:
        self.analyses[analysis.id] = analysis

    def unanalyzed(self, limit: int = 100) -> list[str]:
        ids = (one.id for one in self.articles)
        return [i for i in ids if i not in self.analyses][:limit]

    def find(self, question: Question) -> Findings:
        self.questions.append(question)
        if question.name == "nobody":
            raise EmptyBriefError("no analysed article names nobody", hint="look again")
        return FOUND[question.kind]

    def has_news(self) -> bool:
        return bool(self.fresh)

    def give_up(self) -> None:
        """Nothing is done elsewhere."""

    def chosen(self) -> list[ArticleRow]:
        return [self._row(self.article(article_id)) for article_id in self.order]


class BrokenShelf(FakeShelf):
    """A library whose rows cannot be read."""

    def rows(self, offset: int, limit: int, query: str = "") -> list[ArticleRow]:
        raise LibraryError("the library is damaged", hint="restore it from a copy")


@dataclass
class FakePool:
    """Workers that answer at once, or when told to."""

    at_once: bool = True
    failing: frozenset[str] = frozenset()
    jobs: dict[str, tuple[Article, Future[Analysis]]] = field(default_factory=dict)

    def submit(self, article: Article) -> Future[Analysis]:
        future: Future[Analysis] = Future()
        self.jobs[article.id] = (article, future)
        if self.at_once:
            self.finish(article.id)
        return future

    def finish(self, article_id: str) -> None:
        source, future = self.jobs[article_id]
        if article_id in self.failing:
            future.set_exception(AnalysisError("the text is all dashes"))
        else:
            future.set_result(analyse(source))


@dataclass
class FakeExport:
    """An export that takes three steps and writes nothing."""

    shelf: FakeShelf
    path: Path = Path("output/2026-03-31-brief-001.pdf")

    def __call__(self, progress: Progress) -> Path:
        if not self.shelf.order:
            raise EmptyBriefError("no article is marked", hint="press space on one")
        for done in (1, 2, 3):
            progress("drawing", done, 3)
        return self.path


def fake_preview(progress: Progress) -> str:
    progress("drawing", 1, 1)
    return "DAILY SITUATION BRIEF\n\n" + "\n".join(f"Line {n}" for n in range(1, 99))


def shelf(count: int = 12, *, analyzed: bool = True) -> FakeShelf:
    made = articles(count)
    analyses = {one.id: analyse(one) for one in made} if analyzed else {}
    return FakeShelf(made, analyses)
