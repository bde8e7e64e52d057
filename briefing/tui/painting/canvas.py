"""What the terminal shows beside what it shall show, and the bytes between them."""

from collections.abc import Sequence

from briefing.tui.painting.abilities import Abilities
from briefing.tui.painting.glyphs import BLANK, UNKNOWN, all_agreed
from briefing.tui.painting.ink import Ink
from briefing.tui.painting.moves import Place
from briefing.tui.painting.pen import Pen
from briefing.tui.painting.rows import Row, differing, runs
from briefing.tui.painting.strokes import Stroke, by_ink, strokes
from briefing.tui.painting.tabs import stops


class Canvas:
    """A screen of cells, drawn frame by frame.

    Args:
        width: Columns.
        height: Lines.
        abilities: What the terminal can do.
    """

    def __init__(self, width: int, height: int, abilities: Abilities) -> None:
        self.size = (width, height)
        self._pen = Pen(abilities, width)
        self.wanted = [Row.of(BLANK, width) for _ in range(height)]
        """What the terminal shall show, line by line."""
        self._shown: list[Row] = []
        self._touched: set[int] = set()
        self.forget()

    def forget(self) -> None:
        """Takes for granted nothing that the terminal shows: all is drawn again."""
        width, height = self.size
        self._shown = [Row.of(UNKNOWN, width) for _ in range(height)]
        self._touched = set(range(height))
        self._pen.reset()

    def lay(
        self, line: int, column: int, glyphs: Sequence[str], inks: Sequence[Ink]
    ) -> None:
        """Says what the cells from a place on shall show."""
        if 0 <= line < len(self.wanted):
            self.wanted[line].lay(column, glyphs, inks)
            self._touched.add(line)

    def frame(self, cursor: Place) -> str:
        """What makes the terminal show it all, its cursor on a place at the end.

        It is empty if nothing has changed.
        """
        simple, careful = self._strokes()
        columns = (stroke.column for stroke in simple)
        self._pen.set_stops(stops(columns, self._pen.stops))
        for stroke in careful:
            self._pen.draw_carefully(stroke)
        for stroke in by_ink(simple, self._pen.ink):
            self._pen.draw(stroke)
        self._pen.close_link()
        self._pen.go(cursor)
        return self._pen.taken()

    def _strokes(self) -> tuple[list[Stroke], list[Stroke]]:
        """Strokes in any order, and those to be drawn as they stand."""
        simple: list[Stroke] = []
        careful: list[Stroke] = []
        for line in sorted(self._touched):
            shown, wanted = self._shown[line], self.wanted[line]
            if shown == wanted:
                continue
            found = strokes(line, wanted, runs(differing(shown, wanted)))
            sure = all_agreed(shown.glyphs) and all_agreed(wanted.glyphs)
            (simple if sure else careful).extend(found)
            self._shown[line] = wanted.copy()
        self._touched.clear()
        return simple, careful
