"""A brief: what an analyst chose, in the order in which a reader gets it."""

from typing import Literal

from briefing.model.analysis import Analysis
from briefing.model.article import Article, ArticleId, Span
from briefing.model.story import NOBODY, Cast, Story
from briefing.model.values import dataclass

Novelty = Literal["new", "updated", "unchanged", ""]
"""How a story stands to the last brief; empty when there is none to compare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A span of one of the brief's articles."""

    article: ArticleId
    """The article's id."""
    span: Span
    edited: str = ""
    """The analyst's wording where it replaces the extract; marked in print."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Figures for the same thing that differ between the articles of a story."""

    counted: str
    """What the figures count, as one of the articles writes it."""
    figures: tuple[Passage, ...]
    """The differing figures, smallest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefItem:
    """One story of a brief."""

    story: Story
    points: tuple[Passage, ...]
    """The summary, best first; the first point is the bottom line."""
    marking: str = ""
    """The highest Traffic Light Protocol label among its articles."""
    comment: str = ""
    """The analyst's own words, printed apart from the extracts."""
    conflicts: tuple[Conflict, ...] = ()
    novelty: Novelty = ""
    cast: Cast = NOBODY
    """Who and where it tells of, each once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A titled run of items; the title is empty when there is only one section."""

    title: str
    items: tuple[BriefItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A whole brief: it holds all that is needed to print and to verify it."""

    title: str
    number: int
    as_of: str
    """When the brief was made, ISO 8601 in UTC: `2026-11-23T06:00:00Z`."""
    desk: str = ""
    period: tuple[str, str] = ("", "")
    """The earliest and the latest date among the articles."""
    next_issue: str = ""
    marking: str = ""
    """The Traffic Light Protocol label of the whole."""
    unmarked: str = ""
    """The label that holds for articles that carry none."""
    portion: str = ""
    """The portion mark of articles that carry none; free, as the handling line."""
    handling: str = ""
    """A free handling line for head and foot of every page."""
    sections: tuple[Section, ...] = ()
    articles: tuple[Article, ...] = ()
    """The sources, in the order of their numbers in print."""
    analyses: tuple[Analysis, ...] = ()
    """One for each article, in the same order."""

    @property
    def items(self) -> tuple[BriefItem, ...]:
        """The items of all sections, in order."""
        return tuple(item for section in self.sections for item in section.items)
