"""The index of words: an article is taken out as it was put in, then put in anew.

The index holds no text of its own (an external content table); what an article's words
are is told by the view `searchable`, before and after a change alike.
See https://www.sqlite.org/fts5.html#external_content_tables.
"""

import sqlite3

COLUMNS = "number, title, lead, text, source, who, place"
TAKE_IN = f"""
INSERT INTO article_words (rowid, title, lead, text, source, who, place)
SELECT {COLUMNS} FROM searchable WHERE number = ?
"""  # noqa: S608 - the columns stand above
TAKE_OUT = f"""
INSERT INTO article_words
    (article_words, rowid, title, lead, text, source, who, place)
SELECT 'delete', {COLUMNS} FROM searchable WHERE number = ?
"""  # noqa: S608 - the columns stand above


def take_in(connection: sqlite3.Connection, number: int) -> None:
    """Let an article be found by its words."""
    connection.execute(TAKE_IN, (number,))


def take_out(connection: sqlite3.Connection, number: int) -> None:
    """Let an article be found no longer; call it before anything of it changes."""
    connection.execute(TAKE_OUT, (number,))
