"""Draws strokes: knows where the terminal's cursor stands and which ink it has."""

from itertools import groupby

from briefing.tui.painting.abilities import Abilities
from briefing.tui.painting.glyphs import BLANK, stretches
from briefing.tui.painting.ink import PLAIN, Ink, change, on_blanks
from briefing.tui.painting.moves import Place, move
from briefing.tui.painting.strokes import Stroke

WORTH_ERASING = 12
"""Blanks in the middle of a stroke that are longer than an erasure and a move."""
WORTH_ERASING_AT_END = 5
"""Blanks at the end of a stroke that are longer than an erasure."""
ERASE_LINE = "\x1b[K"
RESET = "\x1b[m"


class Pen:
    """Writes what draws strokes.

    Args:
        abilities: What the terminal can do.
        width: Columns of the screen.
    """

    def __init__(self, abilities: Abilities, width: int) -> None:
        self._abilities = abilities
        self._width = width
        self._written: list[str] = []
        self.place: Place | None = None
        """Where the cursor stands; `None` if terminals differ about it."""
        self.ink = PLAIN
        """What the terminal draws with."""

    def reset(self) -> None:
        """Starts in the terminal's own colours, wherever its cursor stands."""
        self._written = [RESET]
        self.place, self.ink = None, PLAIN

    def taken(self) -> str:
        """All that was written since this was last asked."""
        written = "".join(self._written)
        self._written.clear()
        return written

    def close_link(self) -> None:
        """Lets nothing that comes later be part of a link."""
        if self.ink.link:
            self._take(PLAIN)

    def go(self, place: Place) -> None:
        """Moves the cursor."""
        if place != self.place:
            column = self._abilities.moves_to_column
            self._written.append(move(self.place, place, to_column=column))
            self.place = place

    def draw(self, stroke: Stroke) -> None:
        """Draws glyphs on whose widths all terminals agree."""
        column = stroke.column
        for blank, group in groupby(stroke.glyphs, BLANK.__eq__):
            glyphs = list(group)
            end = column + len(glyphs)
            if blank and self._erasable(stroke, end, len(glyphs)):
                self._start(stroke.line, column, stroke.ink)
                full = end == self._width
                self._written.append(ERASE_LINE if full else f"\x1b[{len(glyphs)}X")
            else:
                self._write(stroke.line, column, glyphs, stroke.ink)
            column = end

    def draw_carefully(self, stroke: Stroke) -> None:
        """Draws glyphs that a terminal may take for wider or narrower than we do.

        Blanks go below them, and the cursor is set anew behind them.
        """
        column = stroke.column
        for sure, glyphs in stretches(stroke.glyphs):
            if not sure:
                blanks = [BLANK] * len(glyphs)
                self._write(stroke.line, column, blanks, stroke.ink)
            self._write(stroke.line, column, glyphs, stroke.ink)
            if not sure:
                self.place = None
            column += len(glyphs)

    def _write(self, line: int, column: int, glyphs: list[str], ink: Ink) -> None:
        self._start(line, column, ink)
        self._written.append("".join(glyphs))
        end = column + len(glyphs)
        # Behind the last column terminals keep the cursor in different places.
        self.place = (line, end) if end < self._width else None

    def _start(self, line: int, column: int, ink: Ink) -> None:
        self.go((line, column))
        self._take(ink)

    def _take(self, ink: Ink) -> None:
        if ink is not self.ink:
            self._written.append(change(self.ink, ink))
            self.ink = ink

    def _erasable(self, stroke: Stroke, end: int, blanks: int) -> bool:
        look = on_blanks(stroke.ink)
        if look.attributes or look.link:
            return False
        if look.background and not self._abilities.erases_in_colour:
            return False
        if end == self._width:
            return blanks > len(ERASE_LINE)
        last = end == stroke.end
        worth = WORTH_ERASING_AT_END if last else WORTH_ERASING
        return self._abilities.erases_characters and blanks >= worth
