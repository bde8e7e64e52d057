"""Queries as people type them, as a tree.

    who:Brennan where:Iraq after:2021-12-01 -sports is:unread ("air base" OR drone)

Terms side by side must all hold; `OR` and parentheses say otherwise, and `-` or `NOT`
turns a term round. What a field's value may be is told in `terms`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from briefing.errors import QueryError
from briefing.library.terms import (
    FIELDS,
    WORD,
    WORD_FIELDS,
    Lexeme,
    lexemes,
    suggestion,
    wrong,
)

BEGINNING = 3
"""Letters that a word must have before it may go on; the index knows such beginnings.
Shorter ones are words, such as EU; other scripts say more with a letter."""
MOST_DEEP = 50
"""Parentheses within each other; more of them is no query that anybody means."""


@dataclass(frozen=True, slots=True)
class Words:
    """A word or a phrase that must occur, in one field or in any."""

    words: tuple[str, ...]
    column: str = ""
    """The index's column; empty for all."""
    unfinished: bool = False
    """Whether the last word may go on, as while one types."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on something other than words."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    node: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """What must hold together; nothing at all holds always."""

    nodes: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Or:
    """Of which one must hold."""

    nodes: tuple["Node", ...]


Node = Words | Condition | Not | And | Or


def parse(query: str, *, unfinished: bool = False, today: date | None = None) -> Node:
    """The tree of a query.

    Args:
        query: What was typed.
        unfinished: Somebody is still typing: the last word may go on, and a last term
            that is wrong so far is left out.
        today: What `after:yesterday` and `after:7d` count from.

    Raises:
        QueryError: It cannot be understood.
    """
    day = today or datetime.now(UTC).date()
    return _Parser(query, day, unfinished=unfinished).whole()


class _Parser:
    """Recursive descent over the lexemes of one query."""

    def __init__(self, query: str, today: date, *, unfinished: bool) -> None:
        self._lexemes = lexemes(query)
        self._end = len(query)
        self._today = today
        self._unfinished = unfinished
        self._at = 0
        self._depth = 0

    def whole(self) -> Node:
        node = self._either()
        if lexeme := self._peek():
            if self._unfinished:
                return node
            raise wrong(lexeme, "it closes nothing")
        return node

    def _peek(self, *kinds: str) -> Lexeme | None:
        if self._at == len(self._lexemes):
            return None
        lexeme = self._lexemes[self._at]
        return lexeme if not kinds or lexeme.kind in kinds else None

    def _take(self, *kinds: str) -> Lexeme | None:
        if lexeme := self._peek(*kinds):
            self._at += 1
        return lexeme

    def _either(self) -> Node:
        sides = [self._all()]
        while bar := self._take("OR"):
            sides.append(self._all())
            if And() in sides and not self._unfinished:
                raise wrong(bar, "something must stand on both sides of it")
        sides = [side for side in sides if side != And()] or [And()]
        return sides[0] if len(sides) == 1 else Or(tuple(sides))

    def _all(self) -> Node:
        nodes: list[Node] = []
        while self._peek("term", "(", "NOT", "AND"):
            if self._take("AND"):
                continue
            node = self._one()
            if node != And():
                nodes.append(node)
        return nodes[0] if len(nodes) == 1 else And(tuple(nodes))

    def _one(self) -> Node:
        if turn := self._take("NOT"):
            return self._turned(turn)
        if bracket := self._take("("):
            return self._bracketed(bracket)
        lexeme = self._take("term")
        assert lexeme is not None
        node = self._term(lexeme)
        return Not(node) if lexeme.turned and node != And() else node

    def _turned(self, turn: Lexeme) -> Node:
        if not self._peek("term", "(", "NOT"):
            if self._unfinished:
                return And()
            raise wrong(turn, "something must follow it")
        node = self._nested(turn, self._one)
        return Not(node) if node != And() else node

    def _bracketed(self, bracket: Lexeme) -> Node:
        node = self._nested(bracket, self._either)
        if not self._take(")") and not self._unfinished:
            raise wrong(bracket, "it is not closed")
        return node

    def _nested(self, lexeme: Lexeme, inner: Callable[[], Node]) -> Node:
        self._depth += 1
        if self._depth > MOST_DEEP:
            raise wrong(lexeme, "there are too many parentheses within each other")
        node = inner()
        self._depth -= 1
        return node

    def _term(self, lexeme: Lexeme) -> Node:
        try:
            return self._condition(lexeme)
        except QueryError:
            if self._goes_on(lexeme):
                return And()
            raise

    def _goes_on(self, lexeme: Lexeme) -> bool:
        """Whether somebody is still typing the term."""
        return self._unfinished and lexeme.end == self._end

    def _condition(self, lexeme: Lexeme) -> Node:
        field, value = lexeme.field, lexeme.value
        if field and field not in FIELDS:
            raise wrong(lexeme, f"there is no field '{field}'", suggestion(field))
        if not lexeme.closed and lexeme.quoted and not self._unfinished:
            raise wrong(lexeme, "its quotation mark is not closed")
        if field and not value:
            raise wrong(lexeme, f"'{field}:' needs {FIELDS[field].needs}")
        if field and field not in WORD_FIELDS:
            return Condition(field, FIELDS[field].checked(lexeme, value, self._today))
        words = tuple(WORD.findall(value))
        if not words:
            return And()
        begun = len(words[-1]) >= BEGINNING or not words[-1].isascii()
        unfinished = begun and self._goes_on(lexeme) and not lexeme.closed
        return Words(words, WORD_FIELDS.get(field, ""), unfinished)
