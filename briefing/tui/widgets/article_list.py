"""The list of articles, straight from pages of the library."""

from dataclasses import replace
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import BindingType
from textual.strip import Strip

from briefing.errors import BriefingError
from briefing.library.fields import State
from briefing.library.listing import STORIED
from briefing.library.rows import ArticleRow
from briefing.services.sitting import FRESH, Spot
from briefing.text.wrapping import fit
from briefing.tui.backend import Shelf
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.messages import StepTaken
from briefing.tui.pages import Pages
from briefing.tui.problems import errors_shown, show_error
from briefing.tui.widgets.item_view import ItemView

ROOM_FOR_SOURCE = 70
SOURCE_WIDTH = 16
BRANCH = "└ "
"""Before an article of the same story as the one above."""


class ArticleList(ItemView):
    """Articles newest first, one a line; holds a few pages, whatever the number."""

    BORDER_TITLE = " Articles "
    BINDINGS: ClassVar[list[BindingType]] = bindings("articles")

    def __init__(self, shelf: Shelf, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._shelf = shelf
        self._count = 0
        self._pages: Pages[ArticleRow] = Pages(self._fetch)
        self.query_text = ""
        """Words that the listed articles match; empty for all."""
        self.by_story = False
        """Whether the articles of one story stand together, under the newest."""

    def _fetch(self, offset: int, limit: int) -> list[ArticleRow]:
        try:
            shelf = self._shelf
            fetch = shelf.by_story if self.by_story else shelf.rows
            return fetch(offset, limit, self.query_text)
        except BriefingError as error:
            show_error(self, error)
            return []

    def load(self, query: str = "", row: int = 0) -> None:
        """Lists the articles that match, one of them selected."""
        self.query_text = query
        self._pages.forget()
        self._count = 0
        self._count_again()
        self.set_reactive(ArticleList.cursor, self.validate_cursor(row))
        self.jump_to(0)
        self.show_cursor()
        if row:
            self.call_after_refresh(self._show_around)
        self.post_message(self.Moved(self, self.cursor))

    def _show_around(self) -> None:
        """Scrolls so that the list is seen on both sides of the selected article."""
        first, _ = self.lines_of(self.cursor)
        self.jump_to(max(0, first - self.body_height // 2))

    def relist(
        self, query: str, article: str = "", row: int = 0, *, by_story: bool
    ) -> None:
        """Lists the articles that match, by story or as they came.

        Args:
            query: What they match.
            article: The one to select.
            row: Where to begin if it is not among them.
            by_story: Whether it is the newest of them, by story.
        """
        self.by_story = by_story
        self.border_title = " Stories " if by_story else self.BORDER_TITLE
        with errors_shown(self):
            row = self._row_of(article, query, row)
        self.load(query, row)

    def _row_of(self, article: str, query: str, near: int) -> int:
        """Where an article is listed, or `near`."""
        if not self.by_story:
            return self._shelf.offset_of(article, query, near)
        rows = self._shelf.by_story(0, STORIED, query) if article else ()
        return next((n for n, row in enumerate(rows) if row.id == article), near)

    def reload_rows(self) -> None:
        """Reads the rows again, the cursor staying where it is."""
        self._pages.forget()
        self.repaint_all()

    def recount(self) -> None:
        """Reads the list again, which may have become shorter or longer."""
        self._pages.forget()
        self._count_again()
        self.set_reactive(ArticleList.cursor, self.validate_cursor(self.cursor))
        self.post_message(self.Moved(self, self.cursor))

    def _count_again(self) -> None:
        with errors_shown(self):
            self._count = self._number()
        self.set_extent(self.line_count)

    def _number(self) -> int:
        """How many articles the library has for the list."""
        number = self._shelf.count(self.query_text)
        return min(number, STORIED) if self.by_story else number

    @property
    def line_count(self) -> int:
        """How many lines the list has."""
        return self.lines_of(self._count - 1)[1] + 1 if self._count else 0

    def toggle_chosen(self) -> None:
        """Takes the selected article into the brief, or out of it."""
        row, drafting = self.current, self._shelf.drafting
        if row is not None:
            with errors_shown(self):
                (drafting.unmark if row.chosen else drafting.mark)(row.id)
                self.reload_rows()

    def action_set_state(self, state: State) -> None:
        """Gives the selected article a state, or takes it away."""
        row = self.current
        if row is not None:
            self._set_state(row, state, on=not getattr(row, state))

    def action_pick(self) -> None:
        """Picks the selected article, which counts as read from now on."""
        row = self.current
        if row is not None and not row.read:
            self._set_state(row, "read", on=True)
        super().action_pick()

    def _set_state(self, row: ArticleRow, state: State, *, on: bool) -> None:
        with errors_shown(self):
            draft = self._shelf.drafting.current
            self._shelf.mark([row.id], state, on=on)
            self.post_message(StepTaken(draft))
            self.recount()

    def spot(self, start: int, pane: str) -> Spot:
        """Where one is in the list, and in the text of the selected article."""
        row = self.current
        article = row.id if row else ""
        return Spot(
            query=self.query_text,
            order="story" if self.by_story else "",
            article=article,
            row=self.cursor,
            start=start,
            pane=pane,
        )

    @property
    def current(self) -> ArticleRow | None:
        """The selected article; `None` in an empty list."""
        return self._pages.row(self.cursor) if self._count else None

    @property
    def _year(self) -> str:
        """The year of the newest article."""
        newest = self._pages.row(0)
        return "" if newest is None else newest.date[:4]

    def show_cursor(self) -> None:
        """Scrolls half a screen at the edge.

        A line at a time would send the whole list anew for every key.
        """
        top, height = self.scroll_offset.y, self.body_height
        first, last = self.lines_of(self.cursor)
        if first < top or top + height <= last:
            self.jump_to(max(0, first - height // 2))
        self.place_cursor()

    def item_count(self) -> int:
        """How many articles match."""
        return self._count

    def render_line(self, y: int) -> Strip:
        """One article."""
        number = y + self.scroll_offset.y
        width = self.body_width
        row = self._pages.row(number) if number < self._count else None
        if row is None:
            text = self._said_of_none if y == 0 and not self._count else ""
            return Strip([Segment(fit(text, width), self.style_of())])
        row = self._under(row, number)
        selected = number == self.cursor
        mark, soft, title = row_texts(row, width, year=self._year, selected=selected)
        names = ("item--chosen", "item--soft", self._title_style(row))
        if selected:
            names = ("item--cursor", "item--cursor", names[2])
        segments = map(Segment, (mark, soft, title), map(self.style_of, names))
        return Strip(segments).adjust_cell_length(width)

    @property
    def _said_of_none(self) -> str:
        fresh = self.query_text == FRESH
        return " Nothing new since the last brief" if fresh else " Nothing here"

    def _title_style(self, row: ArticleRow) -> str:
        return "item--chosen" if row.chosen else "item--soft" if row.read else ""

    def _under(self, row: ArticleRow, number: int) -> ArticleRow:
        """The row, set in if it is of the same story as the one above it."""
        above = self._pages.row(number - 1) if self.by_story and number else None
        same = above is not None and row.story is not None and above.story == row.story
        return replace(row, title=f"{BRANCH}{row.title}") if same else row


def row_texts(
    row: ArticleRow, width: int, *, year: str = "", selected: bool = False
) -> tuple[str, str, str]:
    """Marks, date with source, and title of a row, together `width` cells wide.

    `>` marks the selected row and `*` one chosen for the brief; then `!` stands for one
    that met a watch, `+` for a starred one and `N` for a new one, so that nothing needs
    colour. Where there is little room, dates of `year` are written without it.
    """
    wide = width >= ROOM_FOR_SOURCE
    mark = (">" if selected else " ") + ("*" if row.chosen else " ")
    mark += state_letter(row) + " "
    soft = f"{row.date[:10]:<10}  " if wide else f"{short_date(row.date, year):<5} "
    if wide:
        soft += fit(row.source, SOURCE_WIDTH) + "  "
    title = fit(row.title or "(no title)", max(0, width - len(mark) - cell_len(soft)))
    return mark, soft, title


def state_letter(row: ArticleRow) -> str:
    """The letter for what is most worth knowing of a row's state."""
    states = (("!", row.flagged and not row.read), ("+", row.starred))
    letters = (*states, ("N", not row.read))
    return next((letter for letter, holds in letters if holds), " ")


def short_date(date: str, year: str) -> str:
    """Month and day of a date in `year`, else its year, which is all there may be."""
    whole = len(date) >= len("2021-12-09")
    return date[5:10] if whole and date.startswith(year) else date[:4]
