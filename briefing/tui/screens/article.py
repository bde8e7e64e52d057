"""What can be done with an article wherever one is read."""

import os
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from briefing.model.article import Span
from briefing.services.panels import Entry
from briefing.text.wrapping import printable
from briefing.tui.ascii_filter import AsciiFilter, to_ascii
from briefing.tui.backend import Shelf
from briefing.tui.document import MEASURE, Document
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.messages import SurveyWanted, WhoWanted
from briefing.tui.problems import errors_shown
from briefing.tui.screens.panes import PanedScreen
from briefing.tui.widgets.article_list import ArticleList
from briefing.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from briefing.services.findings import Kind


class ArticleScreen(PanedScreen, inherit_bindings=False):
    """Base of the screens with a reader.

    Args:
        shelf: The library.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("article")

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf

    @property
    def reader(self) -> Reader:
        """The text of the selected article."""
        return self.query_one(Reader)

    @property
    def passage(self) -> Span | None:
        """What is in hand: a fact, or a sentence that was jumped to."""
        return self.reader.passage

    @property
    def entry(self) -> Entry | None:
        """The fact in hand, if one is."""
        return None

    @property
    def filtered(self) -> str:
        """The query that chose the articles of the screen, if one did."""
        return ""

    def action_mark(self) -> None:
        """Marks the selected article for the brief, or unmarks it."""
        self.query_one(ArticleList).toggle_chosen()

    def jump(self, span: Span) -> None:
        """Goes to a passage; a step back leads here again."""
        self.jump_to_pane(self.reader.id or "")
        self.reader.go_to(span)

    def action_who(self) -> None:
        """Opens the page of the name in hand, or asks for one."""
        self.post_message(WhoWanted())

    def action_survey(self, kind: "Kind") -> None:
        """Opens the timeline or the numbers of the story in hand."""
        self.post_message(SurveyWanted(kind))

    def action_why(self) -> None:
        """Says why the summary has the sentences that it has."""
        from briefing.tui.screens.why import ask_why

        ask_why(self, self._shelf, self.reader)

    def action_copy(self) -> None:
        """Sends what is in hand to the terminal's clipboard, with its source."""
        from briefing.tui.clipboard import citation, clipboard_sequence

        article = self.reader.article
        if article is None:
            return
        with errors_shown(self):
            text = citation(article, self.passage)
            sequence = clipboard_sequence(text, os.environ)
            if self.app._driver is not None:  # noqa: SLF001 - the way to the terminal
                self.app._driver.write(sequence)  # noqa: SLF001
            self.notify(f"Sent to the terminal: {text}", markup=False)

    def action_open_address(self) -> None:
        """Opens the article's address in the browser."""
        from briefing.tui.programs import open_address

        if self.reader.article is not None:
            open_address(self.app, self.reader.article.url)

    def action_page_text(self) -> None:
        """Shows the article's text in the user's pager."""
        from briefing.tui.programs import in_its_place, paged

        article = self.reader.article
        if article is None:
            return
        page = Document(article, min(MEASURE, self.size.width))
        lines = (page.text(line.part)[line.start : line.end] for line in page.lines)
        text = "".join(f"{printable(line)}\n" for line in lines)
        if any(isinstance(each, AsciiFilter) for each in self.app.get_line_filters()):
            text = to_ascii(text)
        in_its_place(self.app, "pager", lambda: paged(text))
