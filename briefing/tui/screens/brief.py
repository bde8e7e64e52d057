"""The brief in the making: marked articles in order, the points of each, its text."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container

from briefing.model.article import Span
from briefing.model.draft import Verdict
from briefing.services.panels import Entry
from briefing.services.sitting import Spot
from briefing.tui.analysing import AnalysisQueue
from briefing.tui.backend import Shelf
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.messages import ArticleAnalyzed, DraftChanged
from briefing.tui.panels import paged
from briefing.tui.problems import errors_shown
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.ask import AskScreen, ask, ask_comment
from briefing.tui.telling import notices, telling_panels
from briefing.tui.widgets.brief_list import BriefList
from briefing.tui.widgets.key_line import KeyLine
from briefing.tui.widgets.point_list import PointList, Step
from briefing.tui.widgets.reader import Reader
from briefing.tui.widgets.status_line import StatusLine

VERDICTS: dict[Step, Verdict] = {"pin": "pinned", "leave out": "banned"}


class BriefScreen(ArticleScreen):
    """Where it is decided what the brief says, in what order.

    Args:
        shelf: The library.
        analyses: Who analyses what is not analysed yet.
        spot: Where one was when one left.
    """

    CSS_PATH = "brief.tcss"
    PANES = ("brief", "points", "preview")
    LOWER = "preview"
    place = "brief"
    BINDINGS: ClassVar[list[BindingType]] = bindings("brief")

    def __init__(self, shelf: Shelf, analyses: AnalysisQueue, spot: Spot) -> None:
        super().__init__(shelf)
        self._returning = spot
        self._analyses = analyses
        self._told = ""  # the article whose points are shown

    def compose(self) -> ComposeResult:
        """Status, list, points, text, keys."""
        yield StatusLine()
        with Container(id="pages"):
            yield BriefList(self._shelf, id="brief")
            yield PointList(id="points")
            yield Reader(id="preview")
        yield KeyLine()

    def on_mount(self) -> None:
        """Starts where one left."""
        self.go_to_pane("brief")
        self.rows.load()
        self.return_to(self._returning)

    def on_screen_resume(self) -> None:
        """What was marked elsewhere is here, too."""
        self.show_draft()

    @property
    def spot(self) -> Spot:
        """Where one is."""
        row = self.rows.current
        article = row.id if row else ""
        return Spot(article=article, row=self.rows.cursor, pane=self.pane)

    def return_to(self, spot: Spot) -> None:
        """Goes to a place where one was, as far as it is still there."""
        self.rows.select(spot.article, spot.row)
        if spot.pane in self.PANES:
            self.call_after_refresh(self.go_to_pane, spot.pane)

    def leave(self) -> None:
        """Goes back to where one was."""
        self.app.pop_screen()

    @property
    def rows(self) -> BriefList:
        """The marked articles."""
        return self.query_one(BriefList)

    @property
    def points(self) -> PointList:
        """What the brief says of the selected one."""
        return self.query_one(PointList)

    @property
    def passage(self) -> Span | None:
        """The point in hand, if it is of the article in view, else as for any text."""
        if self.pane == "points" and self.points.item_count():
            entry = self.points.entry(self.points.cursor)
            if (
                self.reader.article is not None
                and entry.article == self.reader.article.id
            ):
                return entry.span
        return super().passage

    def action_comment(self) -> None:
        """Asks for the analyst's comment on the selected article."""
        row = self.rows.current
        if row is not None:
            ask_comment(self, self._shelf.drafting, row.id, self.show_draft)

    def action_begin(self) -> None:
        """Begins a new brief."""
        with errors_shown(self):
            self._shelf.drafting.begin()
            self.notify("A new brief. u brings the other one back.", markup=False)
            self.show_draft()

    def action_heading(self) -> None:
        """Asks for the heading under which the selected article is printed."""
        row = self.rows.current
        if row is None:
            return
        with errors_shown(self):
            drafting = self._shelf.drafting
            item = drafting.current.item(row.id)
            box = AskScreen("Heading in the brief", item.section if item else "")
            ask(self, box, partial(drafting.put_under, row.id), self.show_draft)

    def show_draft(self) -> None:
        """Shows the draft as it stands now, the cursors staying."""
        self.rows.load()

    def on_draft_changed(self, message: DraftChanged) -> None:
        """Something was undone, or done again."""
        del message
        self.show_draft()

    @on(PointList.Decided)
    def _decide(self, event: PointList.Decided) -> None:
        entry = event.entry
        if event.step == "reword":
            self._reword(entry)
            return
        with errors_shown(self):
            self._judge(event.step, entry)
            self.show_draft()

    def _judge(self, step: Step, entry: Entry) -> None:
        drafting = self._shelf.drafting
        if step == "swap":
            drafting.swap(entry.article, entry.span)
            return
        drafting.toggle(entry.article, entry.span, VERDICTS[step])

    def _reword(self, entry: Entry) -> None:
        drafting, span = self._shelf.drafting, entry.span
        keep = partial(drafting.reword, entry.article, span)
        place = f"wording {entry.article} {span.field} {span.start} {span.end}"
        held = drafting.unfinished.about(place)
        original = f"Original: {span.text}"
        box = AskScreen("Reword this point", entry.text, original, held)
        ask(self, box, keep, self.show_draft)

    @on(BriefList.Picked, "#brief")
    def _read(self) -> None:
        self.go_to_pane("points")

    @on(PointList.Picked, "#points")
    def _jump(self, event: PointList.Picked) -> None:
        entry = self.points.entry(event.item)
        with errors_shown(self):
            self._read_article(entry.article)
            self.jump(entry.span)

    @on(BriefList.Moved, "#brief")
    def _show_article(self) -> None:
        count = self.rows.item_count()
        articles = "article" if count == 1 else "articles"
        self.query_one(StatusLine).show_place(f"brief   {count} {articles} marked")
        row = self.rows.current
        if row is None:
            self.reader.show(None)
            self.points.say("Nothing is marked.")
            return
        with errors_shown(self):
            if self._shelf.analysis(row.id) is None:
                self._analyses.want(row.id)
            self._read_article(row.id)
            self._show_points()

    def _read_article(self, name: str) -> None:
        shown = self.reader.article
        if shown is None or shown.id != name:
            self.reader.show(self._shelf.article(name))
            if analysis := self._shelf.analysis(name):
                self.reader.mark(analysis)

    def _show_points(self) -> None:
        row = self.rows.current
        if row is None:
            return
        place = self.points.cursor if self._told == row.id else 0
        self._told = row.id
        with errors_shown(self):
            told = self._shelf.drafting.tell(row.id)
            if told is None:
                self.points.say("analysing …")
                return
            shown = paged(telling_panels(told), self._shelf.article)
            self.points.show(shown, notices(told))
            self.points.cursor = place

    def on_article_analyzed(self, message: ArticleAnalyzed) -> None:
        """Marks the summary if the article is still in view."""
        article = self.reader.article
        if article is not None and article.id == message.article_id:
            self.reader.mark(message.analysis)
        self._show_points()
