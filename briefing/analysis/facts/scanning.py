"""Words, numbers and signs of a text with their places, for the two number grammars.

Numbers stay whole (`2,500`, `3.2`), as do ISO dates, clock times and `a.m.`; every
other sign is a piece of its own. Each alternative is linear in the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

PIECE = re.compile(
    r"""
      \d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?(?!\w)  # 2021-12-09T06:00
    | \d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)(?![\w])       # 31/12/2021
    | \d{1,2}:\d\d(?::\d\d)?(?![\d:])                    # 10:35
    | ['’]?\d{2,4}s(?!\w)                                # 1990s, '80s
    | ['’]\d\d(?!\w)                                     # '98
    | \d{1,9}(?:st|nd|rd|th)(?!\w)                       # 19th
    | \d{1,3}(?:,\d\d\d?){0,9},\d{3}(?:\.\d+)?(?!\d)      # 2,500.75; 12,34,567
    | \d+(?:\.\d+)?                                      # 2500, 3.2
    | (?<![\w.])\.\d+(?![\w.])                           # .500
    | [ap]\.m(?:\.|\b)                                   # p.m.
    | [^\W\d_]+
    | \n\s*\n
    | \S
    """,  # noqa: RUF001
    re.VERBOSE | re.IGNORECASE,
)
NUMBER_STARTS = frozenset("0123456789.")
MAX_NUMBER_DIGITS = 18
"""Longer runs of digits are codes, not numbers."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, number or sign as written, and where it stands."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.text.isalpha()

    @property
    def is_break(self) -> bool:
        """Whether it is a blank line: nothing reads across it."""
        return self.text[0] == "\n"

    @property
    def number(self) -> float | None:
        """What digits stand for; none for anything else and for long codes."""
        if (
            self.text[0] not in NUMBER_STARTS
            or self.text == "."
            or len(self.text) > MAX_NUMBER_DIGITS
        ):
            return None
        try:
            return float(self.text.replace(",", ""))
        except ValueError:
            return None


def pieces(text: str) -> list[Piece]:
    """The words, numbers, signs and blank lines of a text."""
    return list(_scan(text))


def _scan(text: str) -> Iterator[Piece]:
    for match in PIECE.finditer(text):
        written = match.group()
        yield Piece(written, written.lower(), *match.span())


def listed(words: str) -> list[str]:
    """The words of one line of a vocabulary table."""
    return words.split()
