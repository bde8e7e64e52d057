"""A pane of text without a cursor: the keys scroll it."""

from typing import ClassVar

from textual.binding import BindingType

from briefing.tui.keyboard.bindings import bindings
from briefing.tui.widgets.line_view import LineView


class ScrolledView(LineView):
    """Base of the panes that one reads."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("texts")

    def action_scroll_lines(self, lines: int) -> None:
        """Scrolls by some lines."""
        self._scroll_by(lines)

    def action_scroll_pages(self, pages: float) -> None:
        """Scrolls by some screens, one line staying for the eye."""
        self._scroll_by(round(pages * max(1, self.body_height - 1)))

    def action_scroll_to_line(self, line: int) -> None:
        """Scrolls to a line, counted from the end if negative."""
        self.jump_to(line if line >= 0 else self.virtual_size.height + line)

    def _scroll_by(self, lines: int) -> None:
        self.jump_to(self.scroll_offset.y + lines)
