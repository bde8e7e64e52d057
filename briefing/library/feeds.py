"""Feeds that the library subscribes to, and how each fared when it was fetched."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.errors import LibraryError
from briefing.library.database import timestamp, transaction
from briefing.library.texts import storable

COLUMNS = (
    "url, title, rating, etag, last_modified, fetched_at, due_at, failures, failure"
)
ADD = """
INSERT INTO feed (url, title, rating, added_at, due_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (url) DO NOTHING
"""
RECORD = """
UPDATE feed SET title = ?, etag = ?, last_modified = ?, fetched_at = ?, due_at = ?,
    failures = ?, failure = ?
WHERE url = ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """One feed; times are ISO 8601 in UTC, and empty where there was none."""

    url: str
    title: str = ""
    rating: str = ""
    """The Admiralty code that its articles arrive with: `B6`."""
    etag: str = ""
    last_modified: str = ""
    fetched_at: str = ""
    """When it was last tried."""
    due_at: str = ""
    """When it is to be fetched again."""
    failures: int = 0
    """How often in a row it could not be had."""
    failure: str = ""
    """The sentence that tells of the last one."""


class Feeds:
    """The subscriptions of one library."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, feeds: Iterable[Subscription]) -> int:
        """Subscribe to some feeds, due at once, and count those that are new."""
        now = timestamp()
        with transaction(self._connection):
            return sum(
                self._connection.execute(
                    ADD,
                    (storable(f.url), storable(f.title), f.rating, now, now),
                ).rowcount
                for f in feeds
            )

    def remove(self, url: str) -> None:
        """Fetch a feed no longer; its articles stay.

        Raises:
            LibraryError: It is not subscribed to.
        """
        self._change("DELETE FROM feed WHERE url = ?", url)

    def rate(self, url: str, rating: str) -> None:
        """Say how far a feed is believed.

        Raises:
            LibraryError: It is not subscribed to.
        """
        self._change("UPDATE feed SET rating = ? WHERE url = ?", url, rating)

    def record(self, feed: Subscription) -> None:
        """Keep how a feed fared; one that was removed meanwhile stays away."""
        with transaction(self._connection):
            self._connection.execute(
                RECORD,
                (
                    *(storable(feed.title), feed.etag, feed.last_modified),
                    *(feed.fetched_at, feed.due_at, feed.failures),
                    *(storable(feed.failure), storable(feed.url)),
                ),
            )

    def all(self) -> list[Subscription]:
        """Every subscription, by its title."""
        return self._found("ORDER BY title COLLATE NOCASE, url")

    def due(self, now: str) -> list[Subscription]:
        """What is to be fetched by now, the longest overdue first."""
        return self._found("WHERE due_at <= ? ORDER BY due_at, url", now)

    def _found(self, which: str, *values: str) -> list[Subscription]:
        sql = f"SELECT {COLUMNS} FROM feed {which}"  # noqa: S608 - no words of a user
        return [
            Subscription(**dict(row)) for row in self._connection.execute(sql, values)
        ]

    def _change(self, sql: str, url: str, *values: str) -> None:
        with transaction(self._connection):
            done = self._connection.execute(sql, (*values, storable(url)))
        if not done.rowcount:
            raise LibraryError(
                f"the library does not subscribe to {url}",
                hint="`briefing feeds list` shows what it subscribes to",
            )
