"""Stories in the library: which article is in which, by the program or by hand."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.errors import ConfigError
from briefing.library.database import transaction
from briefing.library.fields import YES, subject_of
from briefing.library.history import History
from briefing.library.texts import storable

UNTOLD = """
SELECT id, day FROM article
WHERE story IS NULL AND deleted = 0 AND dismissed = 0 ORDER BY day, number LIMIT ?
"""
UNTOLD_LATELY = """
SELECT id, day FROM article INDEXED BY shown_by_date
WHERE story IS NULL AND deleted = 0 AND dismissed = 0
ORDER BY date DESC, number DESC LIMIT ?
"""
TOLD_NEAR = """
SELECT id, story, placed FROM article INDEXED BY shown_by_date
WHERE story IS NOT NULL AND deleted = 0 AND dismissed = 0
AND (? IS NULL OR day BETWEEN ? AND ?)
ORDER BY date DESC, number DESC LIMIT ?
"""
NEWEST = """
SELECT s.number, s.title, s.by_hand, a.id, a.title AS own, a.date, a.origin
FROM story AS s JOIN article AS a ON a.story = s.number
WHERE a.deleted = 0 AND a.dismissed = 0 AND s.number IN (
    SELECT DISTINCT story FROM (
        SELECT story FROM article INDEXED BY shown_by_date
        WHERE deleted = 0 AND dismissed = 0 AND story IS NOT NULL
        ORDER BY date DESC, number DESC LIMIT ?))
ORDER BY s.number, a.date, a.number
"""


@dataclass(frozen=True, slots=True)
class KeptStory:
    """A story of the library."""

    number: int
    title: str
    date: str
    """The latest date among its articles."""
    articles: tuple[str, ...]
    """Ids, the oldest first."""
    origins: int
    """How many of them are independent; copies of one text count once."""
    by_hand: bool
    """Whether an analyst split it off."""


@dataclass(frozen=True, slots=True)
class Placement:
    """An article that is in a story."""

    article: str
    story: int
    by_hand: bool


class Stories:
    """The stories of one library."""

    def __init__(self, connection: sqlite3.Connection, history: History) -> None:
        self._connection = connection
        self._history = history

    def newest(self, articles: int = 1_000) -> list[KeptStory]:
        """The stories of so many of the newest articles, the latest story first."""
        found: dict[int, list[sqlite3.Row]] = {}
        for row in self._connection.execute(NEWEST, (articles,)):
            found.setdefault(row["number"], []).append(row)
        stories = [_story(rows) for rows in found.values()]
        return sorted(stories, key=lambda story: (story.date, story.number))[::-1]

    def untold(self, limit: int) -> list[tuple[str, int | None]]:
        """Ids and days of articles that are in no story yet, the oldest first."""
        return [tuple(row) for row in self._connection.execute(UNTOLD, (limit,))]

    def untold_lately(self, limit: int) -> list[tuple[str, int | None]]:
        """The same, the newest first."""
        found = self._connection.execute(UNTOLD_LATELY, (limit,))
        return [tuple(row) for row in found]

    def told_near(
        self, first: int | None, last: int | None, limit: int
    ) -> list[Placement]:
        """The articles of some days that are in stories, the newest first."""
        found = self._connection.execute(TOLD_NEAR, (first, first, last, limit))
        return [Placement(row[0], row[1], bool(row[2])) for row in found]

    def put(self, articles: Sequence[str], story: int | None, title: str) -> int:
        """Put articles to a story, or to a new one; never those placed by hand."""
        with transaction(self._connection):
            number = self._open(title) if story is None else story
            self._connection.execute(
                "UPDATE story SET title = ? WHERE number = ? AND by_hand = 0",
                (storable(title), number),
            )
            self._connection.executemany(
                "UPDATE article SET story = ? WHERE id = ? AND placed = 0",
                [(number, storable(each)) for each in articles],
            )
        return number

    def merge(self, stories: Sequence[int]) -> int:
        """Make some stories one, the first of them; counts the articles placed.

        Raises:
            ConfigError: One of them has no articles.
        """
        with transaction(self._connection):
            ids = [each for story in stories for each in self._articles(story)]
            return self._place("merge", ids, stories[0])

    def split(self, articles: Iterable[str]) -> int:
        """The number of a new story, made of some articles.

        Raises:
            LibraryError: One of them is not there.
        """
        with transaction(self._connection):
            ids = [subject_of(self._connection, each) for each in articles]
            number = self._open("", by_hand=True)
            self._place("split", ids, number)
        return number

    def _place(self, verb: str, ids: Sequence[str], story: int) -> int:
        """Put articles to a story as an analyst does: no program moves them again."""
        self._history.write(
            verb,
            [
                wish
                for each in ids
                for wish in ((each, "story", str(story)), (each, "placed", YES))
            ],
        )
        return len(ids)

    def _articles(self, story: int) -> list[str]:
        found = self._connection.execute(
            "SELECT id FROM article WHERE story = ? ORDER BY number", (story,)
        )
        ids = [row["id"] for row in found]
        if not ids:
            raise ConfigError(
                f"there is no story {story}", hint="`briefing stories` lists them"
            )
        return ids

    def _open(self, title: str, *, by_hand: bool = False) -> int:
        number = self._connection.execute(
            "INSERT INTO story (title, by_hand) VALUES (?, ?)",
            (storable(title), by_hand),
        ).lastrowid
        assert number is not None
        return number


def _story(rows: Sequence[sqlite3.Row]) -> KeptStory:
    first = rows[0]
    return KeptStory(
        number=first["number"],
        title=first["title"] or first["own"],
        date=max(row["date"] for row in rows),
        articles=tuple(row["id"] for row in rows),
        origins=len({row["origin"] for row in rows}),
        by_hand=bool(first["by_hand"]),
    )
