"""The brief in the making: marked articles in order, with the text of one."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.screen import Screen
from textual.widgets import Footer

from briefing.tui.analysing import AnalysisQueue
from briefing.tui.backend import Shelf
from briefing.tui.messages import ArticleAnalyzed
from briefing.tui.problems import errors_shown
from briefing.tui.screens.why import ask_why
from briefing.tui.widgets.brief_list import BriefList
from briefing.tui.widgets.reader import Reader
from briefing.tui.widgets.status_line import StatusLine


class BriefScreen(Screen[None], inherit_bindings=False):
    """Where the order of the brief is decided.

    Args:
        shelf: The library.
        analyses: Who analyses what is not analysed yet.
    """

    CSS_PATH = "brief.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,shift+tab", "pane", "Pane"),
        Binding("w", "why", "Why these sentences", show=False),
        Binding("escape,b", "back", "Back"),
    ]

    def __init__(self, shelf: Shelf, analyses: AnalysisQueue) -> None:
        super().__init__()
        self._shelf = shelf
        self._analyses = analyses

    def compose(self) -> ComposeResult:
        """Status, list, text, keys."""
        yield StatusLine()
        with Container(id="pages"):
            yield BriefList(self._shelf, id="brief")
            yield Reader(id="preview")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Starts with the first article."""
        self.rows.focus()
        self.rows.load()

    @property
    def rows(self) -> BriefList:
        """The marked articles."""
        return self.query_one(BriefList)

    @property
    def reader(self) -> Reader:
        """The text of the selected one."""
        return self.query_one(Reader)

    def action_pane(self) -> None:
        """Goes from the list to the text, or back."""
        (self.reader if self.rows.has_focus else self.rows).focus()

    def action_why(self) -> None:
        """Says why the summary has the sentences that it has."""
        ask_why(self, self._shelf, self.reader)

    def action_back(self) -> None:
        """Goes back to the desk; from the text, to the list first."""
        if self.rows.has_focus:
            self.dismiss()
        else:
            self.rows.focus()

    @on(BriefList.Picked, "#brief")
    def _read(self) -> None:
        self.reader.focus()

    @on(BriefList.Moved, "#brief")
    def _show_article(self) -> None:
        count = self.rows.item_count()
        articles = "article" if count == 1 else "articles"
        self.query_one(StatusLine).show_place(f"brief   {count} {articles} marked")
        row = self.rows.current
        if row is None:
            self.reader.show(None)
            return
        with errors_shown(self):
            analysis = self._shelf.analysis(row.id)
            summary = analysis.summary if analysis is not None else ()
            self.reader.show(self._shelf.article(row.id), summary)
            if analysis is None:
                self._analyses.want(row.id)

    def on_article_analyzed(self, message: ArticleAnalyzed) -> None:
        """Marks the summary if the article is still in view."""
        article = self.reader.article
        if article is not None and article.id == message.article_id:
            self.reader.mark_summary(message.analysis.summary)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Narrow layouts show the pane that has the keys."""
        self.set_class(event.widget is self.reader, "-reading")
