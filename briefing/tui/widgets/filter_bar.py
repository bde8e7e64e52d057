"""The line in which one types what the listed articles must contain."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from briefing.tui.keyboard.bindings import bindings


class FilterBar(Input):
    """Hidden until it is opened; every letter filters at once."""

    DEFAULT_CSS = """
    FilterBar {
        display: none;
        border: none;
        height: 1;
        background: $highlight;
        color: $ink;

        &.-open { display: block; }
        &.-textual-compact { padding: 0 1; }
        &:focus { border: none; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings("filter")

    @dataclass
    class Filtered(Message):
        """Other words are wanted."""

        words: str

    class Left(Message):
        """Typing is over."""

    def __init__(self) -> None:
        super().__init__(
            placeholder="filter: words the articles contain",
            compact=True,
            select_on_focus=False,
        )
        self.cursor_blink = False
        self._before = ""

    def show(self, words: str) -> None:
        """Shows the words by which the list is filtered already."""
        with self.prevent(Input.Changed):
            self.value = words
        self.set_class(bool(words), "-open")

    def open(self) -> None:
        """Shows the line and lets one go on with it."""
        self._before = self.value.strip()
        if self._before:
            self.show(f"{self._before} ")
            self.cursor_position = len(self.value)
        self.add_class("-open")
        self.focus()

    def action_keep(self) -> None:
        """Goes back to the list, the filter staying."""
        self.set_class(bool(self.value), "-open")
        self.post_message(self.Left())

    def action_down(self) -> None:
        """Goes on to the list, the filter staying."""
        self.action_keep()

    def action_clear(self) -> None:
        """Goes back to the list as it was before one typed, then to the whole one."""
        if self.value.strip() == self._before:
            self._before = ""
        self.value = self._before
        self.action_keep()

    def clear_filter(self) -> None:
        """Goes back to the whole list."""
        if self.value:
            self.value = ""
            self.action_keep()

    @on(Input.Changed)
    def _tell(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Filtered(event.value.strip()))
