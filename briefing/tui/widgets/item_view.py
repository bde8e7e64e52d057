"""A list with a cursor: keys, mouse and messages, whatever the items are."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive

from briefing.tui.keyboard.bindings import bindings
from briefing.tui.widgets.line_view import LineView, Target


class ItemView(LineView):
    """Base of the lists. Only lines on the screen are asked for."""

    DEFAULT_CSS = """
    ItemView {
        & > .item--cursor { background: $highlight; text-style: bold; }
        &:focus > .item--cursor {
            color: $accent;
            background: $paper;
            text-style: bold reverse;
        }
        & > .item--soft { color: $soft; }
        & > .item--chosen { color: $accent; text-style: bold; }
        & > .item--heading { color: $accent; text-style: bold; }
        & > .item--alert { color: $alert; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "item--alert",
        "item--chosen",
        "item--cursor",
        "item--heading",
        "item--soft",
    }
    BINDINGS: ClassVar[list[BindingType]] = bindings("lists")

    cursor: reactive[int] = reactive(0, repaint=False)
    """The number of the selected item."""

    @dataclass
    class Moved(Message):
        """The cursor stands on another item."""

        view: "ItemView"
        item: int

        @property
        def control(self) -> "ItemView":
            """The list, for selectors."""
            return self.view

        def can_replace(self, message: Message) -> bool:
            """Of several moves in a row only the last one counts."""
            return isinstance(message, ItemView.Moved) and message.view is self.view

    @dataclass
    class Picked(Message):
        """An item was picked with Enter or the mouse."""

        view: "ItemView"
        item: int

        @property
        def control(self) -> "ItemView":
            """The list, for selectors."""
            return self.view

    def item_count(self) -> int:
        """How many items there are."""
        raise NotImplementedError

    def lines_of(self, item: int) -> tuple[int, int]:
        """First and last line of an item."""
        return item, item

    def item_at(self, line: int) -> int | None:
        """The item on a line, if one is there."""
        return line if 0 <= line < self.item_count() else None

    @property
    def cursor_line(self) -> int:
        """The first line of the selected item."""
        if not self.item_count():
            return 0
        return self.lines_of(self.validate_cursor(self.cursor))[0]

    def validate_cursor(self, item: int) -> int:
        """An item that exists; 0 in an empty list."""
        return max(0, min(item, self.item_count() - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Repaints the two items and tells of the move."""
        if self.item_count():
            for item in {self.validate_cursor(old), new}:
                self.repaint(*self.lines_of(item))
            self.show_cursor()
            self.post_message(self.Moved(self, new))

    def show_cursor(self) -> None:
        """Scrolls the selected item into view."""
        self.reveal(*self.lines_of(self.cursor))

    def action_step(self, items: int) -> None:
        """Moves the cursor by some items."""
        self.cursor += items

    def action_page(self, pages: float) -> None:
        """Moves the cursor by some screens."""
        target = self.cursor_line + round(pages * max(1, self.body_height - 1))
        item = self.nearest_item(target)
        self.cursor = item if item != self.cursor else item + (1 if pages > 0 else -1)

    def action_go_to(self, item: int) -> None:
        """Moves the cursor to an item, counted from the end if negative."""
        self.cursor = item if item >= 0 else self.item_count() + item

    def action_pick(self) -> None:
        """Picks the selected item."""
        if self.item_count():
            self.post_message(self.Picked(self, self.cursor))

    def targets(self) -> Iterator[Target]:
        """Each item of which the first line is seen."""
        top = self.scroll_offset.y
        for line in range(top, top + self.body_height):
            item = self.item_at(line)
            if item is not None and self.lines_of(item)[0] == line:
                yield Target(self, line, partial(self._go, item))

    def _go(self, item: int) -> None:
        self.focus()
        self.cursor = item

    def nearest_item(self, line: int) -> int:
        """The item on a line, or else the one nearest above it."""
        line = max(0, min(line, self.virtual_size.height - 1))
        while line > 0 and self.item_at(line) is None:
            line -= 1
        return self.item_at(line) or 0

    def on_click(self, event: events.Click) -> None:
        """A click selects, a second one picks."""
        offset = event.get_content_offset(self)
        item = None if offset is None else self.item_at(offset.y + self.scroll_offset.y)
        if item is None:
            return
        if item == self.cursor:
            self.action_pick()
        self.cursor = item

    def on_resize(self) -> None:
        """The selected item stays in view."""
        if self.item_count():
            self.show_cursor()
