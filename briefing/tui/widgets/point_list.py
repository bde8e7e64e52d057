"""The points of a story: kept, swapped, left out and reworded one by one."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from textual.binding import Binding, BindingType
from textual.message import Message

from briefing.tui.panels import Entry
from briefing.tui.widgets.fact_list import FactList

Step = Literal["swap", "pin", "leave out", "reword"]


class PointList(FactList):
    """What will be printed of a story, and what could be instead."""

    BORDER_TITLE = " Points "
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "decide('swap')", "Swap"),
        Binding("p", "decide('pin')", "Pin"),
        Binding("d,delete", "decide('leave out')", "Leave out"),
        Binding("r", "decide('reword')", "Reword"),
    ]

    @dataclass
    class Decided(Message):
        """The analyst wants a step done on a passage."""

        step: Step
        entry: Entry

    def action_decide(self, step: Step) -> None:
        """Asks for a step on the selected passage."""
        if self.item_count():
            self.post_message(self.Decided(step, self.entry(self.cursor)))
