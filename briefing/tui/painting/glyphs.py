"""Text as the characters of terminal cells, and how far terminals agree on them.

A glyph is what one cell shows: a character with whatever combines with it. The right
half of a wide one is empty.
"""

import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from rich.cells import split_graphemes

BLANK = " "
RIGHT_HALF = ""
UNKNOWN = "\0"
"""Stands for what nobody knows; no text has it."""
_AGREED = ("L", "N", "P", "Z", "Sm", "Sc")
"""Categories of characters as wide as the Unicode tables say, in every terminal."""
_LATIN = frozenset(range(0x20, 0x300)) - {0xAD}
"""All before the combining marks but the soft hyphen."""
_DRAWINGS = range(0x2500, 0x2600)
"""Boxes, blocks and geometric shapes."""


def glyphs_of(text: str) -> tuple[str, ...]:
    """The glyphs of a text, cell by cell; what controls a terminal is left out."""
    if text.isascii() and text.isprintable():
        return tuple(text)
    return _glyphs_of(text)


@lru_cache(4096)
def _glyphs_of(text: str) -> tuple[str, ...]:
    clean = "".join(map(_harmless, text))
    found: list[str] = []
    for start, end, width in split_graphemes(clean)[0]:
        if width:
            found.append(clean[start:end])
            found.extend([RIGHT_HALF] * (width - 1))
    return tuple(found)


_known = {RIGHT_HALF, UNKNOWN, *map(chr, range(0x20, 0x7F))}


def all_agreed(glyphs: Collection[str]) -> bool:
    """Whether all terminals give each of some glyphs the same number of cells."""
    if _known.issuperset(glyphs):
        return True
    found = {glyph for glyph in glyphs if agreed(glyph)}
    _known.update(found)
    return found.issuperset(glyphs)


@lru_cache(4096)
def agreed(glyph: str) -> bool:
    """Whether all terminals give this glyph the same number of cells.

    They do not for emoji, for joined and combined characters, and for those that are
    younger than the tables of some of them.
    """
    if len(glyph) > 1:
        return False
    return (
        glyph == RIGHT_HALF
        or ord(glyph) in _LATIN
        or ord(glyph) in _DRAWINGS
        or unicodedata.category(glyph).startswith(_AGREED)
    )


def _harmless(character: str) -> str:
    """The character, unless it would steer the terminal or cannot be sent."""
    category = unicodedata.category(character)
    return (
        ""
        if category == "Cc"
        else "\N{REPLACEMENT CHARACTER}"
        if category == "Cs"
        else character
    )


def stretches(glyphs: Iterable[str]) -> Iterator[tuple[bool, list[str]]]:
    """The glyphs in turns of agreed and doubtful ones, wide ones in one piece."""
    sure = True

    def certainty(glyph: str) -> bool:
        nonlocal sure
        sure = sure if glyph == RIGHT_HALF else agreed(glyph)
        return sure

    return ((found, list(group)) for found, group in groupby(glyphs, certainty))
