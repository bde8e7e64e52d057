"""Textual's updates of the screen, read as cells.

Textual's own classes of updates are not public; the project pins its version.
"""

from collections.abc import Iterator

from rich.color import ColorSystem
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.strip import Strip

from briefing.tui.painting.canvas import Canvas
from briefing.tui.painting.glyphs import BLANK, RIGHT_HALF, glyphs_of
from briefing.tui.painting.ink import PLAIN, Ink, ink_of

Update = LayoutUpdate | ChopsUpdate
Piece = tuple[int, int, Strip]
"""Line, column, and what stands there."""


def lay(update: Update, canvas: Canvas, colours: ColorSystem) -> None:
    """Says to the canvas what an update shows."""
    pieces = _whole(update) if isinstance(update, LayoutUpdate) else _parts(update)
    for line, column, strip in pieces:
        canvas.lay(line, column, *_cells(strip, colours))


def _whole(update: LayoutUpdate) -> Iterator[Piece]:
    for line, strips in enumerate(update.strips, update.region.y):
        column = update.region.x
        for strip in strips:
            yield line, column, strip
            column += strip.cell_length


def _parts(update: ChopsUpdate) -> Iterator[Piece]:
    """What stands within the spans that changed."""
    for line, first, end in update.spans:
        strips, ends = update.chops[line].items(), update.chop_ends[line]
        for (column, strip), strip_end in zip(strips, ends, strict=False):
            start, stop = max(column, first), min(strip_end, end)
            if strip is not None and start < stop:
                start, stop = _whole_glyphs(strip, start - column, stop - column)
                yield line, column + start, strip.crop(start, stop)


def _whole_glyphs(strip: Strip, start: int, end: int) -> tuple[int, int]:
    """The same part of a strip, led on where it would cut a wide glyph in two.

    What lay over half of one took the other half with it.
    """
    if strip.text.isascii():
        return start, end
    glyphs = [glyph for text, *_ in strip for glyph in glyphs_of(text)]
    halves = {place for place, glyph in enumerate(glyphs) if glyph == RIGHT_HALF}
    return start - (start in halves), end + (end in halves)


def _cells(strip: Strip, colours: ColorSystem) -> tuple[list[str], list[Ink]]:
    """Glyphs and inks, as many as the strip has cells."""
    glyphs: list[str] = []
    inks: list[Ink] = []
    for text, style, control in strip:
        if not control:
            found = glyphs_of(text)
            glyphs += found
            inks += [ink_of(style, colours)] * len(found)
    missing = strip.cell_length - len(glyphs)
    if missing > 0:
        glyphs += [BLANK] * missing
        inks += [PLAIN] * missing
    elif missing < 0:  # Rich measures nonsense, such as a lone joiner, in two ways
        del glyphs[missing:], inks[missing:]
    return glyphs, inks
