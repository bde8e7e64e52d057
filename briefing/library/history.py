"""What changed in the library, by whom and when; any step can be taken back.

A step is all that one command did. Undoing a step writes the values from before, and is
a step of its own, so nothing of what happened is ever lost.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.library.database import timestamp, transaction
from briefing.library.fields import read_field, write_field
from briefing.library.texts import storable

UNDO = "undo"
NEXT_STEP = "SELECT coalesce(max(step), 0) + 1 FROM change"
LAST_STEP = """
SELECT step FROM change
WHERE undone = 0 AND field <> '' AND verb <> 'undo' AND made_by = ?
ORDER BY number DESC LIMIT 1
"""
NOTE = """
INSERT INTO change (step, made_at, made_by, verb, subject, field, before, after)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
TOLD = """
SELECT step, made_at AS at, made_by AS by, verb, subject, field, before, after, undone
FROM change
"""

Wish = tuple[str, str, str | None]
"""An article's id (or nothing), a field, and the value that it shall have."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field that changed."""

    step: int
    """All changes of one command have the same."""
    at: str
    by: str
    verb: str
    subject: str
    """The article's id; empty for what belongs to the library."""
    field: str
    before: str | None
    after: str | None
    undone: bool = False


class History:
    """The changes of one library, and the way to make them.

    Args:
        connection: An open library.
        user: Who makes the changes.
    """

    def __init__(self, connection: sqlite3.Connection, user: str) -> None:
        self._connection = connection
        self._user = user

    def change(self, verb: str, wishes: Iterable[Wish]) -> int:
        """Make some changes in one transaction, as one step, and count them."""
        with transaction(self._connection):
            return self.write(verb, wishes)

    def write(self, verb: str, wishes: Iterable[Wish]) -> int:
        """The same within the transaction of the caller."""
        step = self._connection.execute(NEXT_STEP).fetchone()[0]
        return sum(self._write(step, verb, *wish) for wish in wishes)

    def _write(
        self, step: int, verb: str, subject: str, field: str, value: str | None
    ) -> bool:
        before = read_field(self._connection, subject, field)
        if before == value:
            return False
        write_field(self._connection, subject, field, value)
        told = (timestamp(), self._user, verb, storable(subject), field, before, value)
        self._connection.execute(NOTE, (step, *told))
        return True

    def note(self, verb: str, told: str) -> None:
        """Tell of something that cannot be taken back, within a transaction."""
        step = self._connection.execute(NEXT_STEP).fetchone()[0]
        values = (step, timestamp(), self._user, verb, "", "", None, told)
        self._connection.execute(NOTE, values)

    def undo(self) -> tuple[Change, ...]:
        """Take back the user's last step that stands, and tell what it was."""
        with transaction(self._connection):
            last = self._connection.execute(LAST_STEP, (self._user,)).fetchone()
            if last is None:
                return ()
            step = last["step"]
            done = self._told("WHERE step = ? ORDER BY number DESC", step)
            self.write(UNDO, [(each.subject, each.field, each.before) for each in done])
            self._connection.execute(
                "UPDATE change SET undone = 1 WHERE step = ?", (step,)
            )
        return tuple(done)

    def changes(self, subject: str | None = None, limit: int = 100) -> list[Change]:
        """The last changes, the latest first; those of one article if it is named."""
        if subject is None:
            return self._told("ORDER BY number DESC LIMIT ?", limit)
        return self._told(
            "WHERE subject = ? ORDER BY number DESC LIMIT ?", storable(subject), limit
        )

    def _told(self, which: str, *values: object) -> list[Change]:
        found = self._connection.execute(f"{TOLD} {which}", values)
        return [Change(**{**dict(row), "undone": bool(row["undone"])}) for row in found]
