"""The desk: articles, the text of one, and its facts."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical

from briefing.model.analysis import Analysis
from briefing.model.article import Span
from briefing.services.panels import Entry
from briefing.services.sitting import FRESH, Spot
from briefing.tui.analysing import AnalysisQueue
from briefing.tui.backend import Shelf
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.messages import AnalysisFailed, ArticleAnalyzed, DraftChanged
from briefing.tui.panels import paged, panels
from briefing.tui.problems import errors_shown
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.widgets.article_list import ArticleList
from briefing.tui.widgets.fact_list import GLANCE, FactList
from briefing.tui.widgets.filter_bar import FilterBar
from briefing.tui.widgets.key_line import KeyLine
from briefing.tui.widgets.reader import Reader
from briefing.tui.widgets.status_line import StatusLine


class DeskScreen(ArticleScreen):
    """Where articles are read and marked.

    Args:
        shelf: The library.
        analyses: Who analyses what is not analysed yet.
        spot: Where one was when one left.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("desk")
    AUTO_FOCUS = "#articles"
    PANES = ("articles", "text", "facts")
    LOWER = "facts"
    place = "desk"

    def __init__(self, shelf: Shelf, analyses: AnalysisQueue, spot: Spot) -> None:
        super().__init__(shelf)
        self.add_class(f"-at-{self.PANES[0]}")
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
            yield FactList(id="facts", most=GLANCE, lines=GLANCE)
        yield KeyLine()

    def on_mount(self) -> None:
        """Starts where one left, or else at the newest article."""
        self.go_to_pane("articles")
        self.return_to(self._returning)

    def return_to(self, spot: Spot) -> None:
        """Goes to a place where one was, as far as it is still there."""
        self._returning = spot
        if spot.pane in self.PANES:
            self.call_after_refresh(self.go_to_pane, spot.pane)
        self.query_one(FilterBar).show(spot.query)
        by_story = spot.order == "story"
        self.articles.relist(spot.query, spot.article, spot.row, by_story=by_story)
        if by_story:
            self._tell_stories()

    def on_screen_resume(self) -> None:
        """What was unmarked elsewhere is so here, too."""
        self.articles.reload_rows()
        self._count_chosen()

    @property
    def spot(self) -> Spot:
        """Where one is."""
        return self.articles.spot(self.reader.start, self.pane)

    @property
    def articles(self) -> ArticleList:
        """The list."""
        return self.query_one(ArticleList)

    @property
    def facts(self) -> FactList:
        """The panels."""
        return self.query_one(FactList)

    def leave(self) -> None:
        """Takes the filter away."""
        self.query_one(FilterBar).clear_filter()

    def action_article(self, step: int) -> None:
        """Goes to another article, the pane staying."""
        self.articles.action_step(step)

    def action_filter(self) -> None:
        """Asks for words that the articles must contain."""
        self.show_pane("articles")
        self.query_one(FilterBar).open()

    def action_inbox(self) -> None:
        """Lists what has come since the last brief by story, or all as they came."""
        fresh = self.articles.query_text == FRESH
        self.query_one(FilterBar).show("" if fresh else FRESH)
        self._arrange("" if fresh else FRESH, by_story=not fresh)

    def action_stories(self) -> None:
        """Lists the newest articles by story, or all as they came."""
        self._arrange(self.articles.query_text, by_story=not self.articles.by_story)

    def _arrange(self, query: str, *, by_story: bool) -> None:
        row = self.articles.current
        article = row.id if row else ""
        self.articles.relist(query, article, by_story=by_story)
        self.go_to_pane("articles")
        if by_story:
            self._tell_stories()

    @work(thread=True, exclusive=True, exit_on_error=False, group="stories")
    def _tell_stories(self) -> None:
        """Puts to stories what is in none, and lists it there."""
        say = self.query_one(StatusLine).show_activity
        self.app.call_from_thread(say, "telling the stories …")
        with errors_shown(self):
            if self._shelf.tell_stories():
                self.app.call_from_thread(self._list_again)
        self.app.call_from_thread(say, "")

    def _list_again(self) -> None:
        if self.articles.by_story:
            row, query = self.articles.current, self.articles.query_text
            at = self.articles.cursor
            self.articles.relist(query, row.id if row else "", at, by_story=True)

    def action_mark(self) -> None:
        """Marks the selected article for the brief, or unmarks it."""
        super().action_mark()
        self._count_chosen()

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
        return self.facts.selected if self.pane == "facts" else None

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
            if article != self.reader.article:
                self.reader.show(article)
                self._show_facts(row.id, self._shelf.analysis(row.id))
            if row.id == self._returning.article:
                start, self._returning = self._returning.start, Spot()
                self.call_after_refresh(self.reader.go_back_to, start)

    def _show_facts(self, article_id: str, analysis: Analysis | None) -> None:
        if analysis is not None:
            self.reader.mark(analysis)
            article = self.reader.article or self._shelf.article(article_id)
            found = paged(panels(analysis), lambda _: article)
            self.facts.show(found, analysis.warnings)
        elif reason := self._analyses.failures.get(article_id):
            self.facts.say(f"Not analysed: {reason}", alert=True)
        else:
            self.facts.say("analysing …")
            self._analyses.want(article_id)

    @on(ArticleList.Picked, "#articles")
    def _read(self) -> None:
        self.go_to_pane("text")

    @on(FactList.Picked, "#facts")
    def _jump(self, event: FactList.Picked) -> None:
        self.jump(self.facts.entry(event.item).span)

    @on(FilterBar.Filtered)
    def _filter(self, event: FilterBar.Filtered) -> None:
        self.articles.load(event.words)

    @on(FilterBar.Left)
    def _leave_filter(self) -> None:
        self.go_to_pane("articles")

    def on_article_analyzed(self, message: ArticleAnalyzed) -> None:
        """Fills the facts in if the article is still in view."""
        if self._in_view == message.article_id:
            self._show_facts(message.article_id, message.analysis)

    def on_analysis_failed(self, message: AnalysisFailed) -> None:
        """Says why there are no facts if the article is still in view."""
        if self._in_view == message.article_id:
            self._show_facts(message.article_id, None)

    @property
    def _in_view(self) -> str:
        article = self.reader.article
        return "" if article is None else article.id

    def _count_chosen(self) -> None:
        with errors_shown(self):
            self._chosen = len(self._shelf.chosen())
        self._tell_place()

    def _tell_place(self) -> None:
        count, words = self.articles.item_count(), self.articles.query_text
        number = min(self.articles.cursor + 1, count)
        of = f"{number} of {count}"
        fresh = words == FRESH
        chosen = f" · {self._chosen} marked"
        query = " new" if fresh else f" with '{words}'" if words else ""
        since = " since the last brief" if fresh else ""
        self.query_one(StatusLine).show_place(
            f"briefing   article {of}{query}{since}{chosen}", f"{of}{query}{chosen}"
        )
