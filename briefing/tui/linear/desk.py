"""The linear desk: where one is, and the library behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from briefing.errors import EmptyBriefError
from briefing.library.rows import ArticleRow
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.services.panels import Entry
from briefing.tui.backend import Drafting, Export, Preview, Shelf
from briefing.tui.panels import panels
from briefing.tui.telling import telling_panels
from briefing.tui.undoing import Undoing


@dataclass
class LinearDesk:
    """The place in the list, with what can be had there."""

    shelf: Shelf
    analyze: Callable[[Article], Analysis]
    """Analyses an article that is not analysed yet."""
    export: Export
    preview: Preview
    query: str = ""
    by_story: bool = False
    """Whether the articles of one story are told one after the other."""
    place: int = 0
    over: bool = False
    """Whether one has asked to leave."""
    told: tuple[Entry, ...] = ()
    """What was found over many articles, if that was told last."""

    @cached_property
    def undoing(self) -> Undoing:
        """What can be taken back."""
        return Undoing(self.shelf)

    @property
    def drafting(self) -> Drafting:
        """The draft of the next brief."""
        return self.shelf.drafting

    @property
    def count(self) -> int:
        """How many articles there are to go through."""
        return self.shelf.count(self.query)

    def go_to(self, place: int) -> None:
        """Go to an article by its place in the list, or as near as there is one."""
        self.place = max(0, min(place, self.count - 1))
        self.told = ()

    def rows(self, limit: int) -> list[ArticleRow]:
        """The article in hand and those after it, as the list has them."""
        rows = self.shelf.by_story if self.by_story else self.shelf.rows
        return rows(self.place, limit, self.query)

    @property
    def row(self) -> ArticleRow:
        """The article in hand, as the list has it.

        Raises:
            EmptyBriefError: There is none.
        """
        found = self.rows(1)
        if not found:
            raise EmptyBriefError("no article is selected", hint="type find, or quit")
        return found[0]

    @property
    def article(self) -> Article:
        """The article in hand.

        Raises:
            EmptyBriefError: There is none.
        """
        return self.shelf.article(self.row.id)

    @property
    def analysis(self) -> Analysis:
        """What was found in the article in hand; made and kept if need be."""
        article = self.article
        found = self.shelf.analysis(article.id)
        if found is None:
            found = self.analyze(article)
            self.shelf.keep_analysis(found)
        return found

    def fact(self, number: str) -> Entry:
        """A fact by the number that stood before it, in what was told last.

        Raises:
            EmptyBriefError: There is none.
        """
        if self.told:
            return _numbered([*self.told], number, "fact")
        found = [entry for panel in panels(self.analysis) for entry in panel.entries]
        return _numbered(found, number, "fact")

    def point(self, number: str) -> Entry:
        """A passage by the number that stood before it among the points.

        Raises:
            EmptyBriefError: There is none.
        """
        told = self.drafting.tell(self.row.id)
        shown = telling_panels(told) if told else ()
        return _numbered([e for panel in shown for e in panel.entries], number, "point")


def _numbered(entries: list[Entry], number: str, what: str) -> Entry:
    place = int(number) if number.isdecimal() else 0
    if not 0 < place <= len(entries):
        raise EmptyBriefError(
            f"there is no {what} of that number", hint=f"type {what}s to hear them"
        )
    return entries[place - 1]
