"""What is still to be analysed by the recipe in use.

Each article's row tells by which recipe it was last analysed, so that those of another
one, or of none, are found by an index. Few of them have been analysed by the recipe in
use before that; each is looked up.
"""

import sqlite3
from operator import itemgetter

from briefing.model.article import ArticleId, NumericId

OTHERS = """
SELECT 0 AS number UNION ALL SELECT number FROM recipe WHERE name <> :recipe
"""
LACKING = """
a.recipe = {other} AND a.deleted = 0 AND a.dismissed = 0
AND ({other} = 0 OR NOT EXISTS
    (SELECT 1 FROM version AS v JOIN analysis AS n ON n.version = v.number
     WHERE v.article = a.number AND v.edition = a.versions AND n.recipe = :recipe))
"""
NEWEST = f"""
SELECT a.date, a.number, a.id, a.numeric
FROM article AS a INDEXED BY shown_by_recipe
WHERE {LACKING.format(other=":other")}
ORDER BY a.date DESC, a.number DESC LIMIT :limit
"""  # noqa: S608 - it stands above
COUNT = f"""
SELECT count(*) FROM ({OTHERS}) AS r
CROSS JOIN article AS a INDEXED BY shown_by_recipe ON {LACKING.format(other="r.number")}
"""  # noqa: S608 - they stand above


class Backlog:
    """The articles of one library that are without an analysis by one recipe."""

    def __init__(self, connection: sqlite3.Connection, recipe: str) -> None:
        self._connection = connection
        self._recipe = recipe

    def newest(self, limit: int) -> list[ArticleId]:
        """Ids of some of them, the newest first."""
        given = {"recipe": self._recipe, "limit": limit}
        others = self._connection.execute(OTHERS, given).fetchall()
        found = [
            tuple(row)
            for (other,) in others
            for row in self._connection.execute(NEWEST, {**given, "other": other})
        ]
        found.sort(key=itemgetter(0, 1), reverse=True)
        return [
            NumericId(name) if numeric else name
            for _, _, name, numeric in found[:limit]
        ]

    def count(self) -> int:
        """How many there are."""
        values = {"recipe": self._recipe}
        number: int = self._connection.execute(COUNT, values).fetchone()[0]
        return number
