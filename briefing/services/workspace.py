"""One open library with its settings: what the verbs work on."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from briefing.config import Settings
from briefing.library.fields import State
from briefing.library.history import Change
from briefing.library.rows import ArticleRow, Page, Place, Total
from briefing.library.store import Library
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.services.beside import Beside
from briefing.services.drafting import Drafting
from briefing.services.recipe import recipe_key
from briefing.services.sitting import Sittings


@dataclass(frozen=True)
class Workspace:
    """The verbs on one library; every change is written before they return."""

    settings: Settings
    library: Library

    @classmethod
    def open(cls, settings: Settings) -> Self:
        """The workspace of the library that the settings name.

        Raises:
            LibraryError: The library cannot be used.
        """
        return cls(settings, Library(settings.library, recipe_key(settings)))

    @cached_property
    def drafting(self) -> Drafting:
        """The verbs on the draft of the next brief."""
        return Drafting(self.library, self._beside("unfinished"))

    @cached_property
    def sittings(self) -> Sittings:
        """Where one was in the terminal app."""
        return Sittings(self._beside("sitting"))

    def _beside(self, name: str) -> Beside:
        return Beside.library(self.settings.library, name)

    def close(self) -> None:
        """Close the library."""
        self.library.close()

    def count(self, query: str = "") -> int:
        """How many articles match a query."""
        return self.library.listing.count(query)

    def rows(self, offset: int, limit: int, query: str = "") -> list[ArticleRow]:
        """A page of the articles that match a query, newest first."""
        return self.library.listing.rows(offset, limit, query)

    def by_story(self, offset: int, limit: int, query: str = "") -> list[ArticleRow]:
        """The same of the newest thousand, those of one story together."""
        return self.library.listing.by_story(offset, limit, query)

    def offset_of(self, article_id: str, query: str = "", near: int = 0) -> int:
        """The offset of an article among those that match, or `near`."""
        return self.library.listing.offset_of(article_id, query, near)

    @property
    def last_brief(self) -> str:
        """When the last brief was made; empty if there is none."""
        return self.library.briefs.last_time()

    def has_news(self) -> bool:
        """Whether an article has come since the last brief."""
        return self.library.briefs.has_news()

    def page(
        self, query: str = "", after: Place | None = None, limit: int = 50
    ) -> Page:
        """The page behind a place; each is as quick as the first.

        Raises:
            QueryError: The query cannot be understood.
        """
        return self.library.listing.page(query, after, limit)

    def total(self, query: str = "") -> Total:
        """How many articles match, counted up to ten thousand.

        Raises:
            QueryError: The query cannot be understood.
        """
        return self.library.listing.total(query)

    def article(self, article_id: str) -> Article:
        """The article with this id.

        Raises:
            LibraryError: There is no such article.
        """
        return self.library.articles.find(article_id)

    def analysis(self, article_id: str) -> Analysis | None:
        """The article's analysis by the settings in force, if it was made."""
        return self.library.analyses.find(article_id)

    def keep(self, articles: Iterable[Article]) -> int:
        """Keep articles, and count those that are new."""
        return self.library.articles.keep(articles)

    def keep_analysis(self, analysis: Analysis) -> None:
        """Keep an analysis beside its article."""
        self.library.analyses.keep([analysis])

    def unanalyzed(self, limit: int = 100) -> list[str]:
        """Ids of articles that are still to be analysed, newest first.

        It opens the library anew, so that it holds up nobody from another thread.
        """
        with closing(Workspace.open(self.settings)) as own:
            return own.library.backlog.newest(limit)

    def is_analyzed(self, article_id: str) -> bool:
        """Whether the article's analysis by the settings in force was made."""
        return self.library.analyses.has(article_id)

    def count_unanalyzed(self) -> int:
        """How many articles are still to be analysed."""
        return self.library.backlog.count()

    def chosen(self) -> list[ArticleRow]:
        """The articles chosen for the next brief, in its order."""
        return self.library.listing.chosen()

    def mark(self, ids: Iterable[str], state: State, *, on: bool = True) -> int:
        """Give articles a state or take it, as one step; counts those changed.

        Raises:
            LibraryError: An article is not there; then nothing is changed.
        """
        return self.library.marks.set(ids, state, on=on)

    def rate(self, ids: Iterable[str], stars: int | None) -> int:
        """Give articles one to five stars, or none; counts those changed.

        Raises:
            LibraryError: An article is not there; then nothing is changed.
            ConfigError: There are no such stars.
        """
        return self.library.marks.rate(ids, stars)

    def tag(self, ids: Iterable[str], name: str, *, on: bool = True) -> int:
        """Tag articles, or take the tag from them; counts those changed.

        Raises:
            LibraryError: An article is not there; then nothing is changed.
            ConfigError: The tag has no name.
        """
        return self.library.marks.tag(ids, name, on=on)

    def undo(self) -> tuple[Change, ...]:
        """Take back one's last step that stands; empty if there is none."""
        return self.library.history.undo()
