"""A pane that draws only the lines on the screen, and never lays out anew for a key.

Textual lays a screen out again whenever a widget's `virtual_size` is assigned; here it
is set silently, with the scroll bar always in its place, so that new content costs a
repaint and no layout.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset, Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefing.tui.widgets.scroll_bar import WholeCells

LABEL = Style(bold=True, reverse=True)
Labels = Mapping[tuple[int, int], str]
"""Letters by the line and the cell where they stand."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something on the screen that one can go to."""

    view: "LineView"
    line: int
    go: Callable[[], object]
    column: int = 0
    """The cell of the line where its letters stand."""


class LineView(ScrollView, can_focus=True, inherit_bindings=False):
    """Base of the panes: extent, scrolling, the place of the terminal's own cursor."""

    ALLOW_SELECT: ClassVar[bool] = False
    DEFAULT_CSS = """
    LineView {
        width: 1fr;
        height: 1fr;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        scrollbar-color: $paper;
        background: $paper;
        color: $ink;
        border-top: solid $rule;
        border-title-color: $soft;
        border-title-style: none;

        &:focus {
            scrollbar-color: $rule;
            border-top: heavy $accent;
            border-title-color: $accent;
            border-title-style: bold;
        }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        self._styles: dict[str, Style] = {}
        self._labels: Labels = {}
        super().__init__(id=id)

    def on_mount(self) -> None:
        """Has its own kind of scroll bar."""
        self.vertical_scrollbar.renderer = WholeCells  # type: ignore[misc]

    @property
    def body_width(self) -> int:
        """Cells of one line."""
        return self.scrollable_content_region.width

    @property
    def body_height(self) -> int:
        """Lines on the screen, at least one."""
        return max(1, self.scrollable_content_region.height)

    @property
    def cursor_line(self) -> int:
        """The line on which the terminal's cursor stands; a subclass says which."""
        return self.scroll_offset.y

    def targets(self) -> Iterator[Target]:
        """What there is to go to on the lines that are seen; a subclass says what."""
        yield from ()

    def label(self, labels: Labels) -> None:
        """Shows letters in some lines, or takes them away."""
        for line, _ in {**self._labels, **labels}:
            self.repaint(line, line)
        self._labels = labels

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines with their letters, which are no part of what is remembered."""
        strips = super().render_lines(crop)
        top = self.content_region.y - self.region.y - self.scroll_offset.y
        for (line, column), label in self._labels.items() if not crop.x else ():
            at = line + top - crop.y
            if 0 <= at < len(strips):
                letters = self._filtered(label)
                before = strips[at].crop(0, column)
                after = strips[at].crop(column + len(label))
                strips[at] = Strip.join([before, letters, after])
        return strips

    def _filtered(self, label: str) -> Strip:
        """Letters as the terminal can show them, as Textual has it for all else."""
        strip = Strip([Segment(label, self.rich_style + LABEL)])
        for each in self.app.get_line_filters():
            strip = strip.apply_filter(each, self.background_colors[1])
        return strip

    def set_extent(self, lines: int) -> None:
        """Says how many lines there are, and repaints those that are or were there."""
        before = self.virtual_size.height
        self.set_reactive(LineView.virtual_size, Size(self.body_width, lines))
        if self.is_mounted:
            self.vertical_scrollbar.window_virtual_size = lines
            self.scroll_y = self.validate_scroll_y(self.scroll_y)
        self.repaint(self.scroll_offset.y, max(1, before, lines) - 1)

    def jump_to(self, line: int) -> None:
        """Scrolls so that this line is the first, as far as there are lines."""
        self.scroll_to(y=line, animate=False, immediate=True)

    def reveal(self, first: int, last: int, margin: int = 0) -> None:
        """Scrolls as little as needed for these lines to be seen, the first above all.

        Args:
            first: The first line.
            last: The last line.
            margin: Lines wanted above and below.
        """
        top = self.scroll_offset.y
        if last + margin >= top + self.body_height:
            top = last + margin - self.body_height + 1
        self.jump_to(min(top, max(0, first - margin)))
        self.place_cursor()

    def place_cursor(self) -> None:
        """Puts the terminal's cursor on the line in hand, for braille displays."""
        if self.has_focus:
            corner = self.content_region.offset
            row = self.cursor_line - self.scroll_offset.y
            self.app.cursor_position = corner + Offset(0, max(0, row))

    def repaint(self, first: int, last: int) -> None:
        """Draws these lines again, as far as they are on the screen."""
        top = self.scroll_offset.y
        above, below = max(first - top, 0), min(last - top + 1, self.body_height)
        if above < below:
            self.refresh(Region(0, above, self.size.width, below - above))

    def repaint_all(self) -> None:
        """Draws every line again, but not the border."""
        self.repaint(0, self.virtual_size.height - 1)

    def watch_has_focus(self, has_focus: bool) -> None:  # noqa: FBT001 - Textual's own
        """The terminal's cursor comes along, once the pane has its place."""
        super().watch_has_focus(has_focus)
        self.vertical_scrollbar.refresh()
        self.call_after_refresh(self.place_cursor)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Scrolling moves the terminal's cursor, too."""
        super().watch_scroll_y(old_value, new_value)
        self.place_cursor()

    def notify_style_update(self) -> None:
        """Another theme, or the focus, changes every line."""
        super().notify_style_update()
        self._styles.clear()
        self.refresh()

    def style_of(self, name: str = "") -> Style:
        """The Rich style of a component class, or of plain text; worked out once."""
        if name not in self._styles:
            found = self.get_component_rich_style(name) if name else self.rich_style
            self._styles[name] = found
        return self._styles[name]
