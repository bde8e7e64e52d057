"""The search: a query followed as one types it, what matches, and kept queries."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar, get_args

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container

from briefing.library.queries import Kind, NamedQuery
from briefing.services.searching import problem
from briefing.services.sitting import Spot
from briefing.tui.backend import Shelf
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.messages import DraftChanged, StepTaken
from briefing.tui.problems import errors_shown
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.ask import AskScreen, ask
from briefing.tui.widgets.folder_list import FolderList
from briefing.tui.widgets.hint_line import HintLine
from briefing.tui.widgets.hit_list import HitList
from briefing.tui.widgets.key_line import KeyLine
from briefing.tui.widgets.match_reader import MatchReader
from briefing.tui.widgets.query_bar import QueryBar
from briefing.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from textual.timer import Timer

REST_S = 0.02
"""How long nothing is typed before the library is asked."""
ORDERS = {"best": "best first", "newest": "newest first"}
FIELDS_TOLD = "fields: who: where: source: after: before: is: tag: … OR ( ) -not"
KEYS_TOLD = "s saves this search, W watches for it, t changes the order"


class SearchScreen(ArticleScreen):
    """Where articles are found.

    Args:
        shelf: The library.
        spot: Where one was when one left.
    """

    CSS_PATH = "search.tcss"
    AUTO_FOCUS = "QueryBar"
    BINDINGS: ClassVar[list[BindingType]] = bindings("search")
    PANES = ("hits", "text", "folders")
    LOWER = "folders"
    place = "search"

    def __init__(self, shelf: Shelf, spot: Spot) -> None:
        super().__init__(shelf)
        self._returning = spot
        self._searching = shelf.searching
        self._resting: Timer | None = None

    def compose(self) -> ComposeResult:
        """Status, query, three panes, keys."""
        yield StatusLine()
        yield QueryBar(self._searching.completions)
        yield HintLine()
        with Container(id="found"):
            yield FolderList(id="folders")
            yield HitList(self._shelf, id="hits")
            yield MatchReader(id="text")
        yield KeyLine()

    def on_mount(self) -> None:
        """Starts where one left, or else with everything, the newest first."""
        self.show_pane("hits")
        self.return_to(self._returning)
        self.query_one(HintLine).say(FIELDS_TOLD)

    def return_to(self, spot: Spot) -> None:
        """Goes to a place where one was, as far as it is still there."""
        self.bar.show(spot.query)
        self.hits.order = "newest" if spot.order == "newest" else "best"
        with errors_shown(self):
            row = self._searching.offset_of(spot.article, spot.query, spot.row)
            self.hits.load(spot.query, row)
        if spot.query or spot.screen:
            pane = spot.pane if spot.pane in self.PANES else "hits"
            self.call_after_refresh(self.go_to_pane, pane)

    def on_screen_resume(self) -> None:
        """What changed elsewhere has changed here, too."""
        self.hits.reload_rows()
        self._load_folders()

    @property
    def spot(self) -> Spot:
        """Where one is."""
        spot = self.hits.spot(self.reader.start, self.pane)
        return replace(spot, order=self.hits.order)

    @property
    def hits(self) -> HitList:
        """What was found."""
        return self.query_one(HitList)

    @property
    def reader(self) -> MatchReader:
        """The text."""
        return self.query_one(MatchReader)

    @property
    def filtered(self) -> str:
        """The query that chose the articles of the screen."""
        return self.hits.query_text

    @property
    def bar(self) -> QueryBar:
        """The query."""
        return self.query_one(QueryBar)

    @property
    def folders(self) -> FolderList:
        """Kept queries."""
        return self.query_one(FolderList)

    def action_query(self) -> None:
        """Lets one change the query."""
        self.bar.focus()

    def leave(self) -> None:
        """Goes back to where one was; the search stays as it is."""
        self.app.pop_screen()

    def action_order(self) -> None:
        """Brings the newest first, or the best again."""
        self.hits.order = "best" if self.hits.order == "newest" else "newest"
        self.hits.load(self.hits.query_text)

    def action_save(self, kind: Kind) -> None:
        """Keeps the present query under a name."""
        query = self.bar.value.strip()
        if wrong := problem(query, unfinished=False):
            self.notify(wrong, markup=False)
        elif not query:
            self.notify("Type a query first: press /", markup=False)
        else:
            title = "Name of this search" if kind == "search" else "Name of this watch"
            keep = partial(self._keep, kind, query=query)
            ask(self, AskScreen(title), keep, self._load_folders)

    def action_rename(self) -> None:
        """Asks for another name of the selected folder."""
        if self.folders.current is not None:
            kind, folder = self.folders.current
            keep = partial(self._rename, kind, folder.name)
            ask(self, AskScreen("Rename", folder.name), keep, self._load_folders)

    def action_forget(self) -> None:
        """Takes the selected folder away; undo brings it back."""
        if self.folders.current is not None:
            kind, folder = self.folders.current
            with errors_shown(self):
                self._note_step()
                self._searching.forget(kind, folder.name)
                self.notify(f"Removed: {folder.name}. u brings it back.", markup=False)
                self._load_folders()

    def _keep(self, kind: Kind, name: str, *, query: str) -> None:
        self._note_step()
        self._searching.keep(kind, name, query)

    def _rename(self, kind: Kind, old: str, new: str) -> None:
        self._note_step()
        self._searching.rename(kind, old, new)

    def _note_step(self) -> None:
        self.post_message(StepTaken(self._shelf.drafting.current))

    def on_draft_changed(self, message: DraftChanged) -> None:
        """Something was undone, or done again."""
        del message
        self.hits.recount()
        self._load_folders()

    @on(QueryBar.Typed)
    def _follow(self, event: QueryBar.Typed) -> None:
        if self._resting is not None:
            self._resting.stop()
        ways = "   ".join(each.shown.strip() for each in event.offered)
        wrong = problem(event.query)
        told = KEYS_TOLD if event.query else FIELDS_TOLD
        told = wrong or (f"tab: {ways}" if ways else told)
        self.query_one(HintLine).say(told, alert=bool(wrong))
        if not wrong:
            self._resting = self.set_timer(REST_S, self._search)

    def _search(self) -> None:
        if self.bar.value.strip() != self.hits.query_text.strip():
            self.hits.load(self.bar.value)

    @on(QueryBar.Kept)
    def _keep_query(self) -> None:
        wrong = problem(self.bar.value, unfinished=False)
        if wrong:
            self.query_one(HintLine).say(wrong, alert=True)
            return
        self._search()
        if self.hits.item_count():
            self.go_to_pane("hits")

    @on(QueryBar.Left)
    def _leave_query(self) -> None:
        if self.hits.item_count():
            self.go_to_pane("hits")
        else:
            self.app.pop_screen()

    @on(HitList.Moved, "#hits")
    def _show_article(self) -> None:
        self._tell_place()
        row = self.hits.current
        if row is None:
            self.reader.show(None)
            return
        with errors_shown(self):
            article = self._shelf.article(row.id)
            query = self.hits.query_text
            self.reader.show_matches(article, self._searching.matches(article, query))

    @on(HitList.Picked, "#hits")
    def _read(self) -> None:
        self.go_to_pane("text")

    @on(FolderList.Picked, "#folders")
    def _open_folder(self) -> None:
        if self.folders.current is not None:
            self.seek(_query_of(*self.folders.current))

    def seek(self, query: str) -> None:
        """Answers a query that was not typed."""
        if not self.query(HitList):  # the screen is just being made
            self._returning = Spot(query=query)
            return
        self.bar.value = query
        self.hits.load(query)
        self.go_to_pane("hits")

    def _load_folders(self) -> None:
        kinds: tuple[Kind, ...] = get_args(Kind)
        with errors_shown(self):
            self.folders.load({kind: self._searching.kept(kind) for kind in kinds})
        self._count_folder(0)

    def _count_folder(self, number: int) -> None:
        """Counts one folder, and lets keys come in before the next."""
        if number < len(self.folders.folders):
            kind, folder = self.folders.folders[number]
            with errors_shown(self):
                unread = self._searching.unread(_query_of(kind, folder))
                self.folders.tell(kind, folder.name, unread)
            self.call_later(self._count_folder, number + 1)

    def _tell_place(self) -> None:
        total, hits = self.hits.total, self.hits
        number = min(hits.cursor + 1, hits.item_count())
        found = f"{total.number:,}{'' if total.exact else '+'}"
        order = ORDERS[hits.order] if hits.ranked else ORDERS["newest"]
        place = f"{number} of {found} · {order}" if number else "nothing found"
        self.query_one(StatusLine).show_place(f"search   {place}")


def _query_of(kind: Kind, folder: NamedQuery) -> str:
    """What lists the articles of a folder."""
    return folder.query if kind == "search" else f'watch:"{folder.name}"'
