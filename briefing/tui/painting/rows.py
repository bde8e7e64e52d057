"""A line of cells, and which of them differ from another line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from briefing.tui.painting.glyphs import BLANK, RIGHT_HALF, agreed, all_agreed
from briefing.tui.painting.ink import PLAIN, Ink, on_blanks


@dataclass(slots=True)
class Row:
    """Glyphs and inks, cell by cell."""

    glyphs: list[str]
    inks: list[Ink]

    @classmethod
    def of(cls, glyph: str, width: int) -> Self:
        """A line of one glyph."""
        return cls([glyph] * width, [PLAIN] * width)

    def lay(self, start: int, glyphs: Sequence[str], inks: Sequence[Ink]) -> None:
        """Puts cells over those from `start` on, as far as the line goes.

        Of a wide glyph that is cut through, a blank is left.
        """
        end = min(len(self.glyphs), start + len(glyphs))
        if start >= end:
            return
        if self.glyphs[start] == RIGHT_HALF and start:
            self.glyphs[start - 1] = BLANK
        if end < len(self.glyphs) and self.glyphs[end] == RIGHT_HALF:
            self.glyphs[end] = BLANK
        self.glyphs[start:end] = glyphs[: end - start]
        self.inks[start:end] = inks[: end - start]
        if end - start < len(glyphs) and glyphs[end - start] == RIGHT_HALF:
            self.glyphs[end - 1] = BLANK

    def copy(self) -> "Row":
        """The same cells, to be changed apart from these."""
        return Row(self.glyphs.copy(), self.inks.copy())

    @property
    def end(self) -> int:
        """Behind it there are only blanks that look like the last cell."""
        look, end = on_blanks(self.inks[-1]), len(self.glyphs)
        while (
            end
            and self.glyphs[end - 1] == BLANK
            and on_blanks(self.inks[end - 1]) is look
        ):
            end -= 1
        return end

    def first_doubtful(self) -> int:
        """The first cell whose glyph terminals may draw wider or narrower.

        It is the length of the line if there is none.
        """
        glyphs = self.glyphs
        if all_agreed(glyphs):
            return len(glyphs)
        return next(n for n, glyph in enumerate(glyphs) if not agreed(glyph))


def differing(shown: Row, wanted: Row) -> list[bool]:
    """For each cell whether it must be drawn to turn one line into the other.

    Both halves of a wide glyph are drawn together, be it new or drawn over. Behind a
    doubtful glyph nothing is where one thinks it is, so that all the rest is drawn.
    """
    cells = zip(shown.glyphs, wanted.glyphs, shown.inks, wanted.inks, strict=True)
    flags = [
        old != new
        or (was is not now and not (new == BLANK and on_blanks(was) is on_blanks(now)))
        for old, new, was, now in cells
    ]
    if any(flags):
        start = min(shown.first_doubtful(), wanted.first_doubtful())
        flags[start:] = [True] * (len(flags) - start)
        _join_halves(flags, shown, wanted)
    return flags


def runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch of flagged cells."""
    start = None
    for place, flag in enumerate((*flags, False)):
        if flag and start is None:
            start = place
        elif not flag and start is not None:
            yield start, place
            start = None


def _join_halves(flags: list[bool], shown: Row, wanted: Row) -> None:
    halves = [
        place
        for place, pair in enumerate(zip(shown.glyphs, wanted.glyphs, strict=True))
        if place and RIGHT_HALF in pair
    ]
    for place in (*halves, *reversed(halves)):
        flags[place - 1] = flags[place] = flags[place - 1] or flags[place]
