"""Pages of the articles that match a query, each as quick as the first.

A page begins behind the last row of the one before (keyset), so nothing is counted
off. Articles that no words are asked of come newest first. Those that match words come
best first, by BM25 and by date; if too many match for that to say much, the last that
came is the first. Whoever asks for the newest first gets those, whatever matches.
"""

import json
import sqlite3
from dataclasses import replace
from itertools import chain
from typing import Literal

from briefing.library.beginnings import Beginnings
from briefing.library.highlights import snippet
from briefing.library.matching import Matching, matching, words_of
from briefing.library.ordering import (
    Ordering,
    by_arrival,
    by_date,
    by_date_among_many,
    by_date_looked_up,
    by_date_of_few,
    by_date_of_words,
    by_score,
    by_weight,
)
from briefing.library.phrases import FEW, TEXTS, lone_phrase, weighed
from briefing.library.query import And, Node, parse
from briefing.library.rows import ArticleRow, Page, Place, Total
from briefing.library.texts import article_from
from briefing.model.article import NumericId

Order = Literal["best", "newest"]
"""What comes first where words are searched for."""
RANKED = 1_000
"""So many matches are ranked; more are listed as they came."""
NEIGHBOURS = 32
"""So many rows on either side are looked through for one that was there."""
COUNTED = 10_000
"""So many are counted for a total; more are told as more."""
STORIED = 1_000
"""So many of the newest articles are listed by story."""
LOOKED_UP = 200
"""Where so few have a state, each is looked up among a common word's articles."""
NARROW = 2_000
"""Where an index tells that so few may match, they are put in order by themselves."""
COMMON = 50_000
"""Where so many hold a word, the newest are looked up among them one by one,"""
NEAR = 1_000
"""as far as so many of a list."""
ROWS = """
SELECT a.number, a.id, a.numeric, a.title, a.source, a.date, a.read, a.starred,
       a.dismissed, a.deleted, a.flagged, a.rating, a.versions, a.story,
       (SELECT count(*) FROM article AS c
        WHERE c.origin = a.origin AND c.origin <> c.number) AS copies,
       EXISTS (SELECT 1 FROM choice AS c WHERE c.id = a.id) AS chosen,
       EXISTS (SELECT 1 FROM version AS v JOIN analysis AS n ON n.version = v.number
               WHERE v.article = a.number AND v.edition = a.versions
               AND n.recipe = ?) AS analyzed
FROM article AS a WHERE a.number IN (SELECT value FROM json_each(?))
"""
HOLDING = "SELECT rowid FROM article_words WHERE article_words MATCH ? LIMIT ?"
STORIES = """
SELECT number, story FROM article WHERE number IN (SELECT value FROM json_each(?))
"""
CHOSEN = """
SELECT k.place, a.number FROM choice AS k CROSS JOIN article AS a ON a.id = k.id
WHERE a.deleted = 0 ORDER BY k.place
"""


class Listing:
    """The articles of one library, page by page.

    Args:
        connection: An open library.
        recipe: The recipe of analysis in use; rows say whether it was followed.
    """

    def __init__(self, connection: sqlite3.Connection, recipe: str) -> None:
        self._connection = connection
        self._recipe = recipe
        self._beginnings = Beginnings(connection)

    def page(
        self, query: str = "", after: Place | None = None, limit: int = 50
    ) -> Page:
        """The page that begins behind a place, at first the best or newest rows.

        Raises:
            QueryError: The query cannot be understood.
        """
        node = parse(query, unfinished=True)
        places = self._places(*self._best(node).page(after, limit))
        more = limit > 0 and len(places) == limit
        return Page(tuple(self._rows(places, node)), places[-1] if more else None)

    def rows(
        self, offset: int, limit: int, query: str = "", order: Order = "best"
    ) -> list[ArticleRow]:
        """The rows from an offset on, for a list that is scrolled by its bar.

        Raises:
            QueryError: The query cannot be understood.
        """
        node = parse(query, unfinished=True)
        newest = order == "newest"
        ordering = self._newest(node, offset + limit) if newest else self._best(node)
        return self._rows(self._places(*ordering.slice(offset, limit)), node)

    def by_story(self, offset: int, limit: int, query: str = "") -> list[ArticleRow]:
        """Rows of the newest thousand that match, those of one story together.

        The story with the newest article comes first.

        Raises:
            QueryError: The query cannot be understood.
        """
        node = parse(query, unfinished=True)
        ordering = self._newest(node, STORIED)
        places = self._places(*ordering.page(None, STORIED))
        return self._rows(self._gathered(places)[offset : offset + limit], node)

    def _gathered(self, places: list[Place]) -> list[Place]:
        """The places with those of one story together, in the order of the first."""
        numbers = json.dumps([place.number for place in places])
        stories = dict(self._connection.execute(STORIES, (numbers,)).fetchall())
        told: dict[tuple[str, int], list[Place]] = {}
        for place in places:
            story = stories[place.number]
            key = ("alone", place.number) if story is None else ("story", story)
            told.setdefault(key, []).append(place)
        return list(chain.from_iterable(told.values()))

    def newest(self, query: str, most: int) -> list[ArticleRow]:
        """The newest of the articles that match, whatever it asks for.

        Raises:
            QueryError: The query cannot be understood.
        """
        ordering = self._newest(parse(query), most)
        return self._rows(self._places(*ordering.page(None, most)), And())

    def offset_of(self, article_id: str, query: str = "", near: int = 0) -> int:
        """The offset of an article in a list; `near` if that cannot be told quickly.

        Raises:
            QueryError: The query cannot be understood.
        """
        start = max(0, near - NEIGHBOURS)
        rows = self.rows(start, 2 * NEIGHBOURS, query)
        if article_id in (found := [row.id for row in rows]):
            return start + found.index(article_id)
        wanted = matching(parse(query, unfinished=True))
        sql = "SELECT date, number FROM article WHERE id = ?"
        row = self._connection.execute(sql, (article_id,)).fetchone()
        if row is None or wanted.words:
            return near
        ahead, values = self._by_date(wanted).ahead(Place(row["date"], row["number"]))
        number: int = self._connection.execute(ahead, values).fetchone()[0]
        return number

    def total(self, query: str = "", most: int = COUNTED) -> Total:
        """How many articles match, counted up to a limit.

        Raises:
            QueryError: The query cannot be understood.
        """
        number = self._number(query, most + 1)
        kept = bool(matching(parse(query, unfinished=True)).state)
        exact = kept or number <= most
        return Total(number if exact else most, exact)

    def count(self, query: str = "") -> int:
        """How many articles match; they are all counted, which may take a moment.

        Raises:
            QueryError: The query cannot be understood.
        """
        return self._number(query, -1)

    def chosen(self) -> list[ArticleRow]:
        """The articles that are chosen for the next brief, in its order."""
        return self._rows(self._places(CHOSEN, ()), parse(""))

    def _number(self, query: str, most: int) -> int:
        wanted = self._wanted(parse(query, unfinished=True))
        if wanted.state:
            return self._tally(wanted.state)
        ordering = self._worded(wanted) if wanted.words else _counting(wanted)
        number: int = self._connection.execute(*ordering.counted(most)).fetchone()[0]
        return number

    def _tally(self, state: str) -> int:
        sql = "SELECT number FROM tally WHERE name = ?"
        number: int = self._connection.execute(sql, (state,)).fetchone()[0]
        return number

    def _wanted(self, node: Node) -> Matching:
        return matching(self._beginnings.spelled_out(node))

    def _best(self, node: Node) -> Ordering:
        """The order of a search: by worth, or as they came where very many match."""
        wanted = self._wanted(node)
        if not wanted.words:
            return self._by_date(wanted)
        numbers = self._holding(wanted)
        if len(numbers) > RANKED:
            return self._worded(wanted)
        if len(numbers) <= FEW and (phrase := lone_phrase(node)):
            return by_weight(wanted, weighed(self._connection, numbers, phrase))
        # What the words are worth does not depend on how the index is asked for them.
        return by_score(matching(node))

    def _by_date(self, wanted: Matching) -> Ordering:
        """The newest first, by whichever is the shorter way."""
        among = wanted.narrowing
        if among is None:
            return by_date(wanted)
        sql = f"SELECT count(*) FROM (SELECT 1 FROM ({among.sql}) LIMIT ?)"  # noqa: S608 - ours
        values = (*among.values, NARROW + 1)
        few = self._connection.execute(sql, values).fetchone()[0] <= NARROW
        return by_date_of_few(wanted, among) if few else by_date(wanted)

    def _worded(self, wanted: Matching) -> Ordering:
        """An order for too many words to rank, by whichever is the shorter way."""
        few = wanted.within and self._tally(wanted.within) <= LOOKED_UP
        return by_date_looked_up(wanted) if few else by_arrival(wanted)

    def _newest(self, node: Node, depth: int) -> Ordering:
        """The newest first, so many of which are asked for."""
        wanted = self._wanted(node)
        if not wanted.words:
            return self._by_date(wanted)
        if not self._is_held_by_more_than(RANKED, wanted):
            return by_date_of_words(wanted)
        if depth <= NEAR and self._is_held_by_more_than(COMMON, wanted):
            return by_date_looked_up(wanted)
        return by_date_among_many(wanted)

    def _is_held_by_more_than(self, most: int, wanted: Matching) -> bool:
        """Whether more than so many articles hold the words."""
        sql = f"SELECT count(*) FROM ({HOLDING})"  # noqa: S608 - ours
        values = (wanted.words, most + 1)
        number: int = self._connection.execute(sql, values).fetchone()[0]
        return number > most

    def _holding(self, wanted: Matching) -> list[int]:
        """The numbers of articles that hold the words, one too many at most."""
        found = self._connection.execute(HOLDING, (wanted.words, RANKED + 1))
        return [row[0] for row in found]

    def _places(self, sql: str, values: tuple[object, ...]) -> list[Place]:
        return [Place(*row) for row in self._connection.execute(sql, values)]

    def _rows(self, places: list[Place], node: Node) -> list[ArticleRow]:
        """The rows at some places, with a search's words where they stand."""
        numbers = json.dumps([place.number for place in places])
        found = self._connection.execute(ROWS, (self._recipe, numbers))
        rows = {row["number"]: _row(row) for row in found}
        if words := words_of(node):
            for number, text in self._connection.execute(TEXTS, (numbers,)):
                shown = snippet(article_from(text), words)
                rows[number] = replace(rows[number], snippet=shown)
        return [rows[place.number] for place in places if place.number in rows]


def _counting(wanted: Matching) -> Ordering:
    """An order in which as few articles as can be are looked at."""
    among = wanted.narrowing
    return by_date(wanted) if among is None else by_date_of_few(wanted, among)


def _row(row: sqlite3.Row) -> ArticleRow:
    return ArticleRow(
        id=NumericId(row["id"]) if row["numeric"] else row["id"],
        title=row["title"],
        source=row["source"],
        date=row["date"],
        chosen=bool(row["chosen"]),
        analyzed=bool(row["analyzed"]),
        read=bool(row["read"]),
        starred=bool(row["starred"]),
        dismissed=bool(row["dismissed"]),
        deleted=bool(row["deleted"]),
        flagged=bool(row["flagged"]),
        rating=row["rating"],
        versions=row["versions"],
        copies=row["copies"],
        story=row["story"],
    )
