"""Draws strokes: knows where the terminal's cursor stands and which ink it has."""

from itertools import groupby

from briefing.tui.painting.abilities import Abilities
from briefing.tui.painting.glyphs import BLANK, stretches
from briefing.tui.painting.ink import PLAIN, Ink, change, on_blanks
from briefing.tui.painting.moves import Place, Ways, move
from briefing.tui.painting.strokes import Stroke
from briefing.tui.painting.tabs import setting

ERASE_LINE = "\x1b[K"
RESET = "\x1b[m"
FEW_BLANKS = BLANK * (len(ERASE_LINE) + 1)
"""Fewer are shorter than any erasure."""


class Pen:
    """Writes what draws strokes.

    Args:
        abilities: What the terminal can do.
        width: Columns of the screen.
    """

    def __init__(self, abilities: Abilities, width: int) -> None:
        self._abilities = abilities
        self._width = width
        self._ways = Ways(abilities.moves_to_column)
        self._written: list[str] = []
        self.place: Place | None = None
        """Where the cursor stands; `None` if terminals differ about it."""
        self.ink = PLAIN
        """What the terminal draws with."""

    def reset(self) -> None:
        """Starts in the terminal's own colours, wherever its cursor stands."""
        self._written = [RESET]
        self.place, self.ink = None, PLAIN
        self._ways = Ways(self._abilities.moves_to_column)

    @property
    def stops(self) -> tuple[int, ...]:
        """Where tabulators stop, as far as that is known."""
        return self._ways.stops

    def set_stops(self, columns: tuple[int, ...]) -> None:
        """Makes tabulators stop there, if the terminal can."""
        if self._abilities.sets_tabs and columns != self.stops:
            self._written.append(setting(columns))
            self.place = (0, columns[-1])
            self._ways = Ways(self._ways.to_column, columns)

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
            self._written.append(move(self.place, place, self._ways))
            self.place = place

    def draw(self, stroke: Stroke) -> None:
        """Draws glyphs on whose widths all terminals agree."""
        if FEW_BLANKS not in "".join(stroke.glyphs):
            self._write(stroke.line, stroke.column, stroke.glyphs, stroke.ink)
            return
        column = stroke.column
        for blank, group in groupby(stroke.glyphs, BLANK.__eq__):
            glyphs = list(group)
            end = column + len(glyphs)
            erasure = self._erasure(stroke, column, end) if blank else ""
            if erasure:
                self._start(stroke.line, column, stroke.ink)
                self._written.append(erasure)
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

    def _erasure(self, stroke: Stroke, start: int, end: int) -> str:
        """What blanks some cells of a stroke, if it is shorter than they are."""
        look = on_blanks(stroke.ink)
        if look.attributes or look.link:
            return ""
        if look.background and not self._abilities.erases_in_colour:
            return ""
        if stroke.last and end == stroke.end:
            return ERASE_LINE if end - start > len(ERASE_LINE) else ""
        if not self._abilities.erases_characters:
            return ""
        erasure = f"\x1b[{end - start}X"
        line = stroke.line
        on = "" if end == stroke.end else move((line, start), (line, end), self._ways)
        return erasure if len(erasure + on) < end - start else ""
