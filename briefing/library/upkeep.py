"""Looking after the library's file: is it sound, a copy of it, its size.

A copy is made page by page while others go on writing, and stands at its place only
when it is whole: https://www.sqlite.org/backup.html.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import LibraryError
from briefing.library.connection import Connection, in_words, open_file
from briefing.library.database import migrate, recognize, transaction

WRONG_TALLIES = """
SELECT t.name FROM tally AS t JOIN (
    SELECT 'all' AS name, count(*) AS number FROM article UNION ALL
    SELECT 'shown', count(*) FROM article WHERE deleted = 0 AND dismissed = 0 UNION ALL
    SELECT 'unread', count(*) FROM article
        WHERE read = 0 AND deleted = 0 AND dismissed = 0 UNION ALL
    SELECT 'starred', count(*) FROM article
        WHERE starred = 1 AND deleted = 0 AND dismissed = 0 UNION ALL
    SELECT 'flagged', count(*) FROM article
        WHERE flagged > 0 AND deleted = 0 AND dismissed = 0 UNION ALL
    SELECT 'dismissed', count(*) FROM article WHERE dismissed = 1 AND deleted = 0
    UNION ALL SELECT 'deleted', count(*) FROM article WHERE deleted = 1
) AS counted ON counted.name = t.name WHERE counted.number <> t.number
"""
WITHOUT_TEXT = """
SELECT a.id FROM article AS a LEFT JOIN version AS v
ON v.article = a.number AND v.edition = a.versions
WHERE v.json IS NULL OR NOT json_valid(v.json)
"""
COUNTS = {
    "articles": "SELECT number FROM tally WHERE name = 'all'",
    "unread": "SELECT number FROM tally WHERE name = 'unread'",
    "starred": "SELECT number FROM tally WHERE name = 'starred'",
    "flagged": "SELECT number FROM tally WHERE name = 'flagged'",
    "dismissed": "SELECT number FROM tally WHERE name = 'dismissed'",
    "deleted": "SELECT number FROM tally WHERE name = 'deleted'",
    "sources": "SELECT count(*) FROM source WHERE articles > 0",
    "stories": "SELECT count(*) FROM story",
    "copies": "SELECT count(*) FROM article WHERE origin <> number",
    "versions": "SELECT count(*) FROM version",
    "analyses": "SELECT count(*) FROM analysis",
    "notes": "SELECT count(*) FROM note",
    "tags": "SELECT count(DISTINCT name) FROM tag",
    "changes": "SELECT count(*) FROM change",
    "briefs": "SELECT count(*) FROM brief",
}
PAGES_AT_A_TIME = 2_000


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many bytes the file had, and has."""

    before: int
    after: int


class Upkeep:
    """Looks after the file of one open library."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def problems(self) -> Iterator[str]:
        """What is wrong in the file, a sentence each; nothing if it is sound."""
        for row in self._connection.execute("PRAGMA integrity_check"):
            if row[0] != "ok":
                yield f"the file is damaged: {row[0]}"
        for row in self._connection.execute("PRAGMA foreign_key_check"):
            yield f"a row of {row[0]} belongs to nothing"
        for row in self._connection.execute(WITHOUT_TEXT):
            yield f"article {row[0]} cannot be read"
        for row in self._connection.execute(WRONG_TALLIES):
            yield f"the number of articles under '{row[0]}' is wrong"
        if not self._is_read_only() and not self._is_index_whole():
            yield "the index of words is not that of the articles"

    def _is_read_only(self) -> bool:
        """Whether the index cannot be checked, as that is a command to SQLite."""
        return bool(self._connection.execute("PRAGMA query_only").fetchone()[0])

    def _is_index_whole(self) -> bool:
        """FTS5 holds its index against the words themselves."""
        sql = "INSERT INTO article_words (article_words, rank)"
        try:
            self._connection.execute(f"{sql} VALUES ('integrity-check', 1)")
        except LibraryError:
            return False
        return True

    def rebuild(self) -> None:
        """Make the index of words anew from the articles."""
        with transaction(self._connection):
            self._connection.execute(
                "INSERT INTO article_words (article_words) VALUES ('rebuild')"
            )

    def backup(self, target: Path) -> Path:
        """A copy of the library at `target`, whole or not at all.

        Raises:
            LibraryError: It cannot be written there, or something stands there.
        """
        if target.exists():
            raise LibraryError(f"{target} exists", hint="name a file that does not")
        part = target.with_name(f".{target.name}.part")
        try:
            with closing(open_file(part)) as copy, in_words():
                self._connection.backup(copy, pages=PAGES_AT_A_TIME)
                copy.execute("PRAGMA journal_mode = DELETE")
            _settle(part)
            part.rename(target)
        except OSError as error:
            raise LibraryError(
                f"{target} cannot be written: {error.strerror}"
            ) from error
        finally:
            part.unlink(missing_ok=True)
        return target

    def restore(self, source: Path) -> None:
        """Put a copy in the place of what the library holds, in one transaction.

        Raises:
            LibraryError: It is no library, it is damaged, or it is of a newer version;
                then nothing is changed.
        """
        with closing(open_copy(source)) as copy, in_words():
            copy.backup(self._connection)
        migrate(self._connection)

    def vacuum(self) -> Sizes:
        """Give back what the file does not need."""
        before = self._size()
        self._connection.execute(
            "INSERT INTO article_words (article_words) VALUES ('optimize')"
        )
        self._connection.execute("VACUUM")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self._connection.execute("PRAGMA optimize").fetchall()
        return Sizes(before, self._size())

    def stats(self) -> dict[str, int]:
        """How many things of each kind the library holds, and its size in bytes."""
        counted = {
            name: self._connection.execute(sql).fetchone()[0]
            for name, sql in COUNTS.items()
        }
        return {**counted, "bytes": self._size()}

    def _size(self) -> int:
        """The file and what is still to be written into it."""
        files = (self._path, self._path.with_name(f"{self._path.name}-wal"))
        return sum(file.stat().st_size for file in files if file.exists())


def open_copy(path: Path) -> Connection:
    """A connection to a sound copy of a library.

    Raises:
        LibraryError: It is none, it is damaged, or it is of a newer version.
    """
    if not path.is_file():
        raise LibraryError(f"there is no file {path}")
    copy = open_file(path)
    try:
        recognize(copy)
        sound = copy.execute("PRAGMA quick_check").fetchone()[0] == "ok"
    except LibraryError:
        copy.close()
        raise
    if not sound:
        copy.close()
        raise LibraryError(f"{path} is damaged", hint="try an older copy")
    return copy


def put_aside(path: Path, moment: str) -> Path:
    """Where a library is now that is too damaged to be opened, with all its files."""
    aside = path.with_name(f"{path.stem}-damaged-{moment}{path.suffix}")
    for ending in ("", "-wal", "-shm"):
        held = path.with_name(path.name + ending)
        if held.exists():
            held.rename(aside.with_name(aside.name + ending))
    return aside


def _settle(path: Path) -> None:
    """Let the file be on the disk before it is called whole."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
