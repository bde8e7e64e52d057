"""Where the ink of a printed page is, measured from the file."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unicodedata import bidirectional, category

import pypdfium2
from pypdfium2 import raw

CELL = 24.0
"""Glyphs are compared with those in the cells of this size that they touch."""
TOUCHING = 0.4
"""Kerned and slanted neighbours share less than this part of the smaller one."""

NEAR = 4
"""Letters of Arabic that are no further apart may reach over each other."""


class Glyph(NamedTuple):
    """A character and the rectangle of its ink, in points."""

    character: str
    left: float
    bottom: float
    right: float
    top: float
    place: int = 0
    """Where it stands in the order of reading."""

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.top - self.bottom)

    def shared(self, other: "Glyph") -> float:
        """The area that both cover."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.top, other.top) - max(self.bottom, other.bottom)
        return max(width, 0.0) * max(height, 0.0)


def pages(path: Path) -> Iterator[list[Glyph]]:
    """The glyphs of each page; marks stand on their letters and do not count."""
    with pypdfium2.PdfDocument(path) as document:
        for sheet in document:
            text = sheet.get_textpage()
            yield [
                glyph
                for index in range(text.count_chars())
                if (glyph := _glyph(text, index)) is not None
            ]


def _glyph(text: pypdfium2.PdfTextPage, index: int) -> Glyph | None:
    character = chr(raw.FPDFText_GetUnicode(text, index))
    if category(character)[0] in "MCZ" or raw.FPDFText_IsGenerated(text, index) == 1:
        return None
    left, bottom, right, top = text.get_charbox(index)
    glyph = Glyph(character, left, bottom, right, top, index)
    return glyph if glyph.area > 0 else None


def overlaps(glyphs: list[Glyph]) -> list[tuple[Glyph, Glyph]]:
    """The glyphs that stand on each other."""
    cells: defaultdict[tuple[int, int], list[Glyph]] = defaultdict(list)
    found = []
    for glyph in glyphs:
        touched = [
            (x, y)
            for x in range(int(glyph.left // CELL), int(glyph.right // CELL) + 1)
            for y in range(int(glyph.bottom // CELL), int(glyph.top // CELL) + 1)
        ]
        for other in {id(o): o for cell in touched for o in cells[cell]}.values():
            if _overlap(glyph, other):
                found.append((other, glyph))  # noqa: PERF401  two conditions a line
        for cell in touched:
            cells[cell].append(glyph)
    return found


def _overlap(glyph: Glyph, other: Glyph) -> bool:
    """Whether two glyphs stand on each other, and their script does not join them."""
    joined = {bidirectional(g.character) for g in (glyph, other)} == {"AL"}
    one = glyph[1:5] == other[1:5]  # a ligature gives its rectangle to each letter
    if (joined or one) and glyph.place - other.place <= NEAR:
        return False
    return glyph.shared(other) > TOUCHING * min(glyph.area, other.area)
