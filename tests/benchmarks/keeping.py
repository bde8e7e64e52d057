"""The library beside bare SQLite statements on the same rows."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.library.store import Library
from tests.benchmarks.material import articles
from tests.benchmarks.pairs import Pair

ARTICLES = 10_000
PAGE = 50
BARE_PAGE = """
SELECT id, title, source, date FROM article WHERE latest = 1
ORDER BY date DESC, number DESC LIMIT ? OFFSET ?
"""
BARE_MATCH = """
SELECT a.id, a.title, a.source, a.date FROM article_words AS w
JOIN article AS a ON a.number = w.rowid WHERE article_words MATCH '"flood"*'
ORDER BY a.date DESC, a.number DESC LIMIT ?
"""


def pairs() -> Iterator[Pair]:
    """A page from the middle of a large library, listed and searched."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite3"
        with closing(Library(path)) as library:
            library.articles.keep(articles(ARTICLES))
            bare = sqlite3.connect(path)

            def page() -> None:
                bare.execute(BARE_PAGE, (PAGE, ARTICLES // 2)).fetchall()

            def matching() -> None:
                bare.execute(BARE_MATCH, (PAGE,)).fetchall()

            yield Pair(
                f"a page in the middle of {ARTICLES:,} articles",
                lambda: library.listing.rows(ARTICLES // 2, PAGE),
                page,
                "bare SQL",
            )
            yield Pair(
                f"a page of what matches, of {ARTICLES:,} articles",
                lambda: library.listing.rows(0, PAGE, "flood"),
                matching,
                "bare FTS5",
            )
            bare.close()
