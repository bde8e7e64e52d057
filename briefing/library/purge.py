"""Forgetting: the one way in which the library loses anything, and only when asked."""

import sqlite3

from briefing.library.database import transaction
from briefing.library.history import History
from briefing.library.index import take_out

BATCH = 200
"""Articles forgotten in one transaction, so that nobody else waits for long."""
BEFORE = """
SELECT number, id FROM article
WHERE starred = 0 AND id NOT IN (SELECT id FROM choice)
AND iif(date = '', added_at, date) < ?
"""
NEW_ORIGIN = """
UPDATE article SET origin = (
    SELECT min(number) FROM article AS c WHERE c.origin = :gone AND c.number <> :gone)
WHERE origin = :gone AND number <> :gone
"""


class Purge:
    """Forgets articles of one library for good."""

    def __init__(self, connection: sqlite3.Connection, history: History) -> None:
        self._connection = connection
        self._history = history

    def count(self, before: str) -> int:
        """How many articles would be forgotten."""
        sql = f"SELECT count(*) FROM ({BEFORE})"  # noqa: S608 - stands above
        number: int = self._connection.execute(sql, (before,)).fetchone()[0]
        return number

    def run(self, before: str) -> int:
        """Forget what is dated before a day, and count it.

        What has no date counts by its arrival. Starred articles stay, and those that
        are chosen for the next brief.
        """
        forgotten = 0
        while batch := self._forget_some(before):
            forgotten += batch
        if forgotten:
            told = f"{forgotten} articles dated before {before}"
            with transaction(self._connection):
                self._history.note("purge", told)
        return forgotten

    def _forget_some(self, before: str) -> int:
        with transaction(self._connection):
            sql = f"{BEFORE} LIMIT {BATCH}"
            found = self._connection.execute(sql, (before,)).fetchall()
            for row in found:
                self._forget(row["number"], row["id"])
        return len(found)

    def _forget(self, number: int, subject: str) -> None:
        take_out(self._connection, number)
        self._connection.execute(NEW_ORIGIN, {"gone": number})
        self._connection.execute("DELETE FROM change WHERE subject = ?", (subject,))
        self._connection.execute("DELETE FROM article WHERE number = ?", (number,))
