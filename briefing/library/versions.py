"""Every text that an article ever had, and every place that it came from."""

import sqlite3
from dataclasses import dataclass

from briefing.errors import LibraryError
from briefing.library.fields import subject_of
from briefing.library.texts import article_from, storable
from briefing.model.article import Article

VERSIONS = """
SELECT v.edition, v.added_at, v.json FROM article AS a
JOIN version AS v ON v.article = a.number WHERE a.id = ? ORDER BY v.edition
"""
SIGHTINGS = """
SELECT s.edition, s.uri, s.sha256, s.size, s.format, s.seen_at FROM sighting AS s
JOIN article AS a ON a.number = s.article WHERE a.id = ? ORDER BY s.seen_at, s.uri
"""


@dataclass(frozen=True, slots=True)
class Version:
    """One text of an article."""

    edition: int
    """1, 2, … within the article."""
    added_at: str
    article: Article


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where and when an article came, and how it was read."""

    edition: int
    uri: str
    sha256: str
    """Hash of the raw bytes, in hexadecimal."""
    size: int
    format: str
    seen_at: str


class Versions:
    """The versions of one library's articles."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def of(self, article_id: str) -> list[Version]:
        """All versions of an article, the oldest first.

        Raises:
            LibraryError: There is no such article, or one of them is damaged.
        """
        found = self._connection.execute(VERSIONS, (self._subject(article_id),))
        return [Version(row[0], row[1], article_from(row[2])) for row in found]

    def find(self, article_id: str, edition: int) -> Article:
        """One version of an article.

        Raises:
            LibraryError: There is no such article or version.
        """
        for version in self.of(article_id):
            if version.edition == edition:
                return version.article
        raise LibraryError(f"article {article_id} has no version {edition}")

    def sightings(self, article_id: str) -> list[Sighting]:
        """Where an article came from, the first time first.

        Raises:
            LibraryError: There is no such article.
        """
        found = self._connection.execute(SIGHTINGS, (self._subject(article_id),))
        return [Sighting(*row) for row in found]

    def _subject(self, article_id: str) -> str:
        return subject_of(self._connection, storable(article_id))
