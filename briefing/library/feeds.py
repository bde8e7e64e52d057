"""Feeds that the library subscribes to, and how each fared when it was fetched.

What a person decides about a feed is a change of the library like any other, with its
place in the history; how a feed fares is not.
"""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.errors import LibraryError
from briefing.library.database import transaction
from briefing.library.fields import read_field
from briefing.library.history import History
from briefing.library.texts import storable

COLUMNS = """
url, title, rating, pages, etag, last_modified, fetched_at, due_at, failures, failure
"""
RECORD = """
UPDATE feed SET title = ?, etag = ?, last_modified = ?, fetched_at = ?, due_at = ?,
    failures = ?, failure = ?
WHERE url = ?
"""
RATINGS = """
SELECT a.id, f.rating
FROM json_each(?) AS wanted JOIN article AS a ON a.id = wanted.value
JOIN sighting AS s ON s.article = a.number JOIN feed AS f ON f.url = s.uri
WHERE f.rating <> '' ORDER BY s.seen_at DESC, f.url
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """One feed; times are ISO 8601 in UTC, and empty where there was none."""

    url: str
    title: str = ""
    rating: str = ""
    """The Admiralty code that its articles arrive with: `B6`."""
    pages: bool = False
    """Whether the page of an entry that gives only a summary is fetched."""
    etag: str = ""
    last_modified: str = ""
    fetched_at: str = ""
    """When it was last tried."""
    due_at: str = ""
    """When it is to be fetched again; empty if never, as it is gone for good."""
    failures: int = 0
    """How often in a row it could not be had."""
    failure: str = ""
    """The sentence that tells of the last one."""


class Feeds:
    """The subscriptions of one library."""

    def __init__(self, connection: sqlite3.Connection, history: History) -> None:
        self._connection = connection
        self._history = history

    def add(self, feeds: Iterable[Subscription]) -> int:
        """Subscribe to some feeds, due at once, and count those that are new."""
        with transaction(self._connection):
            wishes = {
                field: _decided(feed)
                for feed in reversed(list(feeds))
                if read_field(self._connection, "", field := _field(feed.url)) is None
            }
            return self._history.write(
                "subscribe", [("", field, value) for field, value in wishes.items()]
            )

    def remove(self, url: str) -> None:
        """Fetch a feed no longer; its articles stay.

        Raises:
            LibraryError: It is not subscribed to.
        """
        if not self._history.change("unsubscribe", [("", _field(url), None)]):
            raise _unknown(url)

    def rate(self, url: str, rating: str) -> None:
        """Say how far a feed is believed.

        Raises:
            LibraryError: It is not subscribed to.
        """
        self._decide("rate", url, rating=rating)

    def fetch_pages(self, url: str, *, on: bool = True) -> None:
        """Say whether the pages of entries that give only a summary are fetched.

        Raises:
            LibraryError: It is not subscribed to.
        """
        self._decide("set pages of", url, pages=int(on))

    def move(self, old: str, new: str) -> None:
        """Let a feed stand under its new address; if that is here, only there."""
        with transaction(self._connection):
            held = read_field(self._connection, "", _field(old))
            there = read_field(self._connection, "", _field(new))
            wishes = [("", _field(old), None), ("", _field(new), there or held)]
            self._history.write("move feed", wishes if held else [])

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
        return self._found("WHERE due_at BETWEEN '0' AND ? ORDER BY due_at, url", now)

    def ratings(self, ids: Iterable[str]) -> dict[str, str]:
        """How far the feeds are believed from which some articles came, by their ids.

        Of several feeds it is the first to have brought the article that counts.
        """
        wanted = json.dumps([storable(each) for each in ids])
        found = self._connection.execute(RATINGS, (wanted,))
        return {row["id"]: row["rating"] for row in found}

    def _found(self, which: str, *values: str) -> list[Subscription]:
        sql = f"SELECT {COLUMNS} FROM feed {which}"  # noqa: S608 - no words of a user
        return [
            Subscription(**{**dict(row), "pages": bool(row["pages"])})
            for row in self._connection.execute(sql, values)
        ]

    def _decide(self, verb: str, url: str, **decided: object) -> None:
        with transaction(self._connection):
            held = read_field(self._connection, "", _field(url))
            if held is None:
                raise _unknown(url)
            value = json.dumps({**json.loads(held), **decided})
            self._history.write(verb, [("", _field(url), value)])


def _field(url: str) -> str:
    """The name under which the history tells of a feed."""
    return f"feed {storable(url)}"


def _decided(feed: Subscription) -> str:
    """What stands in the history of a feed."""
    title, rating = storable(feed.title), feed.rating
    return json.dumps({"title": title, "rating": rating, "pages": int(feed.pages)})


def _unknown(url: str) -> LibraryError:
    return LibraryError(
        f"the library does not subscribe to {url}",
        hint="`briefing feeds list` shows what it subscribes to",
    )
