"""The marked articles in the order in which the brief will bring them."""

from typing import ClassVar

from rich.segment import Segment
from textual.binding import BindingType
from textual.strip import Strip

from briefing.library.rows import ArticleRow
from briefing.model.draft import Draft, DraftItem
from briefing.text.wrapping import fit
from briefing.tui.backend import Shelf
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.problems import errors_shown
from briefing.tui.widgets.item_view import ItemView


class BriefList(ItemView):
    """Marked articles; every change is saved as it happens."""

    BORDER_TITLE = " Brief "
    BINDINGS: ClassVar[list[BindingType]] = bindings("marked")

    def __init__(self, shelf: Shelf, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._shelf = shelf
        self._rows: list[ArticleRow] = []
        self._draft = Draft()

    def load(self) -> None:
        """Reads the marked articles again."""
        with errors_shown(self):
            self._rows = self._shelf.chosen()
            self._draft = self._shelf.drafting.current
        self.set_reactive(BriefList.cursor, self.validate_cursor(self.cursor))
        self.set_extent(max(1, len(self._rows)))
        self.post_message(self.Moved(self, self.cursor))

    def select(self, article: str, row: int) -> None:
        """Selects an article, or what stands in its place."""
        known = [each.id for each in self._rows]
        self.cursor = known.index(article) if article in known else row

    @property
    def current(self) -> ArticleRow | None:
        """The selected article; `None` if nothing is marked."""
        return self._rows[self.cursor] if self._rows else None

    def item_count(self) -> int:
        """How many articles are marked."""
        return len(self._rows)

    def action_shift(self, places: int) -> None:
        """Moves the selected article, the cursor going with it."""
        target = self.validate_cursor(self.cursor + places)
        if self.current is None or target == self.cursor:
            return
        with errors_shown(self):
            self._shelf.drafting.move(self.current.id, target - self.cursor)
            self.cursor = target
            self.load()

    def action_drop(self) -> None:
        """Takes the selected article out of the brief."""
        if self.current is not None:
            with errors_shown(self):
                self._shelf.drafting.unmark(self.current.id)
                self.load()

    def render_line(self, y: int) -> Strip:
        """One numbered article."""
        number = y + self.scroll_offset.y
        width = self.body_width
        if number >= len(self._rows):
            empty = " Nothing is marked yet: press space on an article."
            text = "" if self._rows or y else empty
            return Strip([Segment(fit(text, width), self.style_of())])
        selected = number == self.cursor
        row = self._rows[number]
        item = self._draft.item(row.id)
        line = brief_row_text(row, item, number, width, selected=selected)
        style = self.style_of("item--cursor") if selected else self.style_of()
        return Strip([Segment(line, style)])


def brief_row_text(
    row: ArticleRow, item: DraftItem | None, number: int, width: int, *, selected: bool
) -> str:
    """Number, title and source of a row, `width` cells wide.

    `+` says that it has a comment; a heading stands in brackets before the title.
    """
    tail = " · ".join(filter(None, (row.source, row.date[:10])))
    comment = "+ " if item and item.comment else ""
    heading = f"[{item.section}] " if item and item.section else ""
    title = comment + heading + (row.title or "(no title)")
    text = f"{title} – {tail}" if tail else title  # noqa: RUF001
    return fit(f"{'>' if selected else ' '} {number + 1:>2}. {text}", width)
