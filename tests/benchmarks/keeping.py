"""The library beside plain SQLite on the same articles, in two layouts.

One is that of newsboat's cache: a table of items with their content, read by feed and
date, searched by LIKE. The other is a bare FTS5 table that holds the text itself.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.library.store import Library
from briefing.model.article import Article
from tests.benchmarks.million import articles, vocabulary
from tests.benchmarks.pairs import Pair

ARTICLES = 10_000
PAGE = 50
CACHE = """
CREATE TABLE rss_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL,
    title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL,
    url VARCHAR(1024) NOT NULL, feedurl VARCHAR(1024) NOT NULL,
    pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL,
    unread INTEGER(1) NOT NULL, deleted INTEGER(1) NOT NULL DEFAULT 0);
CREATE INDEX idx_guid ON rss_item (guid);
CREATE INDEX idx_feedurl ON rss_item (feedurl);
CREATE VIRTUAL TABLE words USING fts5 (title, text, source);
"""
CACHE_ITEM = """
INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread)
VALUES (?, ?, '', '', ?, ?, ?, 1)
"""
CACHE_PAGE = """
SELECT guid, title, feedurl, pubDate FROM rss_item WHERE deleted = 0
ORDER BY pubDate DESC, id DESC LIMIT ? OFFSET ?
"""
CACHE_SEARCH = """
SELECT guid, title, pubDate FROM rss_item
WHERE (title LIKE ? OR content LIKE ?) AND deleted = 0
ORDER BY pubDate DESC, id DESC LIMIT ?
"""
BARE_SEARCH = """
SELECT rowid, title, snippet(words, 1, '[', ']', '…', 20) FROM words WHERE words MATCH ?
ORDER BY rank LIMIT ?
"""


def pairs() -> Iterator[Pair]:
    """A page, a search and an arrival."""
    given = list(articles(ARTICLES))
    common, rare = vocabulary()[200], vocabulary()[3_000]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite3"
        with (
            closing(Library(path)) as library,
            closing(sqlite3.connect(Path(folder) / "cache.sqlite3")) as cache,
        ):
            library.articles.keep(given)
            cache.executescript(CACHE)
            fill_cache(cache, given)
            middle = library.listing.page("on:2021", None, 1).next
            yield Pair(
                f"a page in the middle of {ARTICLES:,} articles",
                lambda: library.listing.page("", middle, PAGE),
                lambda: cache.execute(CACHE_PAGE, (PAGE, ARTICLES // 2)).fetchall(),
                "newsboat's cache",
            )
            for word in (common, rare):
                like = (f"%{word}%", f"%{word}%", PAGE)
                yield Pair(
                    f"a search for `{word}`, with snippets",
                    lambda word=word: library.listing.page(f"{word} "),  # type: ignore[misc]
                    lambda like=like: cache.execute(CACHE_SEARCH, like).fetchall(),  # type: ignore[misc]
                    "newsboat's cache, LIKE, none",
                )
            yield Pair(
                f"the best for `{common}`, with snippets",
                lambda: library.listing.page(f"{common} "),
                lambda: cache.execute(BARE_SEARCH, (common, PAGE)).fetchall(),
                "bare FTS5",
            )
            yield arrival(library, cache)


def arrival(library: Library, cache: sqlite3.Connection) -> Pair:
    """New articles, copies and watches told on our side only."""
    seeds = count(2)

    def keep() -> None:
        library.articles.keep(articles(1_000, next(seeds)))

    return Pair(
        "1,000 short articles arrive, none analysed",
        keep,
        lambda: fill_cache(cache, list(articles(1_000, next(seeds)))),
        "newsboat's cache and bare FTS5",
    )


def fill_cache(cache: sqlite3.Connection, given: Sequence[Article]) -> None:
    """Put articles into both other layouts, in one transaction."""
    with cache:
        cache.executemany(
            CACHE_ITEM, [(a.id, a.title, a.source, a.date, a.text) for a in given]
        )
        cache.executemany(
            "INSERT INTO words (title, text, source) VALUES (?, ?, ?)",
            [(a.title, a.text, a.source) for a in given],
        )
