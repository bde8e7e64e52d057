"""What analysts put to articles: states, a rating, tags and notes."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.errors import ConfigError
from briefing.library.database import timestamp, transaction
from briefing.library.fields import YES, State, subject_of
from briefing.library.history import History
from briefing.library.texts import storable

MOST_STARS = 5
NOTES = """
SELECT o.number, o.text, o.made_at AS at, o.made_by AS by FROM note AS o
JOIN article AS a ON a.number = o.article WHERE a.id = ? ORDER BY o.number
"""
NEXT_NOTE = """
SELECT 1 + coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'note'), 0)
"""
TAGS = "SELECT name, count(*) FROM tag GROUP BY name ORDER BY name"
TAGS_OF = """
SELECT t.name FROM tag AS t JOIN article AS a ON a.number = t.article
WHERE a.id = ? ORDER BY t.name
"""


@dataclass(frozen=True, slots=True)
class Note:
    """What an analyst wrote beside an article."""

    number: int
    text: str
    at: str
    by: str


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes: a source by its name."""

    name: str
    articles: int
    stars: int | None
    """How far it can be trusted; None where nobody has said."""


class Marks:
    """The marks of one library."""

    def __init__(
        self, connection: sqlite3.Connection, history: History, user: str
    ) -> None:
        self._connection = connection
        self._history = history
        self._user = user

    def set(self, ids: Iterable[str], state: State, *, on: bool = True) -> int:
        """Give some articles a state or take it, as one step; counts those changed.

        Args:
            ids: The articles' ids.
            state: Which one.
            on: Whether they shall have it.

        Raises:
            LibraryError: An article is not there; then nothing is changed.
        """
        verb = state if on else f"not {state}"
        return self._put(verb, ids, state, YES if on else None)

    def rate(self, ids: Iterable[str], stars: int | None) -> int:
        """Give some articles one to five stars, or none; counts those changed.

        Raises:
            LibraryError: An article is not there; then nothing is changed.
            ConfigError: There are no such stars.
        """
        return self._put("rate", ids, "rating", _stars(stars))

    def rate_source(self, name: str, stars: int | None) -> None:
        """Say how far a source can be trusted, in one to five stars.

        Raises:
            ConfigError: There are no such stars.
        """
        field = f"source {storable(name)}"
        self._history.change("rate", [("", field, _stars(stars))])

    def sources(self, most: int) -> list[Publisher]:
        """The sources with the most articles."""
        sql = (
            "SELECT name, articles, rating FROM source"
            " WHERE articles > 0 AND name <> '' ORDER BY articles DESC, name LIMIT ?"
        )
        return [Publisher(*row) for row in self._connection.execute(sql, (most,))]

    def tag(self, ids: Iterable[str], name: str, *, on: bool = True) -> int:
        """Tag some articles, or take the tag from them; counts those changed.

        Raises:
            LibraryError: An article is not there; then nothing is changed.
            ConfigError: The tag has no name.
        """
        label = " ".join(storable(name).split())
        if not label:
            raise ConfigError("a tag needs a name")
        verb = "tag" if on else "untag"
        return self._put(verb, ids, f"tag {label}", YES if on else None)

    def tags(self) -> dict[str, int]:
        """Every tag with its number of articles."""
        return {row[0]: row[1] for row in self._connection.execute(TAGS)}

    def tags_of(self, article_id: str) -> list[str]:
        """The tags of an article."""
        found = self._connection.execute(TAGS_OF, (storable(article_id),))
        return [row[0] for row in found]

    def note(self, article_id: str, text: str) -> int:
        """Write a note beside an article, and give its number.

        Raises:
            LibraryError: The article is not there.
            ConfigError: The note is empty.
        """
        if not text.strip():
            raise ConfigError("a note needs words")
        with transaction(self._connection):
            subject = subject_of(self._connection, article_id)
            number: int = self._connection.execute(NEXT_NOTE).fetchone()[0]
            value = json.dumps((storable(text), timestamp(), self._user))
            self._history.write("note", [(subject, f"note {number}", value)])
        return number

    def erase_note(self, number: int) -> bool:
        """Take a note away; False if there is none of that number."""
        with transaction(self._connection):
            row = self._connection.execute(
                "SELECT a.id FROM note AS o JOIN article AS a ON a.number = o.article"
                " WHERE o.number = ?",
                (number,),
            ).fetchone()
            wishes = [(row["id"], f"note {number}", None)] if row else []
            return bool(self._history.write("erase note", wishes))

    def notes(self, article_id: str) -> list[Note]:
        """The notes beside an article, the oldest first."""
        found = self._connection.execute(NOTES, (storable(article_id),))
        return [Note(**dict(row)) for row in found]

    def _put(self, verb: str, ids: Iterable[str], field: str, value: str | None) -> int:
        with transaction(self._connection):
            subjects = [subject_of(self._connection, each) for each in ids]
            return self._history.write(verb, [(s, field, value) for s in subjects])


def _stars(stars: int | None) -> str | None:
    if stars is not None and not 1 <= stars <= MOST_STARS:
        raise ConfigError(f"a rating is a number from 1 to {MOST_STARS}, not {stars}")
    return None if stars is None else str(stars)
