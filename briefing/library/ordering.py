"""The orders in which articles are listed, as SQL with a place to go on from."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from briefing.library.matching import INDEXED, Matching
from briefing.library.narrowing import Narrowing
from briefing.library.rows import Place

WEIGHTS = "6.0, 3.0, 1.0, 1.0, 0.0, 0.0"
"""What a word counts in title, lead, text, source, who and place."""
RECENT_DAYS = 30.0
"""An article this much older than the newest has half of what being new can give."""
UNDATED = 36_500
"""The age in days of an article without a date."""
NEWEST_DAY = """
(SELECT day FROM article INDEXED BY shown_by_date WHERE deleted = 0 AND dismissed = 0
 ORDER BY date DESC, number DESC LIMIT 1)
"""
RECENCY = f"""
(1.0 + 1.0 / (1.0 + max(0, coalesce({NEWEST_DAY} - a.day, {UNDATED}))
              / {RECENT_DAYS}))
"""
"""What a match is worth more the newer it is."""
SCORE = f"bm25(article_words, {WEIGHTS}) * {RECENCY}"
"""The less, the better, as FTS5 has it: https://www.sqlite.org/fts5.html#the_bm25_function."""

HOLDS_WORDS = """
EXISTS (SELECT 1 FROM article_words AS w
        WHERE article_words MATCH ? AND w.rowid = a.number)
"""


@dataclass(frozen=True, slots=True)
class Ordering:
    """Places of articles in one order."""

    select: str
    """Gives `key` and `number` of each article that matches."""
    values: tuple[object, ...]
    """What its question marks stand for."""
    order: str
    behind: str
    """The condition that a place is behind another."""
    bounds: Callable[[Place], tuple[object, ...]]
    """What the condition's question marks stand for."""

    def page(self, after: Place | None, limit: int) -> tuple[str, tuple[object, ...]]:
        """The statement for the places behind one, and its values."""
        behind = f" AND {self.behind}" if after else ""
        bounds = self.bounds(after) if after else ()
        sql = f"{self.select}{behind} ORDER BY {self.order} LIMIT ?"
        return sql, (*self.values, *bounds, limit)

    def slice(self, offset: int, limit: int) -> tuple[str, tuple[object, ...]]:
        """The statement for the places from an offset on, and its values."""
        sql = f"{self.select} ORDER BY {self.order} LIMIT ? OFFSET ?"
        return sql, (*self.values, limit, offset)

    def ahead(self, place: Place) -> tuple[str, tuple[object, ...]]:
        """The statement for the number of places before one, and its values."""
        before = self.behind.replace("<", ">")
        sql = f"SELECT count(*) FROM ({self.select} AND {before})"  # noqa: S608 - ours
        return sql, (*self.values, *self.bounds(place))

    def counted(self, most: int) -> tuple[str, tuple[object, ...]]:
        """The statement for the number of places, counted up to a limit."""
        sql = f"SELECT count(*) FROM ({self.select} LIMIT ?)"  # noqa: S608 - ours
        return sql, (*self.values, most)


def by_date(wanted: Matching) -> Ordering:
    """The newest first; of one day, the last that came."""
    index = f" INDEXED BY {wanted.index}" if wanted.index else ""
    return Ordering(
        f"SELECT a.date AS key, a.number AS number FROM article AS a{index}"  # noqa: S608 - the query's values are apart
        f" WHERE {wanted.where}",
        wanted.values,
        "a.date DESC, a.number DESC",
        "(a.date, a.number) < (?, ?)",
        lambda place: (place.key, place.number),
    )


def by_date_of_few(wanted: Matching, among: Narrowing) -> Ordering:
    """The same where an index tells which few may match: of each it is looked up."""
    return replace(
        by_date(wanted),
        select="SELECT a.date AS key, a.number AS number"  # noqa: S608 - the query's values are apart
        f" FROM ({among.sql}) AS f CROSS JOIN article AS a ON a.number = f.number"
        f" WHERE {wanted.where}",
        values=(*among.values, *wanted.values),
    )


def by_arrival(wanted: Matching) -> Ordering:
    """Those that match words, the last that came first."""
    return Ordering(
        _worded("w.rowid", wanted),
        (wanted.words, *wanted.values),
        "w.rowid DESC",
        "w.rowid < ?",
        lambda place: (place.number,),
    )


def by_date_of_words(wanted: Matching) -> Ordering:
    """Those that match words, the newest first."""
    return Ordering(
        _worded("a.date", wanted),
        (wanted.words, *wanted.values),
        "a.date DESC, a.number DESC",
        "(a.date, a.number) < (?, ?)",
        lambda place: (place.key, place.number),
    )


def by_date_among_many(wanted: Matching) -> Ordering:
    """The same where many match: down the days, passing over what lacks the words."""
    ordering = by_date(wanted)
    return replace(
        ordering,
        select=f"{ordering.select} AND {INDEXED}",
        values=(*ordering.values, wanted.words),
    )


def by_score(wanted: Matching) -> Ordering:
    """Those that match words, the best first."""
    return Ordering(
        f"SELECT key, number FROM ({_worded(SCORE, wanted)}) WHERE 1",  # noqa: S608
        (wanted.words, *wanted.values),
        "key, number DESC",
        "(key, -number) > (?, ?)",
        lambda place: (place.key, -place.number),
    )


def by_weight(wanted: Matching, weights: Mapping[int, float]) -> Ordering:
    """The articles of which the words' weights are told, the best first."""
    return Ordering(
        "SELECT key, number FROM ("  # noqa: S608 - the query's values are apart
        f"SELECT w.value * {RECENCY} AS key, a.number AS number FROM json_each(?) AS w"
        " CROSS JOIN article AS a ON a.number = CAST(w.key AS INTEGER)"
        f" WHERE {wanted.where}) WHERE 1",
        (json.dumps(weights), *wanted.values),
        "key, number DESC",
        "(key, -number) > (?, ?)",
        lambda place: (place.key, -place.number),
    )


def by_date_looked_up(wanted: Matching) -> Ordering:
    """By date, each article being looked up among those with the words."""
    ordering = by_date(wanted)
    return replace(
        ordering,
        select=f"{ordering.select} AND {HOLDS_WORDS}",
        values=(*ordering.values, wanted.words),
    )


def _worded(key: str, wanted: Matching) -> str:
    return (
        f"SELECT {key} AS key, a.number AS number FROM article_words AS w"  # noqa: S608
        " CROSS JOIN article AS a ON a.number = w.rowid"
        f" WHERE article_words MATCH ? AND {wanted.where}"
    )
