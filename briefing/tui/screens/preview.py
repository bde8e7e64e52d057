"""The brief as it will print, in characters."""

from typing import ClassVar

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.strip import Strip

from briefing.text.wrapping import fit, printable
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.widgets.key_line import KeyLine
from briefing.tui.widgets.scrolled_view import ScrolledView
from briefing.tui.widgets.status_line import StatusLine


class PageView(ScrolledView):
    """The lines of a page, as they are."""

    BORDER_TITLE = " Preview "
    BINDINGS: ClassVar[list[BindingType]] = bindings("page")

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[str] = []

    def show(self, text: str) -> None:
        """Shows a text from its top."""
        self._lines = text.splitlines()
        self.set_extent(len(self._lines))
        self.jump_to(0)

    def render_line(self, y: int) -> Strip:
        """One line."""
        number = y + self.scroll_offset.y
        text = self._lines[number] if number < len(self._lines) else ""
        return Strip([Segment(fit(printable(text), self.body_width), self.style_of())])


class PreviewScreen(Screen[None], inherit_bindings=False):
    """The brief over the whole screen.

    Args:
        text: The brief as plain text.
    """

    DEFAULT_CSS = "PreviewScreen { background: $paper; color: $ink; }"
    BINDINGS: ClassVar[list[BindingType]] = bindings("preview")

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """Status, page, keys."""
        yield StatusLine()
        yield PageView()
        yield KeyLine()

    def on_mount(self) -> None:
        """Shows the brief from its top."""
        self.query_one(StatusLine).show_place("preview   the brief as it will print")
        page = self.query_one(PageView)
        page.focus()
        page.show(self._text)
