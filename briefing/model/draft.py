"""What an analyst has decided so far about the next brief."""

from typing import Literal

from briefing.model.article import ArticleId, Span
from briefing.model.values import dataclass

Verdict = Literal["pinned", "banned", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What was decided about one passage of an article."""

    span: Span
    verdict: Verdict = ""
    """Whether it must be among the points of the brief, or must not."""
    wording: str = ""
    """The analyst's words where they replace the extract, which is kept above."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftItem:
    """An article that is marked for the brief, with what was decided about it."""

    article: ArticleId
    section: str = ""
    """The heading under which its story is printed; empty for none."""
    comment: str = ""
    """The analyst's own words about it."""
    rulings: tuple[Ruling, ...] = ()
    """At most one for each passage, in the order in which they were made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The next brief in the making: its articles in the analyst's order."""

    items: tuple[DraftItem, ...] = ()

    @property
    def articles(self) -> tuple[ArticleId, ...]:
        """Ids of the marked articles, in order."""
        return tuple(item.article for item in self.items)

    def item(self, article: ArticleId) -> DraftItem | None:
        """What was decided about an article; None if it is not marked."""
        return next((item for item in self.items if item.article == article), None)
