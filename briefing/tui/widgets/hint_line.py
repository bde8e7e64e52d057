"""One line that says what could be typed, or what is wrong with what was."""

from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from briefing.text.wrapping import fit


class HintLine(Widget):
    """One line that repaints itself and never lays out."""

    DEFAULT_CSS = """
    HintLine {
        height: 1;
        background: $paper;
        color: $soft;
        & > .hint--alert { color: $alert; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"hint--alert"}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._text = ""
        self._alert = False

    def say(self, text: str, *, alert: bool = False) -> None:
        """Shows a sentence; nothing for an empty one."""
        if (text, alert) != (self._text, self._alert):
            self._text, self._alert = text, alert
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line."""
        del y
        style = (
            self.get_component_rich_style("hint--alert")
            if self._alert
            else self.rich_style
        )
        return Strip([Segment(fit(f" {self._text}", self.size.width), style)])
