"""An article and the spans that point into it."""

import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Literal, Self

from briefing.model.values import dataclass

Field = Literal["text", "title", "lead"]
"""The parts of an article that a span may point into."""


class NumericId(str):
    """An id that its source wrote as a number: JSON writes it as one again."""

    __slots__ = ()


ArticleId = Annotated[str, NumericId]
"""What an article is known by: words, or a `NumericId`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of an article: `getattr(article, field)[start:end] == text`.

    Offsets count Unicode code points; `end` is exclusive.
    """

    start: int
    end: int
    text: str
    field: Field = "text"

    @property
    def range(self) -> tuple[int, int]:
        """The two offsets."""
        return self.start, self.end

    @property
    def bare(self) -> "Span":
        """The span alone, of a fact that is one."""
        return Span(start=self.start, end=self.end, text=self.text, field=self.field)

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character of the same field."""
        same = self.field == other.field
        return same and self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        same = self.field == other.field
        return same and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where an article came from, and how it was read."""

    uri: str
    """The path or address as the user gave it; `-` for standard input."""
    sha256: str
    """Hash of the raw bytes, in hexadecimal."""
    size: int
    """Length of the raw bytes."""
    format: str
    """Name of the reader that read it: `plain`, `markdown`, `jsonl`."""
    address: str = ""
    """Where it was found in the end, if it came over a network."""
    fetched_at: str = ""
    """When it came over the network, ISO 8601 in UTC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article, its text exactly as it came.

    `date` is ISO 8601 with the precision that the source gives: `2021`, `2021-12`,
    `2021-12-09` or a full time. Empty strings stand for what the source lacks.
    """

    id: ArticleId
    text: str
    title: str = ""
    lead: str = ""
    date: str = ""
    source: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    marking: str = ""
    """Traffic Light Protocol label given by the source: `TLP:AMBER`."""
    portion: str = ""
    """Its mark in another system, as the source writes it: `U`."""
    rating: str = ""
    """How far it is believed, in the Admiralty code: `B2`."""
    title_made: bool = False
    """Whether the title was taken from the text because the source has none."""
    origin: Origin | None = None
    pages: tuple[int, ...] = ()
    """Where in `text` each page of the source begins, if it has pages."""

    @classmethod
    def create(cls, **values: object) -> Self:
        """An article whose id, where none is given, is made from its content."""
        article = cls(**{"id": "", **values})  # type: ignore[arg-type]
        return article if article.id else replace(article, id=content_id(article))

    def value(self, field: Field) -> str:
        """The text of one of the three fields."""
        return {"text": self.text, "title": self.title, "lead": self.lead}[field]

    def span(self, start: int, end: int, field: Field = "text") -> Span:
        """The span of `field` from `start` to `end`, with its words."""
        return Span(
            start=start, end=end, text=self.value(field)[start:end], field=field
        )

    def page(self, span: Span) -> int:
        """The number of the page, from 1, that a span begins on; 0 if there is none."""
        return bisect_right(self.pages, span.start) if span.field == "text" else 0

    def holds(self, span: Span) -> bool:
        """Whether the span's words stand in this article at the span's place."""
        inside = 0 <= span.start <= span.end <= len(self.value(span.field))
        return inside and self.value(span.field)[span.start : span.end] == span.text


def content_id(article: Article) -> str:
    """Sixteen hexadecimal digits made from what a reader would see.

    Handling marks count too: the same words under another label are not the same.
    """
    seen = (article.title, article.lead, article.date, article.text)
    marks = tuple(mark for mark in (article.marking, article.portion) if mark)
    return digest((*seen, *marks))[:16]


def digest(parts: Sequence[str]) -> str:
    """SHA-256, in hexadecimal, of some texts; lone surrogates are allowed."""
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(joined).hexdigest()
