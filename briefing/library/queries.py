"""Queries with names: saved searches, which are live folders, and watches.

A watch is held against each article when it comes, and again when its analysis tells
who and where; an article that meets one is flagged.
"""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from briefing.errors import ConfigError, QueryError
from briefing.library.database import transaction
from briefing.library.fields import read_field
from briefing.library.history import History, Wish
from briefing.library.matching import matching
from briefing.library.query import And, parse
from briefing.library.texts import storable

Kind = Literal["search", "watch"]
TABLES: dict[Kind, str] = {"search": "saved_search", "watch": "watch"}
FIELDS_OF: dict[Kind, tuple[str, ...]] = {
    "search": ("search",),
    "watch": ("watch", "flagged-by"),
}
"""What history knows of a named query, in the order in which it can be written."""
HOLDS_WORDS = """
AND a.number IN (SELECT rowid FROM article_words
                 WHERE article_words MATCH ? AND rowid BETWEEN ? AND ?)
"""


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query that an analyst gave a name."""

    name: str
    query: str


class NamedQueries:
    """The named queries of one kind in one library."""

    def __init__(
        self, connection: sqlite3.Connection, history: History, kind: Kind
    ) -> None:
        self._connection = connection
        self._history = history
        self._kind = kind

    def add(self, name: str, query: str) -> None:
        """Give a query a name; one that has it already is replaced.

        Raises:
            QueryError: The query cannot be understood.
            ConfigError: The name or the query is empty.
        """
        name = " ".join(storable(name).split())
        if not name or parse(query) == And():
            raise ConfigError(f"a {self._kind} needs a name and a query")
        wish = ("", f"{self._kind} {name}", storable(query))
        self._history.change(f"save {self._kind}", [wish])

    def remove(self, name: str) -> bool:
        """Take a query away; False if there is none of that name."""
        name = " ".join(storable(name).split())
        return bool(self._history.change(f"remove {self._kind}", self._without(name)))

    def rename(self, old: str, new: str) -> None:
        """Give a query another name, as one step; what it flagged stays flagged.

        Raises:
            ConfigError: There is none of the old name, or one of the new.
        """
        with transaction(self._connection):
            self.find(old)
            name = " ".join(storable(new).split())
            if not name or any(each.name == name for each in self.all()):
                reason = "that is taken" if name else "a name is wanted"
                raise ConfigError(f"a {self._kind} cannot be called '{name}': {reason}")
            kept = [
                (
                    "",
                    f"{kind} {name}",
                    read_field(self._connection, "", f"{kind} {old}"),
                )
                for kind in FIELDS_OF[self._kind]
            ]
            self._history.write(f"rename {self._kind}", [*kept, *self._without(old)])

    def _without(self, name: str) -> list[Wish]:
        """What takes a query away; what it flagged goes first, so as to come back."""
        fields = reversed(FIELDS_OF[self._kind])
        return [("", f"{field} {name}", None) for field in fields]

    def all(self) -> list[NamedQuery]:
        """All of them, by name."""
        sql = f"SELECT name, query FROM {TABLES[self._kind]} ORDER BY name"  # noqa: S608 - ours
        return [NamedQuery(*row) for row in self._connection.execute(sql)]

    def find(self, name: str) -> str:
        """The query of that name.

        Raises:
            ConfigError: There is none.
        """
        for each in self.all():
            if each.name == name:
                return each.query
        names = ", ".join(each.name for each in self.all())
        raise ConfigError(f"there is no {self._kind} '{name}'", f"there are: {names}")


def flag(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Hold some articles against every watch, within the transaction of the caller."""
    wanted = sorted(numbers)
    watches = connection.execute("SELECT name, query FROM watch").fetchall()
    for name, query in watches if wanted else ():
        try:
            node = matching(parse(query))
        except QueryError:  # it was saved by a version that knew other fields
            continue
        bounds = (node.words, wanted[0], wanted[-1]) if node.words else ()
        connection.execute(
            "INSERT OR IGNORE INTO watch_hit (name, article)"  # noqa: S608 - ours
            " SELECT ?, a.number FROM article AS a"
            " WHERE a.number IN (SELECT value FROM json_each(?))"
            f" AND {node.where} {HOLDS_WORDS if node.words else ''}",
            (name, json.dumps(wanted), *node.values, *bounds),
        )
