"""The points of a story: kept, swapped, left out and reworded one by one."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from textual.binding import BindingType
from textual.message import Message

from briefing.services.panels import Entry
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.widgets.fact_list import FactList

Step = Literal["swap", "pin", "leave out", "reword"]


class PointList(FactList):
    """What will be printed of a story, and what could be instead."""

    BORDER_TITLE = " Points "
    BINDINGS: ClassVar[list[BindingType]] = bindings("points")

    @dataclass
    class Decided(Message):
        """The analyst wants a step done on a passage."""

        step: Step
        entry: Entry

    def action_decide(self, step: Step) -> None:
        """Asks for a step on the selected passage."""
        if self.item_count():
            self.post_message(self.Decided(step, self.entry(self.cursor)))
