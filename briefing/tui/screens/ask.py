"""Asks for a few words: a comment, a heading, another wording."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.widgets import Static, TextArea

from briefing.model.article import ArticleId
from briefing.services.unfinished import Held
from briefing.tui.backend import Drafting
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.problems import errors_shown
from briefing.tui.programs import edited, in_its_place

if TYPE_CHECKING:
    from textual.timer import Timer

HELD_S = 0.3
"""How often words that are typed are kept."""


class WordsArea(TextArea):
    """A box for words in which Enter is not a new line."""

    class Kept(Message):
        """The words are as they shall be."""

    def on_key(self, event: Key) -> None:
        """Enter ends the writing.

        No binding does it: one would overtake letters that came in the same moment.
        """
        if event.key == "enter":
            event.prevent_default().stop()
            self.post_message(self.Kept())
        elif event.key == "ctrl+j":
            event.prevent_default().stop()
            self.insert("\n")


class AskScreen(ModalScreen[str | None]):
    """A box over the lower part of the screen; gives the words, or None.

    Args:
        title: What is asked for.
        words: What stands there at first.
        above: Shown above them: what they stand for, or replace.
        held: What keeps the words while they are typed, and those that were put aside.
    """

    DEFAULT_CSS = """
    AskScreen {
        align: center bottom;
        background: $paper 0%;

        & > Vertical {
            height: auto;
            max-height: 90%;
            padding: 0 1;
            border: solid $comment;
            border-title-color: $comment;
            border-subtitle-color: $soft;
            background: $paper;
            color: $ink;
        }
        & Static { color: $soft; height: auto; max-height: 8; }
        & WordsArea {
            height: auto;
            min-height: 3;
            max-height: 12;
            border: none;
            padding: 0;
            background: $paper;
            color: $ink;

            &:focus { border: none; }
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings("words")

    def __init__(
        self,
        title: str,
        words: str = "",
        above: str = "",
        held: Held | None = None,
    ) -> None:
        super().__init__()
        aside = held.words if held is not None else ""
        self._title = f"{title}, not finished yet" if aside else title
        self._words = words
        self._shown = aside or words
        self._above = above
        self.held = held
        self._resting: Timer | None = None

    def compose(self) -> ComposeResult:
        """One box."""
        with Vertical() as box:
            box.border_title = self._title
            box.border_subtitle = "Enter keeps, ^J new line, ^O $EDITOR, Esc cancels"
            if self._above:
                yield Static(self._above, markup=False)
            yield WordsArea(self._shown)

    def on_mount(self) -> None:
        """Lets one type at once, behind what stands there."""
        area = self.query_one(WordsArea)
        area.cursor_blink = False
        area.focus()
        area.move_cursor(area.document.end)

    @on(TextArea.Changed)
    def _hold_words(self) -> None:
        if self.held is not None and self._resting is None:
            self._resting = self.set_timer(HELD_S, self._hold_now)

    def _hold_now(self) -> None:
        self._resting = None
        words = self.query_one(WordsArea).text
        if self.held is not None:
            self.held.keep("" if words == self._words else words)

    def action_cancel(self) -> None:
        """Closes the box; words that are held are put aside for the next time."""
        self._hold_now()
        self.dismiss(None)

    @on(WordsArea.Kept)
    def _keep(self) -> None:
        """Gives the words back."""
        self.dismiss(self.query_one(WordsArea).text)

    def action_editor(self) -> None:
        """Lets the user's own editor change the words."""
        area = self.query_one(WordsArea)
        in_its_place(self.app, "editor", partial(self._edit, area))
        area.move_cursor(area.document.end)

    def _edit(self, area: WordsArea) -> None:
        area.text = edited(area.text)


def ask(
    screen: Screen[Any],
    box: AskScreen,
    keep: Callable[[str], object],
    then: Callable[[], object],
) -> None:
    """Asks in a box, and does something with the words unless it was cancelled.

    Args:
        screen: Where it is asked; errors are shown there.
        box: The question.
        keep: Writes the words.
        then: Shows what has changed.
    """

    def answered(words: str | None) -> None:
        with errors_shown(screen):
            if words is not None:
                keep(words)
                then()
                if box.held is not None:
                    box.held.drop()
            elif box.held is not None and box.held.words:
                screen.notify("Put aside: the same key goes on with it.", markup=False)

    screen.app.push_screen(box, answered)


def ask_comment(
    screen: Screen[Any],
    drafting: Drafting,
    article: ArticleId,
    then: Callable[[], object],
) -> None:
    """Asks for the analyst's comment on an article, from what it is now."""
    held = drafting.unfinished.about(f"comment {article}")
    with errors_shown(screen):
        item = drafting.current.item(article)
        words = item.comment if item else ""
        box = AskScreen("Analyst comment", words, held=held)
        ask(screen, box, partial(drafting.comment, article), then)
