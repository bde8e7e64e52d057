"""The draft of the next brief, every step of it kept, so that any can be undone.

A step writes the whole draft in one transaction: what was reported as done survives
whatever happens to the program. The table `choice` repeats the marked articles of the
present draft, for lists to say which those are.
"""

import json
import sqlite3
from collections.abc import Callable

from briefing.library.connection import damaged
from briefing.library.database import timestamp, transaction
from briefing.model.codec import from_dict, to_dict
from briefing.model.draft import Draft, DraftItem

MOST_STEPS = 500
"""So many steps back can be taken; older ones are forgotten."""
PRESENT = "SELECT number, json FROM draft WHERE undone = 0 ORDER BY number DESC LIMIT 1"


class Drafts:
    """The draft in one library."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def current(self) -> Draft:
        """The draft as it stands.

        Raises:
            LibraryError: It was not written by the library.
        """
        row = self._connection.execute(PRESENT).fetchone()
        return _draft(row["json"]) if row else self._before_the_first_step()

    def change(self, step: Callable[[Draft], Draft], done: str) -> Draft:
        """The draft after a step, which is kept under the words that say what it did.

        A step that changes nothing is not kept. Steps that were undone cannot be done
        again after it.
        """
        with transaction(self._connection):
            before = self.current()
            after = step(before)
            if after != before:
                if not self._connection.execute(PRESENT).fetchone():
                    self._write(before, "")
                self._connection.execute("DELETE FROM draft WHERE undone = 1")
                self._write(after, done)
                self._show(after)
        return after

    def undo(self) -> str:
        """Take the last step back, and say what it was; empty if there is none."""
        with transaction(self._connection):
            steps = self._connection.execute(
                "SELECT number, done FROM draft WHERE undone = 0"
                " ORDER BY number DESC LIMIT 2"
            ).fetchall()
            if len(steps) <= 1:
                return ""
            return self._set_undone(steps[0], undone=True)

    def redo(self) -> str:
        """Do the step again that was undone last, and say what it was; or empty."""
        with transaction(self._connection):
            step = self._connection.execute(
                "SELECT number, done FROM draft WHERE undone = 1"
                " ORDER BY number LIMIT 1"
            ).fetchone()
            return self._set_undone(step, undone=False) if step else ""

    def _set_undone(self, step: sqlite3.Row, *, undone: bool) -> str:
        self._connection.execute(
            "UPDATE draft SET undone = ? WHERE number = ?", (undone, step["number"])
        )
        self._show(self.current())
        done: str = step["done"]
        return done

    def _before_the_first_step(self) -> Draft:
        """What was marked before the library kept drafts."""
        found = self._connection.execute("SELECT id FROM choice ORDER BY place")
        return Draft(items=tuple(DraftItem(article=row["id"]) for row in found))

    def _write(self, draft: Draft, done: str) -> None:
        written = json.dumps(to_dict(draft), separators=(",", ":"))
        number = self._connection.execute(
            "INSERT INTO draft (made_at, done, json) VALUES (?, ?, ?)",
            (timestamp(), done, written),
        ).lastrowid
        self._connection.execute(
            "DELETE FROM draft WHERE number <= ?", ((number or 0) - MOST_STEPS,)
        )

    def _show(self, draft: Draft) -> None:
        self._connection.execute("DELETE FROM choice")
        self._connection.executemany(
            "INSERT INTO choice (id, place) VALUES (?, ?)",
            [(article, place) for place, article in enumerate(draft.articles, 1)],
        )


def _draft(text: str) -> Draft:
    try:
        return from_dict(Draft, json.loads(text))
    except ValueError as error:
        raise damaged(f"the draft cannot be read, {error}") from error
