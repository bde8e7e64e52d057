"""Whether an article that comes is here already, as it is or with other words."""

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.library.texts import storable
from briefing.model.article import Article, ArticleId, NumericId, content_id

if TYPE_CHECKING:
    from briefing.library.copies import Alike
    from briefing.text.minhash import Shingles

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
JOIN version AS v ON v.article = a.number AND v.edition = a.versions
WHERE a.url = ? AND a.url <> '' AND a.title = ? AND json_valid(v.json)
AND coalesce(json_extract(v.json, '$.marking'), '') = ?
AND coalesce(json_extract(v.json, '$.portion'), '') = ?
ORDER BY a.number LIMIT 1
"""
BY_NUMBER = "SELECT number, id, numeric, versions FROM article WHERE number = ?"
HAS_CONTENT = """
SELECT 1 FROM version WHERE article = :number AND content = :content UNION ALL
SELECT 1 FROM entry WHERE article = :number AND content = :content
"""


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article that comes, and the one here that it is a version of."""

    article: Article
    content: str
    """The hash of what a reader would see."""
    id: ArticleId
    """The id of the article here; its own if there is none."""
    words: "Shingles"
    """Its words in a row, to tell copies by."""
    alike: "list[Alike]"
    """The articles here that share them."""
    number: int | None = None
    """The number of the article here."""
    versions: int = 0
    """How many versions of it there are."""


@dataclass(frozen=True, slots=True)
class Known:
    """An article that comes with words that are here already."""

    article: Article
    id: ArticleId
    number: int


def held_as(connection: sqlite3.Connection, article: Article) -> Arrival | Known:
    """The article with what the library has of it."""
    # NumPy is loaded where articles come, and not where they are only listed.
    from briefing.library.copies import alike
    from briefing.text.copies import words_in_a_row

    content = content_id(article)
    held = _held(connection, article, content)
    if held and _has(connection, held["number"], content):
        return Known(article, _id(held), held["number"])
    words = words_in_a_row(article.text)
    found = alike(connection, article, words)
    if held is None:
        reissued = [each.number for each in found if each.is_reissued]
        held = connection.execute(BY_NUMBER, reissued[:1] or (0,)).fetchone()
    if held is None:
        return Arrival(article, content, article.id, words, found)
    others = [each for each in found if each.number != held["number"]]
    return Arrival(
        article, content, _id(held), words, others, held["number"], held["versions"]
    )


def is_here(connection: sqlite3.Connection, article: Article) -> bool:
    """Whether the library has the article with just these words."""
    content = content_id(article)
    held = _held(connection, article, content)
    return held is not None and _has(connection, held["number"], content)


def _has(connection: sqlite3.Connection, number: int, content: str) -> bool:
    values = {"number": number, "content": content}
    return bool(connection.execute(HAS_CONTENT, values).fetchone())


def _id(row: sqlite3.Row) -> ArticleId:
    return NumericId(row["id"]) if row["numeric"] else row["id"]


def _held(
    connection: sqlite3.Connection, article: Article, content: str
) -> sqlite3.Row | None:
    """The article here with the same id, the same words, or the same address.

    One under another handling label is another article: no label is ever lost.
    """
    source, language = storable(article.source), storable(article.language)
    address = tuple(
        storable(value)
        for value in (article.url, article.title, article.marking, article.portion)
    )
    found: sqlite3.Row | None = (
        connection.execute(BY_ID, {"id": storable(article.id)}).fetchone()
        or connection.execute(BY_CONTENT, (content, source, language)).fetchone()
        or connection.execute(BY_ADDRESS, address).fetchone()
    )
    return found
