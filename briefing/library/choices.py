"""The articles chosen for the next brief, in order; each step is written at once."""

import sqlite3

from briefing.library.database import transaction


class Choices:
    """The choices of one library."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def ids(self) -> list[str]:
        """Ids of the chosen articles, in the brief's order."""
        found = self._connection.execute("SELECT id FROM choice ORDER BY place")
        return [row["id"] for row in found]

    def add(self, article_id: str) -> None:
        """Choose an article, as the last; one that is chosen keeps its place."""
        with transaction(self._connection):
            self._connection.execute(
                "INSERT OR IGNORE INTO choice (id, place)"
                " SELECT ?, coalesce(max(place), 0) + 1 FROM choice",
                (article_id,),
            )

    def remove(self, article_id: str) -> None:
        """Take an article out of the brief."""
        with transaction(self._connection):
            self._connection.execute("DELETE FROM choice WHERE id = ?", (article_id,))

    def move(self, article_id: str, places: int) -> None:
        """Move an article down the brief, or up if `places` is negative.

        It stops at either end; an article that is not chosen is left alone.
        """
        with transaction(self._connection):
            order = self.ids()
            if article_id not in order:
                return
            target = max(0, order.index(article_id) + places)
            order.remove(article_id)
            order.insert(target, article_id)
            self._connection.executemany(
                "UPDATE choice SET place = ? WHERE id = ?", list(enumerate(order, 1))
            )
