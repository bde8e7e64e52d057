"""Whether an article that comes is here already, as it is or with other words."""

import sqlite3
from dataclasses import dataclass

from briefing.library.texts import storable
from briefing.model.article import Article, ArticleId, NumericId, content_id

BY_ID = """
SELECT a.number, a.id, a.numeric, a.versions FROM article AS a
WHERE a.number = coalesce((SELECT number FROM article WHERE id = :id),
                          (SELECT article FROM alias WHERE id = :id))
"""
BY_CONTENT = """
SELECT a.number, a.id, a.numeric, a.versions FROM version AS v
JOIN article AS a ON a.number = v.article
WHERE v.content = ? AND a.source = ? AND a.language IN ('', ?)
ORDER BY a.number LIMIT 1
"""
BY_ADDRESS = """
SELECT a.number, a.id, a.numeric, a.versions FROM article AS a
WHERE a.url = ? AND a.url <> '' AND a.title = ? ORDER BY a.number LIMIT 1
"""
HAS_CONTENT = "SELECT 1 FROM version WHERE article = ? AND content = ?"


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article that comes, and the one here that it is a version of."""

    article: Article
    content: str
    """The hash of what a reader would see."""
    id: ArticleId
    """The id of the article here; its own if there is none."""
    number: int | None = None
    """The number of the article here."""
    versions: int = 0
    """How many versions of it there are."""
    is_newer: bool = False
    """Whether its words are in none of them."""


def held_as(connection: sqlite3.Connection, article: Article) -> Arrival:
    """The article with what the library has of it."""
    content = content_id(article)
    held = _held(connection, article, content)
    if held is None:
        return Arrival(article, content, article.id)
    known = connection.execute(HAS_CONTENT, (held["number"], content)).fetchone()
    return Arrival(
        article,
        content,
        NumericId(held["id"]) if held["numeric"] else held["id"],
        number=held["number"],
        versions=held["versions"],
        is_newer=known is None,
    )


def _held(
    connection: sqlite3.Connection, article: Article, content: str
) -> sqlite3.Row | None:
    """The article here with the same id, the same words, or the same address."""
    source, language, title, url = (
        storable(value)
        for value in (article.source, article.language, article.title, article.url)
    )
    found: sqlite3.Row | None = (
        connection.execute(BY_ID, {"id": storable(article.id)}).fetchone()
        or connection.execute(BY_CONTENT, (content, source, language)).fetchone()
        or connection.execute(BY_ADDRESS, (url, title)).fetchone()
    )
    return found
