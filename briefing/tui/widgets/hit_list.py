"""What a search found: each article with the stretch in which the words stand."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.strip import Strip

from briefing.errors import BriefingError
from briefing.library.rows import ArticleRow, Snippet, Total
from briefing.model.article import Span
from briefing.text.wrapping import fit, printable
from briefing.tui.backend import Shelf
from briefing.tui.pages import Pages
from briefing.tui.problems import show_error
from briefing.tui.widgets.article_list import ArticleList, state_letter

if TYPE_CHECKING:
    from briefing.library.listing import Order

LINES = 2
PAGE = 32
"""Rows read at a time; a snippet costs more than a row."""
SPACE = re.compile(r"\s+")
LEAD = 3
"""One of so many cells of a line goes to what stands before the first match."""


NOTHING = (
    "Nothing matches.",
    "",
    "Try fewer words, OR between two of them,",
    "or is:any, for dismissed articles, too.",
)


class HitList(ArticleList):
    """Articles that match, two lines each: the title, then where the words stand."""

    BORDER_TITLE = " Found "
    DEFAULT_CSS = """
    HitList {
        & > .hit--match { color: $accent; text-style: bold; }
        &:nocolor > .hit--match { text-style: underline; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"hit--match"}

    def __init__(self, shelf: Shelf, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(shelf, id=id)
        self._pages: Pages[ArticleRow] = Pages(self._fetch, PAGE)
        self.order: Order = "best"
        self.total = Total(0)
        """How many match, as far as they are counted."""

    def _fetch(self, offset: int, limit: int) -> list[ArticleRow]:
        try:
            searching = self._shelf.searching
            return searching.rows(offset, limit, self.query_text, self.order)
        except BriefingError as error:
            show_error(self, error)
            return []

    def _number(self) -> int:
        self.total = self._shelf.searching.total(self.query_text)
        return self.total.number

    @property
    def ranked(self) -> bool:
        """Whether words are searched for, so that one article can match better."""
        first = self._pages.row(0) if self._count else None
        return first is not None and first.snippet is not None

    def lines_of(self, item: int) -> tuple[int, int]:
        """Both lines of an article."""
        return item * LINES, item * LINES + LINES - 1

    def item_at(self, line: int) -> int | None:
        """The article on a line, if one is there."""
        return super().item_at(line // LINES)

    def render_line(self, y: int) -> Strip:
        """The upper or the lower line of an article."""
        number, lower = divmod(y + self.scroll_offset.y, LINES)
        width = self.body_width
        row = self._pages.row(number) if number < self._count else None
        if row is None:
            text = NOTHING[y] if not self._count and y < len(NOTHING) else ""
            return Strip([Segment(fit(f" {text}", width), self.style_of())])
        selected = number == self.cursor
        segments = self._lower(row) if lower else self._upper(row, selected=selected)
        if selected:
            text = "".join(segment.text for segment in segments)
            segments = [Segment(fit(text, width), self.style_of("item--cursor"))]
        return Strip(segments).adjust_cell_length(width, self.style_of())

    def _upper(self, row: ArticleRow, *, selected: bool) -> list[Segment]:
        mark = (">" if selected else " ") + ("*" if row.chosen else " ")
        mark += state_letter(row) + " "
        title = fit(row.title or "(no title)", self.body_width - len(mark))
        faded = "item--soft" if row.read else ""
        return [
            Segment(mark, self.style_of("item--chosen")),
            Segment(title, self.style_of("item--chosen" if row.chosen else faded)),
        ]

    def _lower(self, row: ArticleRow) -> list[Segment]:
        soft = self.style_of("item--soft")
        known = " · ".join(filter(None, (row.date[:10], row.source)))
        if row.snippet is None:
            return [Segment(fit(f"    {known}", self.body_width), soft)]
        told = f"    {row.date[:10]}  "
        room = self.body_width - len(told)
        return [Segment(told, soft), *self._snippet(row.snippet, room)]

    def _snippet(self, snippet: Snippet, room: int) -> Iterator[Segment]:
        styles = {True: self.style_of("hit--match"), False: self.style_of()}
        for text, matches in pieces(snippet, room):
            yield Segment(text, styles[matches])


def pieces(snippet: Snippet, room: int) -> list[tuple[str, bool]]:
    """A snippet on one line, cut where matches begin and end, the first one in view."""
    span = snippet.span
    found: list[tuple[str, bool]] = []
    place = span.start
    for match in snippet.matches:
        found.append((_flat(span, place, match.start), False))
        found.append((_flat(span, match.start, match.end), True))
        place = match.end
    found.append((_flat(span, place, span.end), False))
    before = found[0][0]
    if len(before) > room // LEAD:
        words = before[len(before) - room // LEAD :].partition(" ")[2]
        found[0] = (f"…{words}", False)
    return found


def _flat(span: Span, start: int, end: int) -> str:
    return printable(SPACE.sub(" ", span.text[start - span.start : end - span.start]))
