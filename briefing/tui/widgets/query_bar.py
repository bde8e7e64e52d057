"""The line in which one types a query; tab goes through what it could go on with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from briefing.services.searching import Completion
from briefing.tui.keyboard.bindings import bindings


class QueryBar(Input):
    """A query that is followed letter by letter.

    Args:
        complete: Gives the ways in which a query may go on.
    """

    DEFAULT_CSS = """
    QueryBar {
        border: none;
        height: 1;
        background: $highlight;
        color: $ink;

        &.-textual-compact { padding: 0 1; }
        &:focus { border: none; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings("query")

    @dataclass
    class Typed(Message):
        """The query is another one."""

        query: str
        offered: Sequence[Completion]
        """How it may go on."""

    class Kept(Message):
        """Typing is over."""

    class Left(Message):
        """Typing was called off."""

    def __init__(self, complete: Callable[[str], Sequence[Completion]]) -> None:
        super().__init__(placeholder="who:Brennan after:7d -sports", compact=True)
        self.cursor_blink = False
        self._complete = complete
        self._offered: Sequence[Completion] = ()
        self._taken = 0

    def show(self, query: str) -> None:
        """Shows the query that is answered already."""
        with self.prevent(Input.Changed):
            self.value = query

    def action_keep(self) -> None:
        """Goes to what was found."""
        self.post_message(self.Kept())

    def action_leave(self) -> None:
        """Goes away from the line."""
        self.post_message(self.Left())

    def action_complete(self) -> None:
        """Takes the next of the offered ways; without any, goes to what was found."""
        if not self._offered:
            self.action_keep()
            return
        self.value = self._offered[self._taken % len(self._offered)].query
        self._taken += 1
        self.cursor_position = len(self.value)

    @on(Input.Changed)
    def _tell(self, event: Input.Changed) -> None:
        event.stop()
        ways = [each.query for each in self._offered]
        if event.value not in ways or len(ways) == 1:
            self._offered = self._complete(event.value)
            self._taken = 0
        self.post_message(self.Typed(event.value, self._offered))
