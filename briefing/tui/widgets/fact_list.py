"""The facts of an article under their questions; picking one leads to its passage."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import BindingType
from textual.strip import Strip

from briefing.services.panels import Entry, Panel
from briefing.text.bars import bar
from briefing.text.wrapping import fit, printable, wrap
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.widgets.item_view import ItemView

MOST_LINES = 4
"""Lines given to one fact; the passage itself shows the rest."""
MOST_FACTS = 6
"""Facts of one panel that are shown unless all are asked for."""
GLANCE = 2
"""As many where the panels are to be taken in at a glance, and lines of each."""
BAR_WIDTH = 12
"""Cells of the longest bar before a fact."""
HANGING = "  "
"""Before all lines of a fact but its first."""


@dataclass(frozen=True, slots=True)
class FactLine:
    """One line of the pane."""

    text: str
    item: int | None = None
    """The fact it belongs to; none for a heading or a notice."""
    style: str = ""
    """Name of its component class; empty for running text."""
    tail: str = ""
    """What is known of the fact, where it has room on the same line."""


class FactList(ItemView):
    """All panels in one column, each fact wrapped to a few lines."""

    BORDER_TITLE = " Facts "
    BINDINGS: ClassVar[list[BindingType]] = bindings("facts")

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002 - Textual's own name
        most: int = MOST_FACTS,
        lines: int = MOST_LINES,
    ) -> None:
        super().__init__(id=id)
        self._panels: Sequence[Panel] = ()
        self._most = most
        self._most_lines = lines
        self._all = False
        self._above: Sequence[str] = ()
        self._notices: tuple[tuple[str, str], ...] = ()
        self._lines: list[FactLine] = []
        self._spans: list[tuple[int, int]] = []

    def show(
        self,
        panels: Sequence[Panel],
        warnings: Sequence[str] = (),
        above: Sequence[str] = (),
    ) -> None:
        """Shows panels, with what the reader should know of them below or above."""
        self._panels = panels
        self._above = above
        self._notices = tuple((warning, "item--soft") for warning in warnings)
        if not panels:
            self._notices = (("No facts found.", "item--soft"), *self._notices)
        self._start_anew()

    def say(self, notice: str, *, alert: bool = False) -> None:
        """Shows a sentence in place of facts."""
        self._panels = self._above = ()
        self._notices = ((notice, "item--alert" if alert else "item--soft"),)
        self._start_anew()

    def entry(self, item: int) -> Entry:
        """The fact of that number, counted through all panels."""
        return self._entries[item]

    @property
    def selected(self) -> Entry | None:
        """The fact in hand."""
        return self.entry(self.cursor) if self.item_count() else None

    @property
    def _entries(self) -> list[Entry]:
        return [entry for panel in self._panels for entry in self._shown(panel)]

    def _shown(self, panel: Panel) -> Sequence[Entry]:
        return panel.entries if self._all else panel.entries[: self._most]

    def item_count(self) -> int:
        """How many facts there are."""
        return len(self._spans)

    def lines_of(self, item: int) -> tuple[int, int]:
        """First and last line of a fact."""
        return self._spans[item]

    def item_at(self, line: int) -> int | None:
        """The fact on a line; none on a heading."""
        return self._lines[line].item if 0 <= line < len(self._lines) else None

    def show_cursor(self) -> None:
        """Scrolls the fact into view, with its heading if it is the first under it."""
        first, last = self.lines_of(self.cursor)
        heading = first > 0 and self._lines[first - 1].item is None
        self.reveal(first - heading, last)

    def on_resize(self) -> None:
        """Wraps the facts anew."""
        self._lay_out()
        super().on_resize()

    def action_all(self) -> None:
        """Shows every fact, or only the best of each panel again."""
        if not self._panels:
            return
        kept = self._entries[self.cursor]
        self._all = not self._all
        entries = self._entries
        self._lay_out()
        self.set_reactive(
            FactList.cursor, entries.index(kept) if kept in entries else 0
        )
        self.show_cursor()

    def action_panel(self, step: int) -> None:
        """Moves to the first fact of the next or previous panel."""
        starts = [0]
        for panel in self._panels:
            starts.append(starts[-1] + len(self._shown(panel)))
        if step > 0:
            later = (s for s in starts[:-1] if s > self.cursor)
            self.cursor = next(later, self.cursor)
        else:
            earlier = (s for s in reversed(starts) if s < self.cursor)
            self.cursor = next(earlier, 0)
        if self._spans:
            self.jump_to(self.cursor_line - 1)

    def render_line(self, y: int) -> Strip:
        """One line of a fact, a heading or a notice."""
        number = y + self.scroll_offset.y
        width = self.body_width
        if number >= len(self._lines):
            return Strip.blank(width, self.style_of())
        line = self._lines[number]
        if line.item is None:
            return self._with_tail(line, line.text, width)
        first = number == self.lines_of(line.item)[0]
        if line.item == self.cursor and self.has_focus:
            text = f"{'>' if first else ' '} {line.text}  {line.tail}".rstrip()
            return Strip([Segment(fit(text, width), self.style_of("item--cursor"))])
        mark = ">" if first and line.item == self.cursor else " "
        return self._with_tail(line, f"{mark} {line.text}", width)

    def _with_tail(self, line: FactLine, text: str, width: int) -> Strip:
        """A line with what is known of it in a softer colour."""
        if line.item is None and not line.tail:
            return Strip([Segment(fit(text, width), self.style_of(line.style))])
        text = f"{fit(text, min(width, cell_len(text)))}  "
        tail = fit(line.tail, max(0, width - cell_len(text)))
        segments = [
            Segment(text, self.style_of(line.style)),
            Segment(tail, self.style_of("item--soft")),
        ]
        return Strip(segments).adjust_cell_length(width)

    def _start_anew(self) -> None:
        self.set_reactive(FactList.cursor, 0)
        self._lay_out()
        self.jump_to(0)

    def _lay_out(self) -> None:
        self._lines, self._spans = [], []
        width = max(1, self.body_width - 3)
        for text in self._above:
            self._say(text, "item--soft", width)
            self._lines.append(FactLine(""))
        for panel in self._panels:
            title = panel.title.upper()
            title += " …" if len(self._shown(panel)) < len(panel.entries) else ""
            self._lines.append(FactLine(title, None, "item--heading", panel.story))
            self._lines += [FactLine(line) for line in panel.chart]
            for entry in self._shown(panel):
                self._add(entry, width)
            self._lines.append(FactLine(""))
        for text, style in self._notices:
            self._say(text, style, width)
        self.set_extent(len(self._lines))

    def _say(self, text: str, style: str, width: int) -> None:
        self._lines += [
            FactLine(text[start:end], style=style) for start, end in wrap(text, width)
        ]

    def _add(self, entry: Entry, width: int) -> None:
        item, first = len(self._spans), len(self._lines)
        most = MOST_LINES if self._all else self._most_lines
        words = with_bar(entry, width, most)
        details = shortened(entry.detail, width - 2, most) if entry.detail else []
        if len(details) == 1 and cell_len(words[-1] + details[0]) + 2 <= width:
            tail = details.pop()
            self._lines += [FactLine(line, item) for line in words[:-1]]
            self._lines.append(FactLine(words[-1], item, tail=tail))
        else:
            self._lines += [FactLine(line, item) for line in words]
        self._lines += [FactLine(f"  {line}", item, "item--soft") for line in details]
        self._spans.append((first, len(self._lines) - 1))


def with_bar(entry: Entry, width: int, most: int = MOST_LINES) -> list[str]:
    """The words of an entry in lines, behind its bar if it has one.

    The first line hangs out, as no bullet says where a fact begins.
    """
    share = entry.share
    lead = "" if share is None else f"{bar(share, BAR_WIDTH):<{BAR_WIDTH}} "
    behind = HANGING + " " * cell_len(lead)
    first, *rest = shortened(entry.text, width - len(behind), most)
    return [lead + first, *(behind + line for line in rest)]


def shortened(text: str, width: int, most: int = MOST_LINES) -> list[str]:
    """The text on at most a few lines, with an ellipsis where it goes on."""
    flat = printable(" ".join(text.split()))
    found = wrap(flat, max(1, width))
    lines = [flat[start:end] for start, end in found[:most]]
    if len(found) > most:
        lines[-1] = lines[-1][: width - 1] + "…"
    return lines
