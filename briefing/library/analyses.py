"""Analyses in the library, one for each article version and recipe."""

import json
import sqlite3
from collections.abc import Iterable

from briefing.library.database import timestamp, transaction
from briefing.model.analysis import Analysis
from briefing.model.codec import from_dict, to_dict

KEEP = """
INSERT OR REPLACE INTO analysis (article, recipe, made_at, json)
SELECT number, ?, ?, ? FROM article WHERE id = ? AND latest = 1
"""
FIND = """
SELECT n.json FROM analysis AS n JOIN article AS a ON a.number = n.article
WHERE a.id = ? AND a.latest = 1 AND n.recipe = ?
"""


class Analyses:
    """The analyses of one library that follow one recipe."""

    def __init__(self, connection: sqlite3.Connection, recipe: str) -> None:
        self._connection = connection
        self._recipe = recipe

    def keep(self, analyses: Iterable[Analysis]) -> None:
        """Keep some analyses in one transaction; articles unknown here are skipped."""
        with transaction(self._connection):
            for analysis in analyses:
                written = json.dumps(to_dict(analysis), separators=(",", ":"))
                self._connection.execute(
                    KEEP, (self._recipe, timestamp(), written, analysis.id)
                )

    def find(self, article_id: str) -> Analysis | None:
        """The analysis of an article's latest version, if it was kept.

        A damaged one counts as lacking, since it can be made again.
        """
        row = self._connection.execute(FIND, (article_id, self._recipe)).fetchone()
        try:
            return from_dict(Analysis, json.loads(row["json"])) if row else None
        except ValueError:
            return None
