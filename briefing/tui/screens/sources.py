"""Where articles come from: feeds with how they fare, and sources."""

from collections.abc import Callable
from functools import partial
from threading import Event, Thread
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from briefing.errors import BriefingError
from briefing.services.sitting import Spot
from briefing.services.sourcing import Standing
from briefing.tui.backend import Shelf
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.messages import (
    ArticlesArrived,
    DraftChanged,
    JobEnded,
    JobProgressed,
    SearchWanted,
    StepTaken,
)
from briefing.tui.problems import errors_shown, show_error
from briefing.tui.screens.ask import AskScreen, ask
from briefing.tui.screens.panes import PanedScreen
from briefing.tui.widgets.hint_line import HintLine
from briefing.tui.widgets.key_line import KeyLine
from briefing.tui.widgets.source_list import SourceList
from briefing.tui.widgets.status_line import StatusLine, bar

Job = Callable[[], str]
"""Takes its time in a thread, and says what came of it."""
RATING = "Rating: A to F, with a digit if you like; nothing for none"
STARS = "Stars: 1 to 5; nothing for none"


class SourcesScreen(PanedScreen, inherit_bindings=False):
    """Where one subscribes, rates and fetches.

    Args:
        shelf: The library.
        spot: Where one was when one left.
    """

    DEFAULT_CSS = """
    SourcesScreen { background: $paper; color: $ink; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings("sources")
    PANES = ("sources",)
    place = "sources"

    def __init__(self, shelf: Shelf, spot: Spot) -> None:
        super().__init__()
        self._returning = spot
        self._shelf = shelf
        self._sourcing = shelf.sourcing
        self._stop = Event()
        self._busy = False

    def compose(self) -> ComposeResult:
        """Status, what is going on, list, keys."""
        yield StatusLine()
        yield HintLine()
        yield SourceList()
        yield KeyLine()

    def on_mount(self) -> None:
        """Starts where one left."""
        self.load()
        self.return_to(self._returning)

    def return_to(self, spot: Spot) -> None:
        """Goes to a line where one was."""
        self.rows.cursor = spot.row

    def on_screen_resume(self) -> None:
        """What came in meanwhile is counted."""
        self.load()

    def on_unmount(self) -> None:
        """Nobody waits for what is under way."""
        self._stop.set()

    @property
    def spot(self) -> Spot:
        """Where one is."""
        return Spot(row=self.rows.cursor)

    @property
    def rows(self) -> SourceList:
        """Feeds and sources."""
        return self.query_one(SourceList)

    def load(self) -> None:
        """Reads feeds and sources again."""
        with errors_shown(self):
            feeds, sources = self._sourcing.feeds(), self._sourcing.sources()
            self.rows.load(feeds, sources)
            told = f"sources   feeds: {len(feeds)} · sources: {len(sources)}"
            told += " · offline" if self._sourcing.offline else ""
            self.query_one(StatusLine).show_place(told)

    def leave(self) -> None:
        """Goes back to where one was."""
        self.app.pop_screen()

    def action_fetch(self) -> None:
        """Fetches the selected feed."""
        if isinstance(self.rows.current, Standing):
            self._fetch([self.rows.current.feed.url])

    def action_fetch_due(self) -> None:
        """Fetches the feeds that are due."""
        self._fetch(None)

    def action_cancel(self) -> None:
        """Ends the fetching; what has come is kept."""
        if self._busy:
            self._stop.set()
            self.query_one(HintLine).say("stopping …")

    def action_subscribe(self) -> None:
        """Asks for an address to subscribe to."""
        self._ask_for("Address of a feed, or of a page that names one", self._subscribe)

    def action_import_list(self) -> None:
        """Asks for a list of feeds."""
        self._ask_for("List of feeds (OPML)", self._import_list)

    def action_export_list(self) -> None:
        """Asks where the subscriptions shall be written."""
        self._ask_for("Write the subscriptions (OPML) to", self._export_list)

    def action_unsubscribe(self) -> None:
        """Fetches the selected feed no longer; undo subscribes again."""
        row = self.rows.current
        if not isinstance(row, Standing):
            self.notify("A source comes with its articles; it stays.", markup=False)
            return
        with errors_shown(self):
            self._note_step()
            self._sourcing.unsubscribe(row.feed.url)
            self.notify("Unsubscribed; u subscribes again.", markup=False)
            self.load()

    def action_rate(self) -> None:
        """Asks how far the selected one is believed."""
        row = self.rows.current
        if isinstance(row, Standing):
            keep = partial(self._rated, self._sourcing.rate_feed, row.feed.url)
            ask(self, AskScreen(RATING, row.feed.rating), keep, self.load)
        elif row is not None:
            keep = partial(self._rated, self._sourcing.rate_source, row.name)
            ask(self, AskScreen(STARS, str(row.stars or "")), keep, self.load)

    def on_draft_changed(self, message: DraftChanged) -> None:
        """Something was undone, or done again."""
        del message
        self.load()

    @on(SourceList.Picked)
    def _list_articles(self) -> None:
        row = self.rows.current
        name = row.feed.title if isinstance(row, Standing) else row.name if row else ""
        if name:
            words = name.replace('"', " ")
            self.post_message(SearchWanted(f'source:"{words}"'))

    def _rated(self, rate: Callable[[str, str], object], name: str, words: str) -> None:
        self._note_step()
        rate(name, words)

    def _note_step(self) -> None:
        self.post_message(StepTaken(self._shelf.drafting.current))

    def _ask_for(self, title: str, then: Callable[[str], object]) -> None:
        def answered(words: str) -> None:
            if words.strip():
                then(words.strip())

        ask(self, AskScreen(title), answered, lambda: None)

    def _subscribe(self, address: str) -> None:
        self._note_step()
        self._start(partial(self._sourcing.subscribe, address), "asking …")

    def _import_list(self, path: str) -> None:
        self._note_step()
        self._start(partial(self._sourcing.import_list, path), "reading …")

    def _export_list(self, path: str) -> None:
        self.notify(self._sourcing.export_list(path), markup=False)

    def _fetch(self, urls: list[str] | None) -> None:
        stop = Event()
        job = partial(self._sourcing.fetch, urls, self._tell, stop)
        self._start(job, "fetching …", stop)

    def _start(self, job: Job, said: str, stop: Event | None = None) -> None:
        """Does something in a thread that nobody waits for when the app ends."""
        if self._busy:
            self.notify("Something is being fetched; C cancels it.", markup=False)
            return
        self._busy, self._stop = True, stop or Event()
        self.query_one(HintLine).say(said)
        Thread(target=self._work, args=(job,), daemon=True).start()

    def _work(self, job: Job) -> None:
        """Runs in a thread; whatever happens becomes a message."""
        try:
            self.post_message(JobEnded(job()))
        except BriefingError as error:
            self.post_message(JobEnded("", error))

    def _tell(self, said: str, done: int, total: int) -> None:
        """Runs in a thread."""
        self.post_message(JobProgressed(said, done, total))

    def on_job_progressed(self, message: JobProgressed) -> None:
        """Draws the progress bar."""
        told = f"{bar(message.done, message.total)}  {message.said}   C cancels"
        self.query_one(HintLine).say(told)
        self.load()

    def on_job_ended(self, message: JobEnded) -> None:
        """Says what came of it."""
        self._busy = False
        self.query_one(HintLine).say(message.said)
        if message.error is not None:
            show_error(self, message.error)
        self.load()
        self.post_message(ArticlesArrived())
