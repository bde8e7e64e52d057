"""A pane of text without a cursor: the keys scroll it."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from briefing.tui.widgets.line_view import LineView


class ScrolledView(LineView):
    """Base of the panes that one reads."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll_lines(1)", "Down", show=False),
        Binding("up,k", "scroll_lines(-1)", "Up", show=False),
        Binding("pagedown,ctrl+f", "scroll_pages(1)", "Page down", show=False),
        Binding("pageup,ctrl+b", "scroll_pages(-1)", "Page up", show=False),
        Binding("home,g", "scroll_start", "Top", show=False),
        Binding("end,G", "scroll_finish", "End", show=False),
    ]

    def action_scroll_lines(self, lines: int) -> None:
        """Scrolls by some lines."""
        self._scroll_by(lines)

    def action_scroll_pages(self, pages: int) -> None:
        """Scrolls by some screens, one line staying for the eye."""
        self._scroll_by(pages * max(1, self.body_height - 1))

    def action_scroll_start(self) -> None:
        """Scrolls to the first line."""
        self.jump_to(0)

    def action_scroll_finish(self) -> None:
        """Scrolls to the last line."""
        self.jump_to(self.max_scroll_y)

    def _scroll_by(self, lines: int) -> None:
        self.jump_to(self.scroll_offset.y + lines)
