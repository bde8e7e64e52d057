"""A query's tree as SQL: one expression for the index of words, one for the rest.

Whatever can be told by words alone is left to FTS5, which intersects lists of articles
quickly. The names of tables and conditions stand in this file; values never do.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefing.library.narrowing import SINCE_LAST_BRIEF, Narrowing, narrowing
from briefing.library.query import And, Condition, Node, Not, Or, Words

WITHOUT_DISMISSED = "a.deleted = 0 AND a.dismissed = 0"
AFTER_ALL = "\U0010ffff"
"""Sorts behind every letter, so that a prefix becomes a range."""
INDEXED = "a.number IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)"
BY_STATE: Mapping[str, str] = {
    "unread": "a.read = 0",
    "read": "a.read = 1",
    "starred": "a.starred = 1",
    "flagged": "a.flagged > 0",
    "dismissed": "a.dismissed = 1",
    "deleted": "a.deleted = 1",
    "chosen": "a.id IN (SELECT id FROM choice)",
    "fresh": f"a.{SINCE_LAST_BRIEF}",
    "any": "1",
}
BY_BELONGING: Mapping[str, str] = {
    "note": "EXISTS (SELECT 1 FROM note AS o WHERE o.article = a.number)",
    "tag": "EXISTS (SELECT 1 FROM tag AS t WHERE t.article = a.number)",
    "copies": "a.origin IN (SELECT origin FROM article WHERE origin <> number)",
    "versions": "a.versions > 1",
    "story": "a.story IS NOT NULL",
}
BY_VALUE: Mapping[str, tuple[str, Callable[[str], tuple[object, ...]]]] = {
    "after": ("a.date >= ?", lambda v: (v,)),
    "before": ("a.date < ? AND a.date <> ''", lambda v: (v,)),
    "on": ("a.date >= ? AND a.date < ?", lambda v: (v, v + AFTER_ALL)),
    "added": ("a.added_at >= ?", lambda v: (v,)),
    "tag": ("a.number IN (SELECT article FROM tag WHERE name = ?)", lambda v: (v,)),
    "watch": (
        "a.number IN (SELECT article FROM watch_hit WHERE name = ?)",
        lambda v: (v,),
    ),
    "language": ("a.language = ?", lambda v: (v.lower(),)),
    "rating": ("a.rating >= ?", lambda v: (int(v),)),
    "story": ("a.story = ?", lambda v: (int(v),)),
    "id": ("a.id = ?", lambda v: (v,)),
}
HELD_BY_AN_INDEX: Mapping[str, str] = {
    "starred": "starred_by_date",
    "flagged": "flagged_by_date",
    "dismissed": "dismissed_by_date",
    "deleted": "deleted_by_date",
    "unread": "unread_by_date",
    "shown": "shown_by_date",
}
"""States whose articles have an index of their own, the rarest first."""


@dataclass(frozen=True, slots=True)
class Matching:
    """What an article has to meet."""

    words: str
    """An FTS5 expression; empty where words do not matter."""
    where: str
    """An SQL condition on `article AS a`."""
    values: tuple[object, ...]
    """What its question marks stand for."""
    within: str
    """The state that all articles have which may meet it; empty for any."""
    state: str
    """The one state that it asks for and nothing else; `shown` for all articles."""
    narrowing: Narrowing | None
    """The articles that it asks for are among these, if an index tells which."""

    @property
    def index(self) -> str:
        """The index by date that holds the fewest articles which may meet it."""
        return HELD_BY_AN_INDEX.get(self.within, "")


def matching(node: Node) -> Matching:
    """What an article has to meet to match a query."""
    nodes = node.nodes if isinstance(node, And) else (node,)
    states = {n.value for n in nodes if isinstance(n, Condition) and n.field == "is"}
    worded = _worded(And(tuple(n for n in nodes if _worded(n) or _turned_words(n))))
    rest = [n for n in nodes if not worded or not (_worded(n) or _turned_words(n))]
    conditions = [_condition(each) for each in rest]
    asked = _states_in(node)
    hidden = _hidden(asked)
    where = " AND ".join([*(f"({sql})" for sql, _ in conditions), hidden])
    values = tuple(value for _, given in conditions for value in given)
    within = next((state for state in HELD_BY_AN_INDEX if state in states), "")
    if not within and hidden == WITHOUT_DISMISSED:
        within = "shown"
    return Matching(worded, where, values, within, _only_state(node), narrowing(node))


def _only_state(node: Node) -> str:
    if node == And():
        return "shown"
    plain = isinstance(node, Condition) and node.field == "is"
    counted = plain and node.value in HELD_BY_AN_INDEX  # type: ignore[union-attr]
    return node.value if counted else ""  # type: ignore[union-attr]


def _states_in(node: Node) -> set[str]:
    """Every state that a query names anywhere."""
    if isinstance(node, Condition):
        return {node.value} if node.field == "is" else set()
    if isinstance(node, Not):
        return _states_in(node.node)
    if isinstance(node, And | Or):
        return {state for each in node.nodes for state in _states_in(each)}
    return set()


def _hidden(states: set[str]) -> str:
    """Deleted and dismissed articles are left out unless they are asked for."""
    if "deleted" in states:
        return "1"
    return "a.deleted = 0" if states & {"dismissed", "any"} else WITHOUT_DISMISSED


def _worded(node: Node) -> str:
    """The FTS5 expression of a tree that is all words; empty for any other.

    See https://www.sqlite.org/fts5.html#full_text_query_syntax.
    """
    if isinstance(node, Words):
        phrase = f'"{" ".join(node.words)}"' + ("*" if node.unfinished else "")
        return f"{node.column} : {phrase}" if node.column else phrase
    if isinstance(node, Or):
        sides = [_worded(side) for side in node.nodes]
        return f"({' OR '.join(sides)})" if all(sides) else ""
    if isinstance(node, And) and node.nodes:
        return _all_worded(node)
    return ""


def _all_worded(node: And) -> str:
    """FTS5 knows `NOT` only between two, so some words must be wanted."""
    wanted = [_worded(each) for each in node.nodes if not _turned_words(each)]
    unwanted = [
        _worded(each.node)
        for each in node.nodes
        if isinstance(each, Not) and _turned_words(each)
    ]
    if not wanted or not all(wanted):
        return ""
    expression = f"({' AND '.join(wanted)})"
    return f"({expression} NOT ({' OR '.join(unwanted)}))" if unwanted else expression


def _turned_words(node: Node) -> bool:
    return isinstance(node, Not) and bool(_worded(node.node))


def _condition(node: Node) -> tuple[str, tuple[object, ...]]:
    """The SQL condition of any tree."""
    if words := _worded(node):
        return INDEXED, (words,)
    if isinstance(node, Condition):
        return _of_field(node)
    if isinstance(node, Not):
        sql, values = _condition(node.node)
        return f"NOT coalesce(({sql}), 0)", values
    assert isinstance(node, And | Or)
    sides = [_condition(each) for each in node.nodes]
    joint = " AND " if isinstance(node, And) else " OR "
    sql = joint.join(f"({side})" for side, _ in sides) or "1"
    return sql, tuple(value for _, given in sides for value in given)


def _of_field(node: Condition) -> tuple[str, tuple[object, ...]]:
    if node.field == "is":
        return BY_STATE[node.value], ()
    if node.field == "has":
        return BY_BELONGING[node.value], ()
    sql, values = BY_VALUE[node.field]
    return sql, values(node.value)


def words_of(node: Node) -> list[Words]:
    """The words that a query wants to be there, for showing where they stand."""
    if isinstance(node, Words):
        return [node]
    if isinstance(node, And | Or):
        return [words for each in node.nodes for words in words_of(each)]
    return []
