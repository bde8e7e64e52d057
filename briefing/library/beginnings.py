"""Beginnings of words spelled out: the words of the index that go on from them.

FTS5 answers a beginning by merging the lists of all words that have it before it gives
the first article (https://www.sqlite.org/fts5.html#fts5_prefix_queries). Those words
side by side are read only as far as a page needs, from whichever end it begins.
"""

import sqlite3
from dataclasses import replace

from briefing.library.query import BEGINNING, And, Node, Not, Or, Words

MOST = 150
"""Of more words the list of each would take longer than merging them."""
TERMS = """
CREATE VIRTUAL TABLE IF NOT EXISTS temp.article_term
USING fts5vocab (main, article_words, instance)
"""
TERM = "SELECT term FROM temp.article_term WHERE term >= ? LIMIT 1"
NEXT = "\x01"
"""With it, a word sorts before all that could follow it."""


class Beginnings:
    """The words of one library's index, by how they begin."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def spelled_out(self, node: Node) -> Node:
        """The tree with any word that may go on as those that it may become.

        One that is in the index as it stands, with its three letters, stays; so does
        one with very many words, and one that FTS5 would fold in a way of its own.
        """
        if isinstance(node, And | Or):
            return type(node)(tuple(self.spelled_out(each) for each in node.nodes))
        if isinstance(node, Not):
            return Not(self.spelled_out(node.node))
        if not isinstance(node, Words) or not _may_be_spelled_out(node):
            return node
        words = self._beginning_with(node.words[0].lower())
        found = [replace(node, words=(each,), unfinished=False) for each in words]
        return Or(tuple(found)) if 0 < len(found) <= MOST else node

    def _name_the_words(self) -> None:
        """Makes the index's words a table, which a file that is only read allows."""
        before = self._connection.execute("PRAGMA query_only").fetchone()[0]
        self._connection.execute("PRAGMA query_only = OFF")
        self._connection.execute(TERMS)
        self._connection.execute(f"PRAGMA query_only = {before}")

    def _beginning_with(self, letters: str) -> list[str]:
        """The words that begin so, up to one more than so many."""
        self._name_the_words()
        words: list[str] = []
        last = letters
        while len(words) <= MOST:
            row = self._connection.execute(TERM, (last,)).fetchone()
            if row is None or not row[0].startswith(letters):
                break
            words.append(row[0])
            last = row[0] + NEXT
        return words


def _may_be_spelled_out(node: Words) -> bool:
    word = node.words[0]
    alone = node.unfinished and len(node.words) == 1
    return alone and len(word) > BEGINNING and word.isascii() and word.isalnum()
