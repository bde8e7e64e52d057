"""The keys of the place one is in."""

from itertools import groupby
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from briefing.tui.keyboard.bindings import bindings
from briefing.tui.keys import KeyHelp

KEYS_WIDTH = 20


class HelpScreen(ModalScreen[None]):
    """A table of keys over the screen it explains.

    Args:
        keys: What can be done there.
    """

    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;

        & > VerticalScroll {
            width: 64;
            max-width: 100%;
            height: auto;
            max-height: 100%;
            padding: 0 1;
            border: solid $accent;
            border-title-color: $accent;
            border-subtitle-color: $soft;
            background: $paper;
            color: $ink;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings("help")

    def __init__(self, keys: list[KeyHelp]) -> None:
        super().__init__()
        self._keys = keys

    def compose(self) -> ComposeResult:
        """One scrolling box."""
        with VerticalScroll(can_focus=False) as box:
            box.border_title = "Keys"
            box.border_subtitle = "Esc closes"
            yield Static(help_text(self._keys))

    def action_scroll(self, lines: int) -> None:
        """Scrolls the table."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        """Scrolls the table by boxes, one line staying for the eye."""
        self.action_scroll(
            pages * max(1, self.query_one(VerticalScroll).size.height - 1)
        )

    def action_go_to(self, line: int) -> None:
        """Scrolls to a line of the table, counted from the end if negative."""
        box = self.query_one(VerticalScroll)
        top = line if line >= 0 else box.virtual_size.height + line
        box.scroll_to(y=top, animate=False, immediate=True)


def help_text(keys: list[KeyHelp]) -> Text:
    """The table, a heading for each place."""
    text = Text()
    for place, group in groupby(keys, key=lambda key: key.place):
        text.append(f"{place}\n", style="bold")
        for key in group:
            text.append(f"  {key.keys:<{KEYS_WIDTH}}", style="bold")
            text.append(f"{key.description}\n")
        text.append("\n")
    text.rstrip()
    return text
