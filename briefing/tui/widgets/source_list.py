"""Feeds and sources in one list, each with what is known of it."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from briefing.library.marks import Publisher
from briefing.model.article import Span
from briefing.services.panels import Entry, Panel
from briefing.services.sourcing import Standing, rating_words
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.widgets.fact_list import FactList

NOWHERE = Span(start=0, end=0, text="")
EMPTY = """\
No feed is subscribed to, and no article is here yet.

a subscribes to a feed, i takes the feeds of a list (OPML)."""


class SourceList(FactList):
    """Feeds first, then sources by the number of their articles."""

    BORDER_TITLE = " Sources "
    BINDINGS: ClassVar[list[BindingType]] = bindings("feeds")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._all = True
        self._rows: list[Standing | Publisher] = []

    def load(self, feeds: Sequence[Standing], sources: Sequence[Publisher]) -> None:
        """Shows feeds and sources, the cursor staying."""
        place = self.cursor
        self._rows = [*feeds, *sources]
        if self._rows:
            found = (
                Panel("Feeds", tuple(map(_feed, feeds))),
                Panel("Sources", tuple(map(_source, sources))),
            )
            self.show([panel for panel in found if panel.entries])
            self.cursor = place
        else:
            self.say(EMPTY)

    @property
    def current(self) -> Standing | Publisher | None:
        """What is selected; `None` in an empty list."""
        return self._rows[self.cursor] if self._rows else None


def _feed(standing: Standing) -> Entry:
    feed = standing.feed
    known = (
        standing.state,
        _articles(standing.articles) if standing.articles else "",
        rating_words(feed.rating),
        feed.url if feed.title else "",
    )
    return Entry(feed.title or feed.url, " · ".join(filter(None, known)), NOWHERE)


def _source(source: Publisher) -> Entry:
    stars = f" · {source.stars} of 5 stars" if source.stars else ""
    return Entry(source.name, f"{_articles(source.articles)}{stars}", NOWHERE)


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"
