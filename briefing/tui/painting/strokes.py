"""Stretches of cells that are drawn in one go, all in one ink."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.tui.painting.glyphs import BLANK
from briefing.tui.painting.ink import Ink, change, on_blanks
from briefing.tui.painting.rows import Row

BRIDGE = 3
"""As many unchanged cells are drawn again, as a move over them is no shorter."""


@dataclass(slots=True)
class Stroke:
    """Glyphs from one cell on, to the right."""

    line: int
    column: int
    glyphs: list[str]
    ink: Ink
    last: bool = False
    """Whether all behind it in the line is blank, and looks as its own last cell."""

    @property
    def end(self) -> int:
        """The column behind it."""
        return self.column + len(self.glyphs)

    @property
    def blank(self) -> bool:
        """Whether it has no letter."""
        return self.glyphs.count(BLANK) == len(self.glyphs)

    def would_take(self, glyph: str, ink: Ink) -> bool:
        """Whether a cell can be drawn in the same ink."""
        return ink is self.ink or (
            glyph == BLANK and on_blanks(ink) is on_blanks(self.ink)
        )

    def takes(self, glyph: str, ink: Ink) -> bool:
        """Whether a cell can be part of it; a letter gives its ink to blanks."""
        if self.would_take(glyph, ink):
            return True
        if self.blank and on_blanks(ink) is on_blanks(self.ink):
            self.ink = ink
            return True
        return False


def strokes(
    line: int, row: Row, stretches: Iterable[tuple[int, int]]
) -> Iterator[Stroke]:
    """The strokes that draw some stretches of a line."""
    stroke: Stroke | None = None
    for start, end in stretches:
        if stroke is not None and not _led_on(stroke, row, start):
            yield stroke
            stroke = None
        for column in range(start, end):
            glyph, ink = row.glyphs[column], row.inks[column]
            if stroke is None or not stroke.takes(glyph, ink):
                if stroke is not None:
                    yield stroke
                stroke = Stroke(line, column, [], ink)
            stroke.glyphs.append(glyph)
    if stroke is not None:
        same = on_blanks(stroke.ink) is on_blanks(row.inks[-1])
        stroke.last = same and stroke.end >= row.end
        yield stroke


def by_ink(drawn: Iterable[Stroke], first: Ink) -> list[Stroke]:
    """The strokes in an order that changes the ink seldom, and by few bytes.

    Blanks that look the same in the ink of a letter are drawn in it.

    Args:
        drawn: Strokes in any order.
        first: The ink that the terminal has.
    """
    found = list(drawn)
    _carry_blanks(found)
    ranks: dict[Ink, int] = {}
    left = dict.fromkeys(stroke.ink for stroke in found)
    while left:
        first = min(left, key=lambda ink: len(change(first, ink)))
        ranks[first] = len(ranks)
        del left[first]
    return sorted(found, key=lambda s: (ranks[s.ink], s.line, s.column))


def _carry_blanks(found: list[Stroke]) -> None:
    uses = Counter(stroke.ink for stroke in found if not stroke.blank)
    carriers: dict[Ink, Ink] = {}
    for ink, _ in uses.most_common():
        carriers.setdefault(on_blanks(ink), ink)
    for stroke in found:
        if stroke.blank:
            look = on_blanks(stroke.ink)
            stroke.ink = carriers.setdefault(look, look)


def _led_on(stroke: Stroke, row: Row, start: int) -> bool:
    """Whether the stroke was led on over cells that did not change, up to `start`."""
    gap = slice(stroke.end, start)
    glyphs, inks = row.glyphs[gap], row.inks[gap]
    if len("".join(glyphs).encode()) > BRIDGE:
        return False
    # Nothing is gained unless the cell behind the gap can follow.
    glyphs.append(row.glyphs[start])
    inks.append(row.inks[start])
    if not all(map(stroke.would_take, glyphs, inks)):
        return False
    stroke.glyphs.extend(glyphs[:-1])
    return True
