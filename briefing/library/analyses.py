"""Analyses in the library, one for each article version and recipe."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from briefing.library.database import timestamp, transaction
from briefing.library.index import take_in, take_out
from briefing.library.queries import flag
from briefing.library.texts import storable
from briefing.model.analysis import Analysis
from briefing.model.article import ArticleId
from briefing.model.codec import from_dict, to_dict

LATEST = """
SELECT a.number AS article, v.number AS version FROM article AS a
JOIN version AS v ON v.article = a.number AND v.edition = a.versions
WHERE a.number = coalesce((SELECT number FROM article WHERE id = :id),
                          (SELECT article FROM alias WHERE id = :id))
"""
SOME = """
SELECT a.id, n.json FROM article AS a
JOIN version AS v ON v.article = a.number AND v.edition = a.versions
JOIN analysis AS n ON n.version = v.number AND n.recipe = ?
WHERE a.id IN (SELECT value FROM json_each(?))
"""
KEEP = """
INSERT OR REPLACE INTO analysis (version, recipe, made_at, json) VALUES (?, ?, ?, ?)
"""
NAME_RECIPE = "INSERT OR IGNORE INTO recipe (name) VALUES (?)"
REMEMBER = """
UPDATE article SET recipe = (SELECT number FROM recipe WHERE name = ?) WHERE number = ?
"""
FIND = f"""
SELECT n.json FROM ({LATEST}) AS l JOIN analysis AS n ON n.version = l.version
WHERE n.recipe = :recipe
"""  # noqa: S608 - both parts stand above
ACTORS = frozenset({"person", "organization", "group"})
BETWEEN_NAMES = "\n\ue000\n"
"""A word of its own (a private character), so that no phrase spans two names."""


class Analyses:
    """The analyses of one library that follow one recipe."""

    def __init__(self, connection: sqlite3.Connection, recipe: str) -> None:
        self._connection = connection
        self._recipe = recipe

    def keep(self, analyses: Iterable[Analysis]) -> None:
        """Keep some analyses in one transaction; articles unknown here are skipped."""
        with transaction(self._connection):
            for analysis in analyses:
                self._keep(analysis)

    def _keep(self, analysis: Analysis) -> None:
        held = self._connection.execute(
            LATEST, {"id": storable(analysis.id)}
        ).fetchone()
        if held is None:
            return
        text = json.dumps(to_dict(analysis), separators=(",", ":"))
        values = (held["version"], self._recipe, timestamp(), text)
        self._connection.execute(KEEP, values)
        self._connection.execute(NAME_RECIPE, (self._recipe,))
        self._connection.execute(REMEMBER, (self._recipe, held["article"]))
        self._name(held["article"], analysis)

    def _name(self, number: int, analysis: Analysis) -> None:
        """Let the article be found by who and where it tells of."""
        named = tuple(map(storable, (_who(analysis), _place(analysis))))
        sql = "SELECT who, place FROM named WHERE article = ?"
        held = self._connection.execute(sql, (number,)).fetchone()
        if named == (tuple(held) if held else ("", "")):
            return
        take_out(self._connection, number)
        self._connection.execute(
            "INSERT OR REPLACE INTO named (article, who, place) VALUES (?, ?, ?)",
            (number, *named),
        )
        take_in(self._connection, number)
        flag(self._connection, [number])

    def find(self, article_id: str) -> Analysis | None:
        """The analysis of an article's latest version, if it was kept.

        A damaged one counts as lacking, since it can be made again.
        """
        values = {"id": storable(article_id), "recipe": self._recipe}
        row = self._connection.execute(FIND, values).fetchone()
        try:
            found = from_dict(Analysis, json.loads(row["json"])) if row else None
        except ValueError:
            return None
        if found and found.id != article_id:
            return replace(found, id=article_id)  # it came under another id
        return found

    def some(
        self, ids: Iterable[ArticleId], parts: Sequence[str]
    ) -> dict[ArticleId, Analysis]:
        """The kept analyses of some articles, by id, with some of their parts only.

        What is not asked for is not read, which takes most of the time.
        """
        wanted = json.dumps([storable(each) for each in ids])
        found: dict[ArticleId, Analysis] = {}
        for row in self._connection.execute(SOME, (self._recipe, wanted)):
            with suppress(ValueError):  # a damaged one counts as lacking
                held = json.loads(row["json"])
                part = {key: held[key] for key in ("method", *parts) if key in held}
                found[row["id"]] = from_dict(Analysis, {"id": row["id"], **part})
        return found

    def has(self, article_id: str) -> bool:
        """Whether an analysis of an article's latest version is kept."""
        values = {"id": storable(article_id), "recipe": self._recipe}
        return self._connection.execute(FIND, values).fetchone() is not None


def _who(analysis: Analysis) -> str:
    return _joined(
        text
        for each in (*analysis.who, *analysis.entities)
        if each.kind in ACTORS
        for text in (each.name, each.text)
    )


def _place(analysis: Analysis) -> str:
    return _joined(
        text
        for each in (*analysis.where, *analysis.entities)
        if each.kind == "location"
        for text in (each.name, each.text)
    )


def _joined(names: Iterator[str]) -> str:
    """Each name once, in the order of their coming."""
    return BETWEEN_NAMES.join(dict.fromkeys(names))
