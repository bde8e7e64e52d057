"""Abbreviations that a text spells out itself: `Popular Mobilization Forces (PMF)`.

A strict reading of Schwartz and Hearst, A simple algorithm for identifying
abbreviation definitions (2003): each letter must begin a word of the long form.
"""

import re
from collections.abc import Iterator

SHORT = re.compile(r"\(([A-Z][A-Z0-9&.]{1,9}|[A-Z][a-z][A-Z])\)")
WORD = re.compile(r"[\w'’]+")  # noqa: RUF001
SMALL_WORDS = frozenset(
    {"of", "the", "and", "for", "in", "on", "to", "de", "la", "und"}
)
CORPORATE = frozenset({"company", "corporation", "corp", "group", "inc", "ltd", "plc"})
"""Last words of a long form that many abbreviations leave out."""
REACH = 120
"""How many characters before the bracket the long form may begin."""

Range = tuple[int, int]


def acronyms(text: str) -> Iterator[tuple[Range, Range]]:
    """The places of each abbreviation and of its long form, in text order, once."""
    seen = set()
    for match in SHORT.finditer(text):
        short = re.sub(r"[a-z.&]", "", match[1])
        new = len(short) > 1 and short not in seen
        long = _long_form(text, match.start(), short) if new else None
        if long is not None:
            seen.add(short)
            yield match.span(1), long


def _long_form(text: str, bracket: int, short: str) -> Range | None:
    """The words before the bracket whose initials are the abbreviation."""
    words = list(WORD.finditer(text, max(0, bracket - REACH), bracket))
    letters = list(short.lower())
    for word in reversed(words):
        corporate = word is words[-1] and word[0].lower() in CORPORATE
        if word[0] in SMALL_WORDS or (corporate and word[0][0].lower() != letters[-1]):
            continue
        if word[0][0].lower() != letters.pop():
            return None
        if not letters:
            return _whole(text, word, words[-1])
    return None


def _whole(text: str, first: re.Match[str], last: re.Match[str]) -> Range | None:
    """The range of a long form that begins with a capital, within one line."""
    start, end = first.start(), last.end()
    inside = text[start:end]
    return (start, end) if inside[0].isupper() and "\n" not in inside else None
