"""Words and where they stand."""

import re
from itertools import islice

from briefing.model.values import dataclass

WORD = re.compile(r"\w+(?:[.'’\-]\w+)*", re.UNICODE)  # noqa: RUF001

SHORT = 500
"""Characters of nearly all sentences."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word as written, with its place."""

    text: str
    start: int
    end: int


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words of `text[start:end]`, with offsets into the whole text.

    Hyphens, apostrophes and inner dots hold a word together: `US-led`, `it's`, `U.S`.
    """
    stop = len(text) if end is None else end
    return [Token(m.group(), *m.span()) for m in WORD.finditer(text, start, stop)]


def words(text: str) -> list[str]:
    """The words of a text in lower case."""
    return [word.lower() for word in WORD.findall(text)]


def first_words(text: str, count: int) -> list[str]:
    """The first words of a text as written, at most so many."""
    if len(text) <= SHORT:
        return WORD.findall(text)[:count]  # much quicker, where all can be looked at
    return [match[0] for match in islice(WORD.finditer(text), count)]


def word_count(text: str) -> int:
    """How many words a text has."""
    return len(WORD.findall(text))
