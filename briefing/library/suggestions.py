"""What may stand behind a field of a query, as far as the library knows it.

While one types the value of a field, the names, places, sources, tags and watches that
begin so are looked up, those that are met most often first.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from briefing.library.analyses import BETWEEN_NAMES
from briefing.library.highlights import fold
from briefing.library.terms import HAVING, STATES, WORD, WORD_FIELDS

LOOKED_THROUGH = 300
"""Articles whose names are looked through, the last that came."""
NEWEST_NAMES = """
SELECT {column} FROM named ORDER BY article DESC LIMIT ?
"""
NAMES_WITH = """
SELECT n.{column} FROM article_words AS w CROSS JOIN named AS n ON n.article = w.rowid
WHERE article_words MATCH ? ORDER BY w.rowid DESC LIMIT ?
"""
DAYS = ("today", "yesterday", "7d", "30d")


class Suggestions:
    """The known values of the fields of one library."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def values(self, field: str, beginning: str, most: int = 8) -> list[str]:
        """Known values of a field, a word of which begins with what was typed."""
        wanted = " " + fold(beginning)
        known = VALUES.get(field, _nothing)(self._connection, beginning)
        return [each for each in known if wanted in " " + fold(each)][:most]


Known = Callable[[sqlite3.Connection, str], Iterable[str]]
"""All values that come into question, the most frequent first."""


def _nothing(_: sqlite3.Connection, __: str) -> Iterable[str]:
    return ()


def _always(*values: str) -> Known:
    return lambda _, __: values


def _listed(sql: str) -> Known:
    def known(connection: sqlite3.Connection, _: str) -> Iterable[str]:
        return [row[0] for row in connection.execute(sql)]

    return known


def _is_name(text: str) -> bool:
    """Whether it is no common word, as far as its script tells."""
    return bool(text) and (text != text.lower() or text == text.upper())


def _names(column: str) -> Known:
    def known(connection: sqlite3.Connection, beginning: str) -> Iterable[str]:
        words = WORD.findall(beginning)
        if words:
            sql = NAMES_WITH.format(column=column)
            phrase = f'{column} : "{" ".join(words)}"*'
            found = connection.execute(sql, (phrase, LOOKED_THROUGH))
        else:
            sql = NEWEST_NAMES.format(column=column)
            found = connection.execute(sql, (LOOKED_THROUGH,))
        counted = Counter(name for row in found for name in row[0].split(BETWEEN_NAMES))
        return [name for name, _ in counted.most_common() if _is_name(name)]

    return known


VALUES: Mapping[str, Known] = {
    "who": _names(WORD_FIELDS["who"]),
    "where": _names(WORD_FIELDS["where"]),
    "source": _listed("SELECT name FROM source WHERE articles ORDER BY articles DESC"),
    "tag": _listed("SELECT name FROM tag GROUP BY name ORDER BY count(*) DESC"),
    "watch": _listed("SELECT name FROM watch ORDER BY name"),
    "language": _listed("SELECT DISTINCT language FROM article WHERE language <> ''"),
    "is": _always(*STATES),
    "has": _always(*HAVING),
    "rating": _always("1", "2", "3", "4", "5"),
    **dict.fromkeys(("after", "before", "on", "added"), _always(*DAYS)),
}
