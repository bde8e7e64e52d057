"""A terminal that understands only what the painting may send, and takes no nonsense.

Unlike pyte it blanks the other half of a wide glyph that is written over, can be made
to erase without colour and to measure doubtful glyphs in its own way, and refuses a
move from a place about which real terminals differ.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from briefing.tui.painting.glyphs import BLANK, RIGHT_HALF, UNKNOWN, agreed, glyphs_of
from briefing.tui.painting.ink import OFF

TOKEN = re.compile(
    r"\x1b\[(?P<arguments>[0-9;]*)(?P<final>[A-Za-z])"
    r"|(?P<stop>\x1bH)"
    r"|\x1b\]8;;(?P<link>[^\x1b]*)\x1b\\"
    r"|(?P<control>[\x08\t\x0b\r])"
    r"|(?P<text>[^\x00-\x1f\x7f]+)"
)
Look = tuple[str, str, frozenset[str], str]
Cell = tuple[str, Look]
PLAIN: Look = ("", "", frozenset(), "")


@dataclass
class StrictTerminal:
    """A screen of cells.

    Args:
        width: Columns.
        height: Lines.
        coloured_erase: Whether erased cells take the background in use.
        measure: Cells that a doubtful glyph takes, if not those that we think.
    """

    width: int
    height: int
    coloured_erase: bool = True
    measure: Callable[[str, int], int] = lambda glyph, cells: cells
    cells: list[list[Cell]] = field(init=False)
    line: int | None = None
    column: int | None = None
    look: Look = PLAIN
    stops: set[int] = field(default_factory=lambda: {3, 5, 11})
    """Where somebody before us had tabulators stop."""

    def __post_init__(self) -> None:
        junk = (UNKNOWN, PLAIN)
        self.cells = [[junk] * self.width for _ in range(self.height)]

    def feed(self, data: str) -> None:
        end = 0
        for token in TOKEN.finditer(data):
            assert token.start() == end, data[end : end + 20]
            end = token.end()
            if token["final"]:
                self._sequence(token["final"], token["arguments"])
            elif token["link"] is not None:
                self.look = (*self.look[:3], token["link"])
            elif token["stop"]:
                self.stops.add(self._place()[1])
            elif token["control"]:
                self._control(token["control"])
            else:
                self._print(token["text"])
        assert end == len(data), data[end : end + 20]

    def _sequence(self, final: str, arguments: str) -> None:
        numbers = [int(n) for n in arguments.split(";") if n]
        count = numbers[0] if numbers else 1
        if final == "m":
            self._colour(arguments.split(";") if arguments else ["0"])
        elif final == "H":
            line, column = (*numbers, 1, 1)[:2] if numbers else (1, 1)
            self._go(line - 1, column - 1)
        elif final == "g":
            assert arguments == "3"
            self.stops.clear()
        elif final in "ABCDG":
            line, column = self._place()
            moves = {"A": (-count, 0), "B": (count, 0), "C": (0, count)}
            down, right = moves.get(final, (0, -count if final == "D" else 0))
            self._go(line + down, count - 1 if final == "G" else column + right)
        else:
            assert final in "XK", final
            line, column = self._place()
            last = self.width if final == "K" else column + count
            for cell in range(column, last):
                self._put(line, cell, BLANK, self._erased())

    def _erased(self) -> Look:
        return ("", self.look[1] if self.coloured_erase else "", frozenset(), "")

    def _control(self, control: str) -> None:
        line, column = self._place()
        if control == "\v":
            self._go(line + 1, column)
        elif control == "\t":
            self._go(line, min(stop for stop in self.stops if stop > column))
        else:
            self._go(line, 0 if control == "\r" else column - 1)

    def _place(self) -> tuple[int, int]:
        assert self.line is not None, "a move from nowhere"
        assert self.column is not None, "a move from nowhere"
        return self.line, self.column

    def _go(self, line: int, column: int) -> None:
        assert 0 <= line < self.height
        assert 0 <= column < self.width
        self.line, self.column = line, column

    def _print(self, text: str) -> None:
        glyphs = glyphs_of(text)
        for number, glyph in enumerate(glyphs):
            if glyph == RIGHT_HALF:
                continue
            line, column = self._place()
            wide = number + 1 < len(glyphs) and glyphs[number + 1] == RIGHT_HALF
            cells = 2 if wide else 1
            if not agreed(glyph):
                cells = self.measure(glyph, cells)
            self._put(line, column, glyph, self.look)
            for half in range(column + 1, min(column + cells, self.width)):
                self._put(line, half, RIGHT_HALF, self.look)
            self.column = column + cells if column + cells < self.width else None

    def _put(self, line: int, column: int, glyph: str, look: Look) -> None:
        row = self.cells[line]
        if glyph != RIGHT_HALF and row[column][0] == RIGHT_HALF:
            row[column - 1] = (BLANK, row[column - 1][1])
        if column + 1 < self.width and row[column + 1][0] == RIGHT_HALF:
            row[column + 1] = (BLANK, row[column + 1][1])
        row[column] = (glyph, look)

    def _colour(self, codes: list[str]) -> None:
        front, back, marks, link = self.look
        rest = iter(codes)
        for code in rest:
            if code == "0":
                front, back, marks = "", "", frozenset()
            elif code in OFF:
                marks |= {code}
            elif code in OFF.values():
                marks = frozenset(mark for mark in marks if OFF[mark] != code)
            else:
                colour = _whole_colour(code, rest)
                if code.startswith(("3", "9")):
                    front = "" if code == "39" else colour
                else:
                    back = "" if code == "49" else colour
        self.look = (front, back, marks, link)


def _whole_colour(code: str, rest: object) -> str:
    if code not in ("38", "48"):
        return code
    assert hasattr(rest, "__next__")
    kind = next(rest)
    return ";".join((code, kind, *(next(rest) for _ in range({"2": 3, "5": 1}[kind]))))
