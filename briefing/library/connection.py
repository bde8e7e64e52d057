"""SQLite as the library meets it: whatever fails becomes a `LibraryError`.

Rows are fetched one by one, and a damaged file may fail at any of them; so the cursor
speaks for itself, and none of the library's shelves needs to.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, Self

from briefing.errors import LibraryError

BUSY_TIMEOUT_S = 30.0
HELD = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
OF_THE_FILE = frozenset(
    {
        *(sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN),
        *(sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH),
    }
)
"""Primary result codes that tell of the place, not of what stands in the file."""
PRIMARY = 0xFF
"""An extended result code holds the primary one here (sqlite.org/rescode.html)."""
LONGEST_REASON = 80
Mode = Literal["mode=rwc", "mode=ro", "mode=ro&immutable=1"]
"""How a file is opened: https://www.sqlite.org/uri.html."""


class Connection(sqlite3.Connection):
    """A connection whose statements and rows raise `LibraryError`."""

    def execute(self, sql: str, parameters: Any = (), /) -> "Cursor":
        """Run one statement."""
        return self.cursor(Cursor).execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any, /) -> "Cursor":
        """Run one statement for each set of parameters."""
        return self.cursor(Cursor).executemany(sql, parameters)


class Cursor(sqlite3.Cursor):
    """A cursor that says in words what fails, when it runs and at every row."""

    def execute(self, sql: str, parameters: Any = (), /) -> Self:
        """Run one statement."""
        with in_words():
            return super().execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any, /) -> Self:
        """Run one statement for each set of parameters."""
        with in_words():
            return super().executemany(sql, parameters)

    def fetchone(self) -> Any:
        """The next row, or None after the last."""
        with in_words():
            return super().fetchone()

    def __next__(self) -> Any:
        """The next row."""
        with in_words():
            return super().__next__()


def open_file(path: Path, mode: Mode = "mode=rwc") -> Connection:
    """A connection to the file at `path`, in which nothing is changed yet.

    Raises:
        LibraryError: It cannot be opened.
    """
    with in_words():
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?{mode}",
            uri=True,
            timeout=BUSY_TIMEOUT_S,
            isolation_level=None,
            check_same_thread=False,
            factory=Connection,
        )
    connection.row_factory = sqlite3.Row
    return connection


def open_for_reading(path: Path) -> Connection:
    """A connection to a file that may not be written, or whose folder may not.

    Where nothing is left to be written into it, and the file that readers share cannot
    be made, it is read as it stands: https://www.sqlite.org/wal.html#readonly.

    Raises:
        LibraryError: It cannot be opened.
    """
    connection = open_file(path, "mode=ro")
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except LibraryError:
        connection.close()
        if path.with_name(f"{path.name}-wal").exists():
            raise
        connection = open_file(path, "mode=ro&immutable=1")
    connection.execute("PRAGMA query_only = ON")
    return connection


@contextmanager
def in_words() -> Iterator[None]:
    """A block in which SQLite's errors become a sentence and a hint.

    Raises:
        LibraryError: SQLite failed.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _told(error) from error


def _told(error: sqlite3.DatabaseError) -> LibraryError:
    # An error of Python's own, such as text that is not UTF-8, has no code.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    if code & PRIMARY in HELD:
        return LibraryError(
            f"another program held the library for {BUSY_TIMEOUT_S:.0f} seconds",
            hint="try again when it is done",
        )
    if code & PRIMARY == sqlite3.SQLITE_READONLY:
        return ReadOnlyError(
            "the library may be read, but not changed",
            hint="its file or its folder is read-only",
        )
    if code & PRIMARY in OF_THE_FILE:
        return LibraryError(
            f"the library cannot be read or written: {error}",
            hint="is the disk full, or another program holding the file?",
        )
    if code == sqlite3.SQLITE_NOTADB:
        return LibraryError("it is no library")
    return damaged(str(error))


class ReadOnlyError(LibraryError):
    """The library's file or its folder may not be written."""


class DamagedError(LibraryError):
    """Something stands in a library that was never written."""


def damaged(reason: str) -> DamagedError:
    """The error that tells how a library is damaged."""
    return DamagedError(
        f"the library is damaged: {_first_words(reason)}",
        hint="put back a copy of the file, or name another with --library",
    )


def _first_words(reason: str) -> str:
    line = " ".join(reason.split())
    return line if len(line) <= LONGEST_REASON else f"{line[:LONGEST_REASON]}…"
