"""From spans of articles to statements with the numbers of their passages."""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from briefing.model.analysis import Analysis
from briefing.model.article import Article, Field, Span
from briefing.model.brief import Brief, Passage
from briefing.model.portion import UNMARKED, Portion
from briefing.render.portions import Portions
from briefing.render.statements import Statement
from briefing.text.paragraphs import paragraph_ranges
from briefing.text.ranges import covering

T = TypeVar("T")
DAY_LENGTH = len("2021-12-09")


@dataclass(frozen=True)
class Source:
    """One article of the brief with its number, analysis and paragraphs."""

    number: int
    article: Article
    analysis: Analysis
    paragraphs: tuple[tuple[int, int], ...]
    starts: tuple[int, ...] = field(default=())
    portion: Portion = UNMARKED

    @classmethod
    def of(
        cls,
        number: int,
        article: Article,
        analysis: Analysis,
        portion: Portion = UNMARKED,
    ) -> "Source":
        """The source of that number, its text cut into paragraphs."""
        paragraphs = paragraph_ranges(article.text)
        starts = tuple(start for start, _ in paragraphs)
        return cls(number, article, analysis, paragraphs, starts, portion)

    def paragraph(self, offset: int) -> int:
        """Number, from 1, of the paragraph at an offset; 0 in a text without any."""
        return max(min(1, len(self.starts)), bisect_right(self.starts, offset))

    def statement(self, span: Span, edited: str = "") -> Statement:
        """The words of a span, with the number of their paragraph."""
        inside = span.field == "text"
        return Statement(
            article=self.article.id,
            span=span,
            source=self.number,
            paragraph=self.paragraph(span.start) if inside else 0,
            page=self.article.page(span),
            edited=edited,
            portion=self.portion,
        )

    def role(self, name: Span, role: Span | None) -> Statement | None:
        """The statement for a role, unless the words of the name hold it already."""
        if role is None or name.contains(role) or role.text in name.text:
            return None
        return self.statement(role)

    def cut(self, start: int, end: int, field: Field = "text") -> Statement:
        """The statement for a stretch of a field."""
        return self.statement(self.article.span(start, end, field))

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence, else the paragraph, that covers an offset of the text."""
        for ranges in (self.analysis.sentences, self.paragraphs):
            if found := covering(ranges, offset):
                return found
        return 0, len(self.article.text)


@dataclass(frozen=True)
class Sources:
    """The sources of a brief, by article id."""

    by_id: dict[str, Source]
    portions: Portions

    @classmethod
    def of(cls, brief: Brief) -> "Sources":
        """The numbered sources of a brief; an article may lack its analysis."""
        analyses = {analysis.id: analysis for analysis in brief.analyses}
        portions = Portions.of(brief)
        return cls(
            {
                article.id: Source.of(
                    number,
                    article,
                    analyses.get(article.id, Analysis(id=article.id, method="")),
                    portions.articles[article.id],
                )
                for number, article in enumerate(brief.articles, 1)
            },
            portions,
        )

    def some(self, ids: Sequence[str]) -> list[Source]:
        """The sources with these ids; ids that the brief does not hold are left out."""
        return [self.by_id[name] for name in ids if name in self.by_id]

    def statements(self, passages: Sequence[Passage]) -> tuple[Statement, ...]:
        """The statements for passages of the brief's articles, blank ones left out."""
        found = (
            self.by_id[passage.article].statement(passage.span, passage.edited)
            for passage in passages
            if passage.article in self.by_id
        )
        return tuple(statement for statement in found if statement.text)

    def in_reading_order(
        self, statements: Iterable[Statement]
    ) -> tuple[Statement, ...]:
        """The newest day first; within a day by source, and as its text goes."""
        ordered = sorted(statements, key=lambda each: (each.source, each.span.start))
        ordered.sort(key=self._day, reverse=True)
        return tuple(ordered)

    def _day(self, statement: Statement) -> str:
        return self.by_id[statement.article].article.date[:DAY_LENGTH]


def best_of(
    sources: list[Source],
    facts: Callable[[Source], Iterable[T]],
    key: Callable[[T], Hashable],
) -> Iterator[tuple[Source, T]]:
    """The facts of the best teller first, then what the others add, each key once."""
    seen: set[Hashable] = set()
    for source in sources:
        for fact in facts(source):
            if key(fact) not in seen:
                seen.add(key(fact))
                yield source, fact
