"""The line at the bottom: what the keys do where one is, or what the last one did."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from briefing.text.wrapping import fit, printable

HELP = "help"
"""The action that tells all the others, and so is never left out."""


@dataclass(frozen=True, slots=True)
class KeyItem:
    """One key of the line."""

    action: str
    """Its name in the table of actions."""
    key: str
    label: str
    """The key as it is shown."""
    says: str

    @property
    def width(self) -> int:
        """The cells that it takes."""
        return cell_len(self.label) + cell_len(self.says) + len("   ")


class KeyLine(Widget):
    """One line that repaints itself and never lays out; a click is the key."""

    ALLOW_SELECT: ClassVar[bool] = False
    DEFAULT_CSS = """
    KeyLine {
        dock: bottom;
        height: 1;
        background: $panel;
        color: $ink;

        & > .key-line--key { color: $accent; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-line--key"}

    def __init__(self) -> None:
        super().__init__()
        self._items: Sequence[KeyItem] = ()
        self._said = ""

    def on_mount(self) -> None:
        """Follows the keys."""
        self.screen.bindings_updated_signal.subscribe(self, self._tell)
        self._tell(self.screen)

    def say(self, said: str) -> None:
        """Says something in the place of the keys; shows them again for nothing."""
        if said != self._said:
            self._said = said
            self.refresh()

    def _tell(self, screen: Screen[Any]) -> None:
        found = {
            active.binding.action: active.binding
            for active in reversed(screen.active_bindings.values())
            if active.binding.show and active.enabled
        }
        items = tuple(
            KeyItem(
                binding.id or "",
                binding.key,
                self.app.get_key_display(binding),
                binding.description,
            )
            for binding in reversed(found.values())
        )
        if items != self._items:
            self._items = items
            self.refresh()

    @property
    def _shown(self) -> Sequence[KeyItem]:
        return fitting(self._items, self.size.width)

    def render_line(self, y: int) -> Strip:
        """The keys that have room."""
        del y
        if self._said:
            said = fit(f" {printable(self._said)}", self.size.width)
            return Strip([Segment(said, self.rich_style)])
        segments = []
        key = self.get_component_rich_style("key-line--key")
        for item in self._shown:
            segments.append(Segment(f" {item.label} ", key))
            segments.append(Segment(f"{item.says} ", self.rich_style))
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def on_click(self, event: events.Click) -> None:
        """Presses the key."""
        end = 0
        for item in self._shown:
            end += item.width
            if event.x < end:
                self.app.simulate_key(item.key)
                return


def fitting(items: Sequence[KeyItem], width: int) -> Sequence[KeyItem]:
    """The first ones that have room, whole, and the one that tells all the others."""
    if sum(item.width for item in items) <= width:
        return items
    last = [item for item in items if item.action == HELP][:1]
    room = width - sum(item.width for item in last)
    shown: list[KeyItem] = []
    for item in items:
        room -= item.width
        if room < 0:
            break
        if item not in last:
            shown.append(item)
    return [*shown, *last]
