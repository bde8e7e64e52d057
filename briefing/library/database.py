"""The library's file: opening, migrating and transactions."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

from briefing.errors import LibraryError
from briefing.library.connection import Connection, open_file, open_for_reading

MAIN_TABLE = "article"
ANOTHER_FILE = "name another file with --library"


def connect(path: Path) -> Connection:
    """A connection to the library at `path`, made and migrated if need be.

    One that may not be written can be read.

    Raises:
        LibraryError: The file cannot be opened, is no library, or is of a newer
            version of the program.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            f"the library's folder {path.parent} cannot be used: {error.strerror}",
            hint=ANOTHER_FILE,
        ) from error
    try:
        if path.exists() and not _may_be_written(path):
            return _opened_for_reading(path)
        connection = open_file(path)
        recognize(connection)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        migrate(connection)
    except LibraryError as error:
        raise type(error)(
            f"{path} cannot be used: {error.message}", hint=error.hint or ANOTHER_FILE
        ) from error
    return connection


def _may_be_written(path: Path) -> bool:
    """Whether the file and those that SQLite puts beside it may be."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _opened_for_reading(path: Path) -> Connection:
    connection = open_for_reading(path)
    recognize(connection)
    if _version(connection) < len(migrations()):
        raise LibraryError(
            "the library was made by an older version of briefing",
            hint="it is brought up to date where it may be written",
        )
    return connection


def recognize(connection: sqlite3.Connection) -> None:
    """Let a new file and a library pass, before anything in it is changed.

    Raises:
        LibraryError: It is the database of another program, or of a newer version of
            this one.
    """
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    tables = {row["name"] for row in found}
    if tables and (_version(connection) < 1 or MAIN_TABLE not in tables):
        raise LibraryError("it is the database of another program")
    if _version(connection) > len(migrations()):
        raise LibraryError(
            "the library was made by a newer version of briefing",
            hint="update briefing, or name another file with --library",
        )


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """A block that is written whole or not at all.

    Raises:
        LibraryError: The library stays locked, or the disk refuses.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        # SQLite has rolled back by itself where the disk was full or failed.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema to the newest version, one numbered file after another."""
    steps = migrations()
    if _version(connection) >= len(steps):
        return
    with transaction(connection):
        # Another process may have migrated while this one waited for the lock.
        for script in steps[_version(connection) :]:
            for statement in _statements(script):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(steps)}")


def migrations() -> list[str]:
    """The SQL of every migration, oldest first."""
    folder = files("briefing.library") / "migrations"
    scripts = sorted(
        (f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name
    )
    return [script.read_text(encoding="utf-8") for script in scripts]


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def _statements(script: str) -> Iterator[str]:
    """The statements of a script; `executescript` would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def timestamp() -> str:
    """The present moment, ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
