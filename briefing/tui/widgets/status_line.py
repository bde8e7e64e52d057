"""The line at the top: where one is at the left, what is going on at the right."""

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from briefing.text.wrapping import fit

BAR_WIDTH = 12


class StatusLine(Widget):
    """One line that repaints itself and never lays out."""

    DEFAULT_CSS = """
    StatusLine {
        dock: top;
        height: 1;
        background: $paper;
        color: $accent;
        text-style: bold reverse;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._place = self._short = ""
        self._activity = ""
        self._typed = ""

    def show_place(self, text: str, short: str = "") -> None:
        """Says where one is, in short where there is little room."""
        self._place, self._short = text, short or text
        self.refresh()

    def show_activity(self, text: str) -> None:
        """Says what is going on; nothing for an empty text."""
        self._activity = text
        self.refresh()

    def show_typed(self, text: str) -> None:
        """Says what is typed and not yet done."""
        if text != self._typed:
            self._typed = text
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line; what is typed wins where there is little room."""
        del y
        width = self.size.width
        shown = " ".join(filter(None, (self._activity, self._typed)))
        right = f" {shown} " if shown else ""
        right = fit(right, min(len(right), width))
        room = width - len(right)
        place = self._place if cell_len(self._place) < room else self._short
        left = fit(f" {place}", room)
        return Strip([Segment(left + right, self.rich_style)])


def bar(done: int, total: int) -> str:
    """A progress bar in characters: `[#####-------] 5/12`."""
    filled = BAR_WIDTH * done // total if total > 0 else 0
    return f"[{'#' * filled}{'-' * (BAR_WIDTH - filled)}] {done}/{total}"
