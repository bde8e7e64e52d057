"""What the app needs from the services, as protocols that a test can stand in for.

The verbs themselves live in `briefing.services`; nothing here does any work.
"""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol

from briefing.library.rows import ArticleRow
from briefing.model.analysis import Analysis
from briefing.model.article import Article

Progress = Callable[[str, int, int], None]
"""Told of each step: the stage, how many are done, and of how many."""


class Shelf(Protocol):
    """The open library, read a page at a time."""

    def count(self, query: str = "") -> int:
        """How many articles match; an empty query matches all."""

    def rows(self, offset: int, limit: int, query: str = "") -> list[ArticleRow]:
        """One page of the matching articles, newest first."""

    def article(self, article_id: str) -> Article:
        """The whole article."""

    def analysis(self, article_id: str) -> Analysis | None:
        """What was found in the article; `None` if nobody has looked yet."""

    def keep_analysis(self, analysis: Analysis) -> None:
        """Keeps an analysis beside its article."""

    def unanalyzed(self, limit: int = 100) -> list[str]:
        """Ids of articles still to be analysed."""

    def chosen(self) -> list[ArticleRow]:
        """The articles marked for the brief, in its order."""

    def choose(self, article_id: str) -> None:
        """Marks an article for the brief, at its end."""

    def drop(self, article_id: str) -> None:
        """Takes an article out of the brief."""

    def move(self, article_id: str, places: int) -> None:
        """Moves a marked article down the brief, or up for a negative number."""


class Pool(Protocol):
    """Workers that analyse beside the app."""

    def submit(self, article: Article) -> Future[Analysis]:
        """The promise of an analysis; returns at once."""


class Export(Protocol):
    """Writes the brief of the marked articles; runs in a thread of its own."""

    def __call__(self, progress: Progress) -> Path:
        """The path of the finished file.

        Raises:
            BriefingError: Nothing is marked, or the file cannot be made.
        """
