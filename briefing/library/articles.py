"""Articles in the library: each text that ever came is kept, the latest is shown."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from briefing.errors import LibraryError
from briefing.library.arrival import Arrival, Known, held_as, is_here
from briefing.library.database import timestamp, transaction
from briefing.library.index import take_in, take_out
from briefing.library.queries import flag
from briefing.library.texts import article_from, day_of, storable, written
from briefing.model.article import Article, ArticleId, NumericId, content_id

FIND = """
SELECT v.json FROM article AS a
JOIN version AS v ON v.article = a.number AND v.edition = a.versions
WHERE a.number = coalesce((SELECT number FROM article WHERE id = :id),
                          (SELECT article FROM alias WHERE id = :id))
"""
COUNT_ORIGINS = """
SELECT count(DISTINCT origin) FROM article
WHERE id IN (SELECT value FROM json_each(?))
"""
ARRIVE = """
INSERT INTO article
    (id, numeric, title, source, date, day, language, url, added_at, versions, origin)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0)
"""
RENEW = """
UPDATE article SET title = ?, source = ?, date = ?, day = ?, language = ?, url = ?,
    versions = versions + 1, read = 0, recipe = 0
WHERE number = ?
"""
ENTRY = """
INSERT OR IGNORE INTO entry (article, content)
SELECT number, :content FROM article WHERE id = :id
"""
SEE = """
INSERT OR IGNORE INTO sighting
SELECT number, versions, :uri, :sha256, :size, :format, :now FROM article
WHERE number = :number AND NOT EXISTS (
    SELECT 1 FROM sighting
    WHERE article = :number AND uri = :uri AND edition = versions)
"""
LARGEST = 2**63 - 1
"""The largest whole number that SQLite holds."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of an article that was to be kept."""

    id: ArticleId
    """Under which it is found."""
    outcome: Literal["new", "version", "known"]
    """A new article, a new version of one, or nothing that was not here."""


class Articles:
    """The articles of one library."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def keep(self, articles: Iterable[Article]) -> int:
        """Keep some articles in one transaction and count those that are new.

        See `keep_each`; a new version of an article is new, too.
        """
        return sum(kept.outcome != "known" for kept in self.keep_each(articles))

    def keep_each(self, articles: Iterable[Article]) -> list[Kept]:
        """Keep some articles in one transaction, and tell what became of each.

        What is here already is not kept twice. An article with a known id or address
        and other words becomes the latest version of that article, and so does one of
        the same source with nearly the same words.
        """
        with transaction(self._connection):
            kept = [self._keep(article) for article in articles]
            flag(self._connection, {n for n, k in kept if k.outcome != "known"})
        return [each for _, each in kept]

    def has(self, article: Article) -> bool:
        """Whether the article is here with just these words."""
        return is_here(self._connection, article)

    def remember_entry(self, article_id: str, entry: Article) -> None:
        """Know what a feed's entry said whose article has the text of its page."""
        with transaction(self._connection):
            self._connection.execute(
                ENTRY, {"id": storable(article_id), "content": content_id(entry)}
            )

    def _keep(self, article: Article) -> tuple[int, Kept]:
        arrival = held_as(self._connection, article)
        if isinstance(arrival, Known):
            number = arrival.number
            kept = Kept(arrival.id, "known")
        elif arrival.number is None:
            number = self._arrive(arrival)
            kept = Kept(arrival.id, "new")
        else:
            number = self._renew(arrival.number, arrival)
            kept = Kept(arrival.id, "version")
        self._name(number, article.id, arrival.id)
        self._see(number, article)
        return number, kept

    def _arrive(self, arrival: Arrival) -> int:
        article = arrival.article
        number = self._connection.execute(
            ARRIVE,
            (
                *(storable(article.id), isinstance(article.id, NumericId)),
                *(*_shown(article), timestamp()),
            ),
        ).lastrowid
        assert number is not None
        self._connection.execute(
            "UPDATE article SET origin = number WHERE number = ?", (number,)
        )
        self._write(number, 1, arrival)
        return number

    def _renew(self, number: int, arrival: Arrival) -> int:
        """Show a newer version; the old one is kept, but not found."""
        take_out(self._connection, number)
        self._connection.execute("DELETE FROM named WHERE article = ?", (number,))
        self._connection.execute(RENEW, (*_shown(arrival.article), number))
        self._write(number, arrival.versions + 1, arrival)
        return number

    def _write(self, number: int, edition: int, arrival: Arrival) -> None:
        """Keep the text, and let it be found by its words and by its copies."""
        from briefing.library.copies import join_origin, remember

        text = written(replace(arrival.article, id=arrival.id))
        self._connection.execute(
            "INSERT INTO version (article, edition, content, added_at, json)"
            " VALUES (?, ?, ?, ?, ?)",
            (number, edition, arrival.content, timestamp(), text),
        )
        take_in(self._connection, number)
        remember(self._connection, number, arrival.words)
        join_origin(self._connection, number, arrival.alike)

    def _name(self, number: int, given: ArticleId, held: ArticleId) -> None:
        """Let the article be found under the id that it came with, too."""
        if given != held:
            self._connection.execute(
                "INSERT OR IGNORE INTO alias (id, article) VALUES (?, ?)",
                (storable(given), number),
            )

    def _see(self, number: int, article: Article) -> None:
        """Remember where the article came from, once for each place and version.

        A feed changes with every entry, and would be noted for all the others.
        """
        if (origin := article.origin) is None:
            return
        seen = {
            "uri": storable(origin.uri),
            "sha256": storable(origin.sha256),
            "size": min(origin.size, LARGEST),
            "format": storable(origin.format),
            "now": timestamp(),
            "number": number,
        }
        self._connection.execute(SEE, seen)

    def origins(self, ids: Iterable[str]) -> int:
        """How many independent origins some articles have; copies count once."""
        wanted = json.dumps([storable(each) for each in ids])
        row = self._connection.execute(COUNT_ORIGINS, (wanted,)).fetchone()
        count: int = row[0]
        return count

    def find(self, article_id: str) -> Article:
        """The latest version of the article with this id.

        Raises:
            LibraryError: There is no such article.
        """
        row = self._connection.execute(FIND, {"id": storable(article_id)}).fetchone()
        if row is None:
            raise LibraryError(
                f"the library has no article {article_id}",
                hint="`briefing list` shows what is there",
            )
        return article_from(row["json"])


def _shown(article: Article) -> tuple[object, ...]:
    """What the article's row tells of it, in the columns' order."""
    title, source, date, language, url = (
        storable(value)
        for value in (
            *(article.title, article.source, article.date),
            *(article.language, article.url),
        )
    )
    return title, source, date, day_of(date), language, url
