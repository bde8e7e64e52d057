"""What a list of articles shows of each, and where a page of it ends."""

from dataclasses import dataclass

from briefing.model.article import ArticleId, Span


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of an article in which a query's words stand."""

    span: Span
    """The stretch, whole words."""
    matches: tuple[Span, ...]
    """The query's words in it, in order."""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One line of a list: enough to recognise an article by."""

    id: ArticleId
    title: str
    source: str
    date: str
    chosen: bool
    """Whether it is chosen for the next brief."""
    analyzed: bool
    """Whether its facts and summary are kept for the recipe in use."""
    read: bool = False
    starred: bool = False
    dismissed: bool = False
    deleted: bool = False
    flagged: bool = False
    """Whether it met a watch when it arrived."""
    rating: int | None = None
    versions: int = 1
    """How many texts of it were read; the last one is shown."""
    copies: int = 0
    """How many other articles have their words from where it has them."""
    story: int | None = None
    """The number of its story in the library."""
    snippet: Snippet | None = None
    """Where the words of a search stand in it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Behind which row the next page begins."""

    key: str | float
    number: int


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows in order, and where the next page begins, if there is one."""

    rows: tuple[ArticleRow, ...]
    next: Place | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """How many articles match."""

    number: int
    exact: bool = True
    """Whether it is all of them; else there are more than that."""
