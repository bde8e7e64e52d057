"""A scroll bar of whole cells, seen in the pane that has the keys.

Bars of eighths of a cell in all panes, as Textual has them, change with every article,
at more bytes than they are worth on a slow line.
"""

from rich.color import Color
from rich.segment import Segment, Segments
from rich.style import Style
from textual.scrollbar import ScrollBarRender


class WholeCells(ScrollBarRender):
    """The part in view as a block, or nothing where it has the colour of the rest."""

    @classmethod
    def render_bar(  # noqa: PLR0913, PLR0917 - Textual's own
        cls,
        size: int = 25,
        virtual_size: float = 50,
        window_size: float = 20,
        position: float = 0,
        thickness: int = 1,
        vertical: bool = True,  # noqa: FBT001, FBT002
        back_color: Color = Color.default(),  # noqa: B008
        bar_color: Color = Color.default(),  # noqa: B008
    ) -> Segments:
        """One cell a segment; the mouse drags the block and pages on its sides."""
        del thickness, vertical
        start, end = block(size, virtual_size, window_size, position)
        back = Style(bgcolor=back_color)
        front = Style(color=bar_color, reverse=True)
        cells = [
            *[_cell(back, "scroll_up")] * start,
            *[_cell(back if bar_color == back_color else front, "grab")]
            * (end - start),
            *[_cell(back, "scroll_down")] * (size - end),
        ]
        return Segments(cells, new_lines=True)


def block(size: int, lines: float, seen: float, first: float) -> tuple[int, int]:
    """Where in a bar of some cells the part in view begins and ends.

    It is at an end of the bar only if there is nothing more that way.
    """
    if not seen or lines <= seen:
        return 0, 0
    long = max(1, min(size - 1, round(size * seen / lines)))
    room = size - long
    start = round(room * first / (lines - seen))
    if room > 1 and 0 < first < lines - seen:
        start = max(1, min(start, room - 1))
    return start, start + long


def _cell(style: Style, action: str) -> Segment:
    return Segment(" ", style + Style(meta={"@mouse.down": action}))
