"""What was found over many articles: a list of passages, and the text of the one."""

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.message import Message

from briefing.errors import BriefingError
from briefing.model.article import Span
from briefing.services.findings import Findings, Question
from briefing.services.panels import Entry
from briefing.services.sitting import Spot
from briefing.tui.backend import Shelf
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.problems import errors_shown
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.widgets.fact_list import MOST_FACTS, FactList
from briefing.tui.widgets.key_line import KeyLine
from briefing.tui.widgets.reader import Reader
from briefing.tui.widgets.status_line import StatusLine


class FindingsScreen(ArticleScreen):
    """Asks a question in a thread, shows the answer, and leads to its passages.

    Args:
        shelf: The library.
        question: What is asked at first.
    """

    CSS_PATH = "findings.tcss"
    PANES = ("found", "passage")
    MOST: ClassVar[int] = MOST_FACTS
    """Entries of one panel that are shown unless all are asked for."""
    BINDINGS: ClassVar[list[BindingType]] = bindings("findings")

    @dataclass
    class Answered(Message, bubble=False):
        """The thread has an answer."""

        def __init__(
            self, question: Question, answer: Findings | BriefingError
        ) -> None:
            super().__init__()
            self.question = question
            self.answer = answer

    def __init__(self, shelf: Shelf, question: Question) -> None:
        super().__init__(shelf)
        self._question = question
        self._returning = Spot()

    def compose(self) -> ComposeResult:
        """Status, list, text, keys."""
        yield StatusLine()
        with Container(id="findings"):
            yield FactList(id="found", most=self.MOST)
            yield Reader(id="passage")
        yield KeyLine()

    def on_mount(self) -> None:
        """Asks, once the list has its width."""
        self.found.border_title = f" {self.subject} "
        self.found.focus()
        self.call_after_refresh(self.ask, self._question)

    @property
    def place(self) -> str:
        """What is asked."""
        return self._question.kind

    @property
    def spot(self) -> Spot:
        """Where one is, and what was asked there."""
        asked = self._question
        return Spot(
            query=asked.query or asked.name,
            order=asked.order,
            article=asked.article,
            row=self.found.cursor,
            pane=self.pane,
        )

    def return_to(self, spot: Spot) -> None:
        """Begins at the entry where one was, once there is an answer."""
        self._returning = spot

    @property
    def subject(self) -> str:
        """What the list is a list of."""
        raise NotImplementedError

    @property
    def asked_of(self) -> str:
        """Of which articles it is asked, in words."""
        raise NotImplementedError

    @property
    def question(self) -> Question:
        """What was asked last."""
        return self._question

    @property
    def found(self) -> FactList:
        """The list."""
        return self.query_one(FactList)

    def ask(self, question: Question) -> None:
        """Asks something else, the keys staying free."""
        self._question = question
        self.found.say("reading …")
        self.reader.show(None)
        self._tell("")
        self.run_worker(partial(self._find, question), thread=True, group="findings")

    def _find(self, question: Question) -> None:
        """Runs in a thread."""
        try:
            answer: Findings | BriefingError = self._shelf.find(question)
        except BriefingError as error:
            answer = error
        except Exception as error:  # noqa: BLE001 - shown, and the app goes on
            answer = BriefingError(
                f"nothing was found: {type(error).__name__}: {error}"
            )
        self.post_message(self.Answered(question, answer))

    def on_findings_screen_answered(self, message: Answered) -> None:
        """Shows the answer, unless something else was asked meanwhile."""
        if message.question != self._question:
            return
        if isinstance(message.answer, BriefingError):
            told = message.answer.message, message.answer.hint
            self.found.say(" – ".join(filter(None, told)), alert=True)  # noqa: RUF001
            return
        found = message.answer
        self._tell(found.title)
        self.found.show(found.panels, (), found.notices)
        self.found.cursor = self._returning.row or found.start
        self._returning = Spot()
        self._show_passage()

    def _tell(self, words: str) -> None:
        known = dict.fromkeys(filter(None, (self.asked_of, words)))
        place = f"{self.subject.lower()}   {' · '.join(known)}"
        self.query_one(StatusLine).show_place(place)

    @property
    def entry(self) -> Entry | None:
        """The entry in hand, while the list has the keys."""
        return self.found.selected if self.pane == "found" else None

    @property
    def passage(self) -> Span | None:
        """That of the entry in hand, if its article is in view, else the marked one."""
        entry, shown = self.entry, self.reader.article
        if entry is not None and shown is not None and shown.id == entry.article:
            return entry.span
        return super().passage

    @on(FactList.Moved, "#found")
    def _show_passage(self) -> None:
        """Brings the passage of the entry in hand into view, where there is room."""
        entry = self.found.selected
        if entry is not None and self.reader.display:
            with errors_shown(self):
                self._read(entry)
                self.call_after_refresh(self.reader.jump, entry.span)

    @on(FactList.Picked, "#found")
    def _go_to_passage(self, event: FactList.Picked) -> None:
        entry = self.found.entry(event.item)
        with errors_shown(self):
            self._read(entry)
            self.jump(entry.span)

    def _read(self, entry: Entry) -> None:
        shown = self.reader.article
        if shown is None or shown.id != entry.article:
            self.reader.show(self._shelf.article(entry.article))
            if analysis := self._shelf.analysis(entry.article):
                self.reader.mark(analysis)
