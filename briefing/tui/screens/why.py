"""Why the sentences of a summary were chosen, and which others just missed it."""

from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen, Screen

from briefing.model.analysis import Analysis
from briefing.model.article import Article, Span
from briefing.tui.backend import Shelf
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.panels import paged, whys
from briefing.tui.problems import errors_shown
from briefing.tui.widgets.fact_list import FactList
from briefing.tui.widgets.reader import Reader

WITHOUT_REASONS = "This analysis was kept without reasons."


class WhyScreen(ModalScreen[Span | None]):
    """A list over the lower part of the screen; picking a sentence leads to it.

    Args:
        article: What was summarised.
        analysis: What was chosen, with its reasons.
        passage: The passage in hand: the list starts at its sentence.
    """

    DEFAULT_CSS = """
    WhyScreen {
        align: center bottom;
        background: $paper 0%;

        & > FactList {
            height: 65%;
            border: solid $accent;
            border-title-color: $accent;
            border-subtitle-color: $soft;
        }
        &.-short > FactList { height: 100%; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings("why")

    def __init__(
        self, article: Article, analysis: Analysis, passage: Span | None = None
    ) -> None:
        super().__init__()
        self._article = article
        self._analysis = analysis
        self._passage = passage

    def compose(self) -> ComposeResult:
        """One list."""
        reasons = FactList()
        reasons.border_title = "Why"
        reasons.border_subtitle = "Enter shows the sentence, Esc closes"
        yield reasons

    def on_mount(self) -> None:
        """Fills the list once it has its width."""
        self.call_after_refresh(self._fill)

    def _fill(self) -> None:
        reasons, analysis = self.query_one(FactList), self._analysis
        if not analysis.summary:
            reasons.say("This article has no summary.")
            return
        shown = paged(whys(analysis), lambda _: self._article)
        ranked = any(sentence.rank for sentence in analysis.summary)
        reasons.show(shown, () if ranked else (WITHOUT_REASONS,))
        rows = (*analysis.summary, *analysis.runners_up)
        held = (n for n, row in enumerate(rows) if self._is_held(row))
        reasons.cursor = next(held, 0)

    def _is_held(self, row: Span) -> bool:
        return self._passage is not None and row.overlaps(self._passage)

    @on(FactList.Picked)
    def _show(self, event: FactList.Picked) -> None:
        self.dismiss(self.query_one(FactList).entry(event.item).span)


def ask_why(screen: Screen[Any], shelf: Shelf, reader: Reader) -> None:
    """Says why the article in a reader is summarised as it is.

    Args:
        screen: Where it is asked.
        shelf: The library.
        reader: The text; it goes to the sentence that is picked.
    """
    if reader.article is None:
        return
    with errors_shown(screen):
        analysis = shelf.analysis(reader.article.id)
        if analysis is None:
            screen.notify("This article is not analysed yet.", markup=False)
            return
        why = WhyScreen(reader.article, analysis, reader.passage)
        screen.app.push_screen(why, reader.go_to)
