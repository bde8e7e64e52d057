"""The reader of a search: the article's own text with what matched marked in it."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from briefing.model.article import Article, Span
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.widgets.reader import Reader
from briefing.tui.widgets.scrolled_view import ScrolledView


class MatchReader(Reader, inherit_bindings=False):
    """One article; its marks are the words of the query."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *ScrolledView.BINDINGS,
        *bindings("matches"),
    ]

    def show_matches(self, article: Article, matches: Sequence[Span]) -> None:
        """Shows an article with its first match in view."""
        self.show(article, matches)
        if matches:
            self.jump(matches[0])
