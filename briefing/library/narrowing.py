"""The articles that a query can match at all, where an index tells them at once.

Of a million articles a tag, a story or a morning's news holds a few. Those are taken
one by one; going down the days in search of them would pass over all the others.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.library.query import And, Condition, Node, Or

SINCE_LAST_BRIEF = "added_at > coalesce((SELECT max(as_of) FROM brief), '')"
BY_STATE: Mapping[str, str] = {
    "fresh": f"SELECT number FROM article WHERE {SINCE_LAST_BRIEF}",  # noqa: S608 - ours
    "chosen": "SELECT a.number FROM choice AS c CROSS JOIN article AS a ON a.id = c.id",
}
BY_VALUE: Mapping[str, str] = {
    "added": "SELECT number FROM article WHERE added_at >= ?",
    "tag": "SELECT article AS number FROM tag WHERE name = ?",
    "watch": "SELECT article AS number FROM watch_hit WHERE name = ?",
    "story": "SELECT number FROM article WHERE story = CAST(? AS INTEGER)",
    "id": "SELECT number FROM article WHERE id = ?",
}


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A statement for the `number` of each article that may match, each once."""

    sql: str
    values: tuple[str, ...] = ()


def narrowing(node: Node) -> Narrowing | None:
    """What the articles of a query are among; nothing where no index tells it."""
    if isinstance(node, Condition):
        return _of_field(node)
    if isinstance(node, And):
        return next(filter(None, map(narrowing, node.nodes)), None)
    if isinstance(node, Or):
        sides = [narrowing(side) for side in node.nodes]
        known = [side for side in sides if side]
        if len(known) < len(sides):
            return None
        sql = " UNION ".join(f"SELECT number FROM ({side.sql})" for side in known)  # noqa: S608 - ours
        return Narrowing(sql, tuple(value for side in known for value in side.values))
    return None


def _of_field(node: Condition) -> Narrowing | None:
    if node.field == "is":
        sql = BY_STATE.get(node.value)
        return Narrowing(sql) if sql else None
    sql = BY_VALUE.get(node.field)
    return Narrowing(sql, (node.value,)) if sql else None
