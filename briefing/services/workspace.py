"""One open library with its settings: what both faces work on."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from briefing.config import Settings
from briefing.library.rows import ArticleRow
from briefing.library.store import Library
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.services.drafting import Drafting
from briefing.services.recipe import recipe_key


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
        return Drafting(self.library)

    def close(self) -> None:
        """Close the library."""
        self.library.close()

    def count(self, query: str = "") -> int:
        """How many articles match a query."""
        return self.library.articles.count(query)

    def rows(self, offset: int, limit: int, query: str = "") -> list[ArticleRow]:
        """A page of the articles that match a query, newest first."""
        return self.library.articles.rows(offset, limit, query)

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
        """Ids of articles that are still to be analysed, newest first."""
        return self.library.articles.unanalyzed(limit)

    def chosen(self) -> list[ArticleRow]:
        """The articles chosen for the next brief, in its order."""
        return self.library.articles.chosen()
