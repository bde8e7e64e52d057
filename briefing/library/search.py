"""Queries as people type them, turned into the index's language."""

import re

TERM = re.compile(r'"([^"]*)"|(\S+)')
WORD = re.compile(r"[^\W_]+")


def match_expression(query: str) -> str:
    """The FTS5 expression for a query: every word must occur, quotes hold phrases.

    The last word may be unfinished, as while one types. Empty when the query has no
    word. See https://www.sqlite.org/fts5.html#full_text_query_syntax.
    """
    phrases = [
        " ".join(WORD.findall(quoted or plain)) for quoted, plain in TERM.findall(query)
    ]
    phrases = [phrase for phrase in phrases if phrase]
    if not phrases:
        return ""
    open_ended = "" if query.rstrip().endswith('"') else "*"
    return " AND ".join(f'"{phrase}"' for phrase in phrases) + open_ended
