"""What an analyst can change, each thing under a name: read it, write it.

Every change goes through these two, so that history can tell of it and take it back. A
field is one word, or a word and what it is about: `starred`, `tag harbour`, `note 7`.
Values are text; None stands for what is not there.
"""

import json
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from briefing.errors import LibraryError
from briefing.library.database import timestamp
from briefing.library.texts import storable

State = Literal["read", "starred", "dismissed", "deleted"]
"""What an article can be, each by itself."""
STATES: tuple[State, ...] = get_args(State)
YES = "1"

Read = Callable[[sqlite3.Connection, str, str], str | None]
Write = Callable[[sqlite3.Connection, str, str, str | None], None]


@dataclass(frozen=True, slots=True)
class _Field:
    """How one kind of field is read and written; what it is about comes last."""

    read: Read
    write: Write


def read_field(connection: sqlite3.Connection, subject: str, field: str) -> str | None:
    """The value of a field of an article, or of the library itself."""
    kind, _, about = field.partition(" ")
    return FIELDS[kind].read(connection, storable(subject), about)


def write_field(
    connection: sqlite3.Connection, subject: str, field: str, value: str | None
) -> None:
    """Give a field a value, within the transaction of the caller."""
    kind, _, about = field.partition(" ")
    FIELDS[kind].write(connection, storable(subject), about, value)


def subject_of(connection: sqlite3.Connection, article_id: str) -> str:
    """The id by which an article is known, also where another was given.

    Raises:
        LibraryError: There is no such article.
    """
    row = connection.execute(
        "SELECT id FROM article WHERE id = :id UNION ALL"
        " SELECT a.id FROM alias AS l JOIN article AS a ON a.number = l.article"
        " WHERE l.id = :id LIMIT 1",
        {"id": storable(article_id)},
    ).fetchone()
    if row is None:
        raise LibraryError(
            f"the library has no article {article_id}",
            hint="`briefing list` shows what is there",
        )
    found: str = row["id"]
    return found


def _column(name: str) -> _Field:
    """A number in the article's row; of those that are 0 or 1, None stands for 0."""
    nothing = 0 if name in (*STATES, "placed") else None

    def read(connection: sqlite3.Connection, subject: str, _: str) -> str | None:
        sql = f"SELECT {name} FROM article WHERE id = ?"  # noqa: S608 - a name of ours
        row = connection.execute(sql, (subject,)).fetchone()
        return None if row is None or row[0] == nothing else str(row[0])

    def write(
        connection: sqlite3.Connection, subject: str, _: str, value: str | None
    ) -> None:
        sql = f"UPDATE article SET {name} = ? WHERE id = ?"  # noqa: S608 - ours
        number = nothing if value is None else int(value)
        connection.execute(sql, (number, subject))

    return _Field(read, write)


def _read_tag(connection: sqlite3.Connection, subject: str, name: str) -> str | None:
    sql = (
        "SELECT 1 FROM tag JOIN article AS a ON a.number = tag.article"
        " WHERE a.id = ? AND name = ?"
    )
    return YES if connection.execute(sql, (subject, name)).fetchone() else None


def _write_tag(
    connection: sqlite3.Connection, subject: str, name: str, value: str | None
) -> None:
    if value:
        sql = "INSERT OR IGNORE INTO tag SELECT ?, number FROM article WHERE id = ?"
    else:
        sql = (
            "DELETE FROM tag WHERE name = ?"
            " AND article = (SELECT number FROM article WHERE id = ?)"
        )
    connection.execute(sql, (name, subject))


def _read_note(connection: sqlite3.Connection, _: str, number: str) -> str | None:
    sql = "SELECT text, made_at, made_by FROM note WHERE number = ?"
    row = connection.execute(sql, (int(number),)).fetchone()
    return json.dumps(tuple(row)) if row else None


def _write_note(
    connection: sqlite3.Connection, subject: str, number: str, value: str | None
) -> None:
    if value is None:
        connection.execute("DELETE FROM note WHERE number = ?", (int(number),))
        return
    connection.execute(
        "INSERT OR REPLACE INTO note (number, article, text, made_at, made_by)"
        " SELECT ?, number, ?, ?, ? FROM article WHERE id = ?",
        (int(number), *json.loads(value), subject),
    )


def _query(table: str) -> _Field:
    """A named query of the library, which is about no article."""

    def read(connection: sqlite3.Connection, _: str, name: str) -> str | None:
        sql = f"SELECT query FROM {table} WHERE name = ?"  # noqa: S608 - ours
        row = connection.execute(sql, (name,)).fetchone()
        return row[0] if row else None

    def write(
        connection: sqlite3.Connection, _: str, name: str, value: str | None
    ) -> None:
        if value is None:
            connection.execute(f"DELETE FROM {table} WHERE name = ?", (name,))  # noqa: S608 - ours
            return
        connection.execute(
            f"INSERT INTO {table} (name, query) VALUES (?, ?)"  # noqa: S608 - ours
            " ON CONFLICT (name) DO UPDATE SET query = excluded.query",
            (name, value),
        )

    return _Field(read, write)


def _read_hits(connection: sqlite3.Connection, _: str, name: str) -> str | None:
    """The ids of the articles that a watch flagged, as JSON."""
    sql = (
        "SELECT a.id FROM watch_hit AS h JOIN article AS a ON a.number = h.article"
        " WHERE h.name = ? ORDER BY a.number"
    )
    ids = [row[0] for row in connection.execute(sql, (name,))]
    return json.dumps(ids) if ids else None


def _write_hits(
    connection: sqlite3.Connection, _: str, name: str, value: str | None
) -> None:
    connection.execute("DELETE FROM watch_hit WHERE name = ?", (name,))
    connection.execute(
        "INSERT INTO watch_hit (name, article) SELECT ?, number FROM article"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (name, value or "[]"),
    )


def _read_rating(connection: sqlite3.Connection, _: str, name: str) -> str | None:
    sql = "SELECT rating FROM source WHERE name = ?"
    row = connection.execute(sql, (name,)).fetchone()
    return None if row is None or row[0] is None else str(row[0])


def _write_rating(
    connection: sqlite3.Connection, _: str, name: str, value: str | None
) -> None:
    connection.execute(
        "INSERT INTO source (name, rating) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET rating = excluded.rating",
        (name, None if value is None else int(value)),
    )


def _read_feed(connection: sqlite3.Connection, _: str, url: str) -> str | None:
    sql = "SELECT title, rating, pages FROM feed WHERE url = ?"
    row = connection.execute(sql, (url,)).fetchone()
    return json.dumps(dict(row)) if row else None


def _write_feed(
    connection: sqlite3.Connection, _: str, url: str, value: str | None
) -> None:
    """A feed that comes, or comes back, is due at once."""
    if value is None:
        connection.execute("DELETE FROM feed WHERE url = ?", (url,))
        return
    connection.execute(
        "INSERT INTO feed (url, title, rating, pages, added_at, due_at)"
        " VALUES (:url, :title, :rating, :pages, :now, :now)"
        " ON CONFLICT (url) DO UPDATE SET title = excluded.title,"
        " rating = excluded.rating, pages = excluded.pages",
        {"url": url, "now": timestamp(), **json.loads(value)},
    )


FIELDS: Mapping[str, _Field] = {
    **{name: _column(name) for name in (*STATES, "rating", "story", "placed")},
    "tag": _Field(_read_tag, _write_tag),
    "note": _Field(_read_note, _write_note),
    "search": _query("saved_search"),
    "watch": _query("watch"),
    "flagged-by": _Field(_read_hits, _write_hits),
    "source": _Field(_read_rating, _write_rating),
    "feed": _Field(_read_feed, _write_feed),
}
