"""Briefs that were made from the library: what was printed, and when."""

import json
import sqlite3

from briefing.library.database import transaction
from briefing.model.brief import Brief


class Briefs:
    """The record of one library's briefs."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def record(self, brief: Brief) -> None:
        """Remember that this brief was made."""
        ids = json.dumps([article.id for article in brief.articles])
        with transaction(self._connection):
            self._connection.execute(
                "INSERT OR REPLACE INTO brief (number, as_of, articles)"
                " VALUES (?, ?, ?)",
                (brief.number, brief.as_of, ids),
            )

    def last_time(self) -> str:
        """When the last brief was made; empty if there is none."""
        row = self._connection.execute("SELECT max(as_of) FROM brief").fetchone()
        return row[0] or ""

    def has_news(self) -> bool:
        """Whether an article has come since the last brief, however many there are."""
        latest = "SELECT added_at FROM article ORDER BY number DESC LIMIT 1"
        row = self._connection.execute(latest).fetchone()
        return row is not None and row["added_at"] > self.last_time()

    def last_articles(self, before: str) -> frozenset[str] | None:
        """Ids of the articles in the last brief made before a time, if there is one."""
        row = self._connection.execute(
            "SELECT articles FROM brief WHERE as_of < ?"
            " ORDER BY as_of DESC, number DESC LIMIT 1",
            (before,),
        ).fetchone()
        return frozenset(json.loads(row["articles"])) if row else None
