"""Words, numbers and signs of a text with their places, for the two number grammars.

Numbers stay whole (`2,500`, `3.2`), as do ISO dates, clock times and `a.m.`; every
other sign is a piece of its own. Each alternative is linear in the text.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.text.segmentation import Segmentation

PIECE = re.compile(
    r"""
    (?=\S)(?:  # at a blank, no alternative need be tried
        [^\W\d_]{2,}                                       # most words
      | \d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?(?!\w)  # 2021-12-09T06:00
      | \d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)(?![\w])       # 31/12/2021
      | \d{1,2}:\d\d(?::\d\d)?(?![\d:])                    # 10:35
      | ['’]?\d\d(?:\d\d)?s(?!\w)                          # 1990s, '80s
      | ['’]\d\d(?!\w)                                     # '98
      | \d{1,9}(?:st|nd|rd|th)(?!\w)                       # 19th
      | \d{1,3}(?:,\d\d\d?){0,9},\d{3}(?:\.\d+)?(?!\d)     # 2,500.75; 12,34,567
      | \d+(?:\.\d+)?                                      # 2500, 3.2
      | (?<![\w.])\.\d+(?![\w.])                           # .500
      | [ap]\.m(?:\.|\b)                                   # p.m.
      | (?:[^\W\d_]\.){2,}                                # U.S.
      | [^\W\d_]
      | \S
    )
    """,  # noqa: RUF001
    re.VERBOSE | re.IGNORECASE,
)
NUMBER_STARTS = frozenset("0123456789.")
LONGEST_BLOCK = 20_000
"""Characters; a paragraph that is longer is cut at a blank."""
MAX_NUMBER_DIGITS = 18
"""Longer runs of digits are codes, not numbers."""


class Piece(NamedTuple):
    """A word, number or sign as written, and where it stands."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters, or of letters with full stops: `U.S.`."""
        text = self.text
        return text.isalpha() or ("." in text and text.replace(".", "").isalpha())

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


def pieces(text: str, start: int = 0, end: int | None = None) -> list[Piece]:
    """The words, numbers and signs of `text[start:end]`, with offsets into the text."""
    stop = len(text) if end is None else end
    new = tuple.__new__  # quicker by half than Piece(…), which each word would need
    return [
        new(Piece, (written := m[0], written.lower(), m.start(), m.end()))
        for m in PIECE.finditer(text, start, stop)
    ]


def scanned(segmentation: Segmentation) -> Iterator[list[Piece]]:
    """The pieces of one text, block by block."""
    for start, end in blocks(segmentation.text, segmentation.paragraphs):
        yield pieces(segmentation.text, start, end)


def blocks(
    text: str, paragraphs: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The ranges that are scanned at once: paragraphs, and parts of endless ones.

    No expression crosses a paragraph, and short ranges keep memory low.
    """
    for first, end in paragraphs:
        start = first
        while end - start > LONGEST_BLOCK:
            blank = text.rfind(" ", start + 1, start + LONGEST_BLOCK)
            cut = blank if blank > 0 else start + LONGEST_BLOCK
            yield start, cut
            start = cut
        yield start, end


def listed(words: str) -> list[str]:
    """The words of one line of a vocabulary table."""
    return words.split()
