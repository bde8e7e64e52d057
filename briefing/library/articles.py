"""Articles in the library: every version kept, the latest one shown."""

import json
import sqlite3
from collections.abc import Iterable

from briefing.errors import LibraryError
from briefing.library.connection import damaged
from briefing.library.database import timestamp, transaction
from briefing.library.rows import ArticleRow
from briefing.library.search import match_expression
from briefing.model.article import Article, NumericId, content_id
from briefing.model.codec import from_dict, to_dict

ROWS = """
SELECT a.id, a.title, a.source, a.date,
       a.json GLOB '{"id": [-0-9]*' AS numeric,
       EXISTS (SELECT 1 FROM choice AS c WHERE c.id = a.id) AS chosen,
       EXISTS (SELECT 1 FROM analysis AS n
               WHERE n.article = a.number AND n.recipe = :recipe) AS analyzed
FROM article AS a
"""
MATCHING = """
a.latest = 1 AND (:words = '' OR a.number IN (
    SELECT rowid FROM article_words WHERE article_words MATCH :words))
"""


class Articles:
    """The articles of one library.

    Args:
        connection: An open library.
        recipe: The recipe of analysis in use; rows say whether it was followed.
    """

    def __init__(self, connection: sqlite3.Connection, recipe: str) -> None:
        self._connection = connection
        self._recipe = recipe

    def keep(self, articles: Iterable[Article]) -> int:
        """Keep some articles in one transaction and count those that are new.

        An article that is here already is not kept twice; one with a known id and
        other words becomes the latest version of that article.
        """
        with transaction(self._connection):
            return sum(self._keep(article) for article in articles)

    def _keep(self, article: Article) -> bool:
        content = content_id(article)
        held = self._connection.execute(
            "SELECT number, version, content, json FROM article"
            " WHERE id = ? AND latest = 1",
            (article.id,),
        ).fetchone()
        if held and held["content"] == content:
            return False
        if held:
            self._retire(held)
        number = self._insert(article, content, held["version"] + 1 if held else 1)
        self._connection.execute(
            "INSERT INTO article_words (rowid, title, lead, text, source)"
            " VALUES (?, ?, ?, ?, ?)",
            (number, *_searchable(article)),
        )
        return True

    def _retire(self, held: sqlite3.Row) -> None:
        """Make room for a newer version; the old one is kept, but not found."""
        self._connection.execute(
            "UPDATE article SET latest = 0 WHERE number = ?", (held["number"],)
        )
        self._connection.execute(
            "INSERT INTO article_words"
            " (article_words, rowid, title, lead, text, source)"
            " VALUES ('delete', ?, ?, ?, ?, ?)",
            (held["number"], *_searchable(_article(held["json"]))),
        )

    def _insert(self, article: Article, content: str, version: int) -> int | None:
        return self._connection.execute(
            "INSERT INTO article"
            " (id, version, latest, content, title, source, date, added_at, json)"
            " VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?)",
            (
                *(_storable(article.id), version, content),
                *(_storable(v) for v in (article.title, article.source, article.date)),
                *(timestamp(), json.dumps(to_dict(article))),
            ),
        ).lastrowid

    def find(self, article_id: str) -> Article:
        """The latest version of the article with this id.

        Raises:
            LibraryError: There is no such article.
        """
        row = self._connection.execute(
            "SELECT json FROM article WHERE id = ? AND latest = 1",
            (_storable(article_id),),
        ).fetchone()
        if row is None:
            raise LibraryError(
                f"the library has no article {article_id}",
                hint="`briefing list` shows what is there",
            )
        return _article(row["json"])

    def count(self, query: str = "") -> int:
        """How many articles match a query; all of them if it is empty."""
        if not query:
            sql, values = "SELECT count(*) FROM article WHERE latest = 1", {}
        else:
            sql = f"SELECT count(*) FROM article AS a WHERE {MATCHING}"  # noqa: S608
            values = {"words": match_expression(query)}
        count: int = self._connection.execute(sql, values).fetchone()[0]
        return count

    def rows(self, offset: int, limit: int, query: str = "") -> list[ArticleRow]:
        """A page of the articles that match a query, newest first."""
        found = self._connection.execute(
            f"{ROWS} WHERE {MATCHING}"
            " ORDER BY a.date DESC, a.number DESC LIMIT :limit OFFSET :offset",
            {
                "recipe": self._recipe,
                "words": match_expression(query),
                "limit": limit,
                "offset": offset,
            },
        )
        return [_row(row) for row in found]

    def chosen(self) -> list[ArticleRow]:
        """The articles that are chosen for the next brief, in its order."""
        found = self._connection.execute(
            f"{ROWS} JOIN choice AS k ON k.id = a.id"
            " WHERE a.latest = 1 ORDER BY k.place",
            {"recipe": self._recipe},
        )
        return [_row(row) for row in found]

    def unanalyzed(self, limit: int) -> list[str]:
        """Ids of articles without an analysis by the recipe in use, newest first."""
        found = self._connection.execute(
            "SELECT id FROM article AS a WHERE latest = 1 AND NOT EXISTS"
            " (SELECT 1 FROM analysis AS n WHERE n.article = a.number AND n.recipe = ?)"
            " ORDER BY date DESC, number DESC LIMIT ?",
            (self._recipe, limit),
        )
        return [row["id"] for row in found]


def _article(text: str) -> Article:
    """The article that was written.

    Raises:
        LibraryError: It was not written by the library.
    """
    try:
        return from_dict(Article, json.loads(text))
    except ValueError as error:
        raise damaged(f"an article cannot be read, {error}") from error


def _row(row: sqlite3.Row) -> ArticleRow:
    return ArticleRow(
        id=NumericId(row["id"]) if row["numeric"] else row["id"],
        title=row["title"],
        source=row["source"],
        date=row["date"],
        chosen=bool(row["chosen"]),
        analyzed=bool(row["analyzed"]),
    )


def _searchable(article: Article) -> tuple[str, ...]:
    values = (article.title, article.lead, article.text, article.source)
    return tuple(_storable(value) for value in values)


def _storable(text: str) -> str:
    """The text without lone surrogates, which SQLite cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
