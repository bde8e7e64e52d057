"""The desk: articles, the text of one, and its facts."""

from typing import ClassVar, Literal

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.widgets import Footer

from briefing.model.analysis import Analysis
from briefing.model.article import Span
from briefing.services.panels import Entry
from briefing.services.sitting import Spot
from briefing.tui.analysing import AnalysisQueue
from briefing.tui.backend import Shelf
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.messages import AnalysisFailed, ArticleAnalyzed, DraftChanged
from briefing.tui.panels import panels
from briefing.tui.problems import errors_shown
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.widgets.article_list import ArticleList
from briefing.tui.widgets.fact_list import FactList
from briefing.tui.widgets.filter_bar import FilterBar
from briefing.tui.widgets.reader import Reader
from briefing.tui.widgets.status_line import StatusLine

Pane = Literal["articles", "text", "facts"]
PANES: tuple[Pane, ...] = ("articles", "text", "facts")


class DeskScreen(ArticleScreen):
    """Where articles are read and marked.

    Args:
        shelf: The library.
        analyses: Who analyses what is not analysed yet.
        spot: Where one was when one left.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("desk")
    place = "desk"

    def __init__(self, shelf: Shelf, analyses: AnalysisQueue, spot: Spot) -> None:
        super().__init__(shelf)
        self._returning = spot
        self._analyses = analyses
        self._chosen = 0

    def compose(self) -> ComposeResult:
        """Status, three panes, keys."""
        yield StatusLine()
        with Container(id="desk"):
            with Vertical(id="shelf"):
                yield FilterBar()
                yield ArticleList(self._shelf, id="articles")
            yield Reader(id="text")
            yield FactList(id="facts")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Starts where one left, or else at the newest article."""
        self._go_to("articles")
        self.return_to(self._returning)

    def return_to(self, spot: Spot) -> None:
        """Goes to a place where one was, as far as it is still there."""
        self._returning = spot
        if spot.pane in PANES:
            self.call_after_refresh(self._go_to, spot.pane)
        self.query_one(FilterBar).show(spot.query)
        with errors_shown(self):
            if spot.order == "story":
                self.articles.list_by_story(spot.query, spot.row)
                return
            row = self._shelf.offset_of(spot.article, spot.query, spot.row)
            self.articles.load(spot.query, row)

    def on_screen_resume(self) -> None:
        """What was unmarked elsewhere is so here, too."""
        self.articles.reload_rows()
        self._count_chosen()

    @property
    def spot(self) -> Spot:
        """Where one is."""
        return self.articles.spot(self.reader.start, self._pane)

    @property
    def articles(self) -> ArticleList:
        """The list."""
        return self.query_one(ArticleList)

    @property
    def facts(self) -> FactList:
        """The panels."""
        return self.query_one(FactList)

    def action_pane(self, step: int) -> None:
        """Goes to the next or previous pane."""
        self._go_to(PANES[(PANES.index(self._pane) + step) % len(PANES)])

    def action_back(self) -> None:
        """Goes back to the list; there it takes the filter away."""
        if self._pane == "articles" and self.articles.query_text:
            self.query_one(FilterBar).action_clear()
        self._go_to("articles")

    def action_article(self, step: int) -> None:
        """Goes to another article, the pane staying."""
        self.articles.action_step(step)

    def action_filter(self) -> None:
        """Asks for words that the articles must contain."""
        self._at("articles")
        self.query_one(FilterBar).open()

    def action_stories(self) -> None:
        """Lists the newest articles by story, or all as they came."""
        if self.articles.by_story:
            self._list_by_story(on=False)
        else:
            self.notify("telling the stories …", markup=False)
            self._tell_stories()

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _tell_stories(self) -> None:
        with errors_shown(self):
            self._shelf.tell_stories()
            self.app.call_from_thread(self._list_by_story, on=True)

    def _list_by_story(self, *, on: bool) -> None:
        self.articles.list_by_story(on=on)
        self._go_to("articles")

    def action_mark(self) -> None:
        """Marks the selected article for the brief, or unmarks it."""
        row = self.articles.current
        if row is None:
            return
        with errors_shown(self):
            drafting = self._shelf.drafting
            (drafting.unmark if row.chosen else drafting.mark)(row.id)
            self._show_draft()

    def action_add(self) -> None:
        """Puts the selected fact, or the passage in hand, among the brief's points."""
        article, passage = self.reader.article, self.passage
        if article is None or passage is None:
            self.notify("Select a fact, or a sentence with s.", markup=False)
            return
        with errors_shown(self):
            self._shelf.drafting.judge(article.id, passage.bare, "pinned")
            self.notify(f"In the brief: {passage.text}", markup=False)
            self._show_draft()

    @property
    def entry(self) -> Entry | None:
        """The fact in hand, while the facts have the keys."""
        return self.facts.selected if self._pane == "facts" else None

    @property
    def passage(self) -> Span | None:
        """The fact in hand, else the passage that was jumped to."""
        return self.entry.span if self.entry else super().passage

    @property
    def filtered(self) -> str:
        """The filter."""
        return self.articles.query_text

    def action_comment(self) -> None:
        """Asks for the analyst's comment on the selected article."""
        row = self.articles.current
        if row is None:
            return
        from briefing.tui.screens.ask import ask_comment

        ask_comment(self, self._shelf.drafting, row.id, self._show_draft)

    def on_draft_changed(self, message: DraftChanged) -> None:
        """Something was undone, or done again."""
        del message
        self.articles.recount()
        self._count_chosen()

    def _show_draft(self) -> None:
        self.articles.reload_rows()
        self._count_chosen()

    def action_brief(self) -> None:
        """Opens the list of marked articles."""
        from briefing.tui.screens.brief import BriefScreen

        self.app.push_screen(BriefScreen(self._shelf, self._analyses))

    @on(ArticleList.Moved, "#articles")
    def _show_article(self) -> None:
        self._tell_place()
        row = self.articles.current
        if row is None:
            self.reader.show(None)
            self.facts.say("No article is selected.")
            return
        with errors_shown(self):
            article = self._shelf.article(row.id)
            self.reader.show(article)
            if row.id == self._returning.article:
                start, self._returning = self._returning.start, Spot()
                self.call_after_refresh(self.reader.go_back_to, start)
            self._show_facts(row.id, self._shelf.analysis(row.id))

    def _show_facts(self, article_id: str, analysis: Analysis | None) -> None:
        if analysis is not None:
            self.reader.mark(analysis)
            self.facts.show(panels(analysis), analysis.warnings)
        elif reason := self._analyses.failures.get(article_id):
            self.facts.say(f"Not analysed: {reason}", alert=True)
        else:
            self.facts.say("analysing …")
            self._analyses.want(article_id)

    @on(ArticleList.Picked, "#articles")
    def _read(self) -> None:
        self._go_to("text")

    @on(FactList.Picked, "#facts")
    def _jump(self, event: FactList.Picked) -> None:
        self.reader.go_to(self.facts.entry(event.item).span)

    @on(FilterBar.Filtered)
    def _filter(self, event: FilterBar.Filtered) -> None:
        self.articles.load(event.words)

    @on(FilterBar.Left)
    def _leave_filter(self) -> None:
        self._go_to("articles")

    def on_article_analyzed(self, message: ArticleAnalyzed) -> None:
        """Fills the facts in if the article is still in view."""
        if self._in_view == message.article_id:
            self._show_facts(message.article_id, message.analysis)

    def on_analysis_failed(self, message: AnalysisFailed) -> None:
        """Says why there are no facts if the article is still in view."""
        if self._in_view == message.article_id:
            self._show_facts(message.article_id, None)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Narrow layouts show the pane that has the keys."""
        name = event.widget.id or "articles"
        self._at(
            "text" if name == "text" else "facts" if name == "facts" else "articles"
        )

    @property
    def _in_view(self) -> str:
        article = self.reader.article
        return "" if article is None else article.id

    @property
    def _pane(self) -> Pane:
        return next(
            (pane for pane in PANES if self.has_class(f"-at-{pane}")), "articles"
        )

    def _go_to(self, pane: Pane) -> None:
        self._at(pane)
        self.query_one(f"#{pane}").focus()

    def _at(self, pane: Pane) -> None:
        for name in PANES:
            self.set_class(name == pane, f"-at-{name}")
        if pane != "articles":
            self.set_class(pane == "facts", "-lower-facts")

    def _count_chosen(self) -> None:
        with errors_shown(self):
            self._chosen = len(self._shelf.chosen())
        self._tell_place()

    def _tell_place(self) -> None:
        count, words = self.articles.item_count(), self.articles.query_text
        number = min(self.articles.cursor + 1, count)
        place = f"briefing   article {number} of {count}"
        place += f" with '{words}'" if words else ""
        self.query_one(StatusLine).show_place(f"{place} · {self._chosen} marked")
