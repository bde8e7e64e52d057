"""Searching the library as one types, and the searches that one keeps."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.errors import QueryError
from briefing.library.highlights import matches
from briefing.library.listing import Order
from briefing.library.matching import words_of
from briefing.library.queries import Kind, NamedQueries, NamedQuery
from briefing.library.query import And, parse
from briefing.library.rows import ArticleRow, Total
from briefing.library.store import Library
from briefing.library.terms import FIELDS, WORD, WORD_FIELDS, Lexeme, lexemes
from briefing.model.article import Article, Field, Span

READING_ORDER: tuple[Field, ...] = ("title", "lead", "text")
SHORTEST_BEGINNING = 3
"""A shorter word that is still typed stands for itself; it would begin too many."""
MOST_UNREAD = 999


@dataclass(frozen=True, slots=True)
class Completion:
    """A way in which a query may go on."""

    shown: str
    query: str
    """The whole query with it."""


class Searching:
    """The verbs of the search in one library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def rows(
        self, offset: int, limit: int, query: str, order: Order
    ) -> list[ArticleRow]:
        """A page of what matches, with the words where they stand.

        Raises:
            QueryError: The query cannot be understood.
        """
        return self._library.listing.rows(offset, limit, settled(query), order)

    def total(self, query: str) -> Total:
        """How many articles match, counted up to ten thousand.

        Raises:
            QueryError: The query cannot be understood.
        """
        return self._library.listing.total(settled(query))

    def offset_of(self, article_id: str, query: str, near: int) -> int:
        """The offset of an article among what matches, or `near`.

        Raises:
            QueryError: The query cannot be understood.
        """
        return self._library.listing.offset_of(article_id, settled(query), near)

    def matches(self, article: Article, query: str) -> list[Span]:
        """Where the words of a query stand in an article, in reading order.

        Names count wherever they stand.
        """
        words = words_of(parse(settled(query), unfinished=True))
        anywhere = [
            each if each.column in READING_ORDER else replace(each, column="")
            for each in words
        ]
        found = (matches(article, anywhere, field) for field in READING_ORDER)
        return [span for spans in found for span in spans]

    def completions(self, query: str) -> list[Completion]:
        """How the last term of a query may go on: a field's name, or its value."""
        last = _unfinished_term(query)
        if last is None or last.closed:
            return []
        if not last.field:
            return [_with(query, last, f"{name}:") for name in _fields(last.value)]
        known = self._library.suggestions.values(last.field, last.value)
        return [_with(query, last, _quoted(last.field, value)) for value in known]

    def kept(self, kind: Kind) -> list[NamedQuery]:
        """The saved searches, or the watches."""
        return self._of(kind).all()

    def unread(self, query: str) -> Total:
        """How many articles that match are unread, counted up to a thousand."""
        return self._library.listing.total(f"({query}) is:unread", MOST_UNREAD)

    def keep(self, kind: Kind, name: str, query: str) -> None:
        """Keep a query under a name.

        Raises:
            QueryError: The query cannot be understood.
            ConfigError: The name or the query is empty.
        """
        self._of(kind).add(name, query)

    def rename(self, kind: Kind, old: str, new: str) -> None:
        """Keep a query under another name.

        Raises:
            ConfigError: There is none of the old name, or one of the new.
        """
        self._of(kind).rename(old, new)

    def forget(self, kind: Kind, name: str) -> bool:
        """Keep a query no longer; False if there is none of that name."""
        return self._of(kind).remove(name)

    def _of(self, kind: Kind) -> NamedQueries:
        library = self._library
        return library.searches if kind == "search" else library.watches


def problem(query: str, *, unfinished: bool = True) -> str:
    """What is wrong with a query, in one sentence; empty if it can be understood."""
    try:
        parse(query, unfinished=unfinished)
    except QueryError as error:
        told = "; ".join(filter(None, (error.message, error.hint)))
        return f"{told[:1].upper()}{told[1:]}" + ("" if told.endswith("?") else ".")
    return ""


def is_empty(query: str) -> bool:
    """Whether a query asks for nothing, and so holds for every article."""
    return parse(query, unfinished=True) == And()


def settled(query: str) -> str:
    """The query as it is searched for: a short last word is a whole one."""
    last = _unfinished_term(query)
    if last is None or last.quoted or last.field not in ("", *WORD_FIELDS):
        return query
    words = WORD.findall(last.value)
    short = words and words[-1].isascii() and len(words[-1]) < SHORTEST_BEGINNING
    return f"{query} " if short else query


def _unfinished_term(query: str) -> Lexeme | None:
    """The term that is still being typed, if there is one."""
    last = next(reversed(lexemes(query)), None)
    goes_on = last is not None and last.kind == "term" and last.end == len(query)
    return last if goes_on else None


def _fields(beginning: str) -> Sequence[str]:
    return [name for name in FIELDS if beginning and name.startswith(beginning.lower())]


def _with(query: str, last: Lexeme, words: str) -> Completion:
    turned = "-" if last.turned else ""
    return Completion(words, f"{query[: last.start]}{turned}{words}")


def _quoted(field: str, value: str) -> str:
    plain = WORD.fullmatch(value)
    return f"{field}:{value} " if plain else f'{field}:"{value}" '
