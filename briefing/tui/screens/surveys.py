"""The timeline and the numbers ledger of some articles, and of which ones."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar, get_args

from textual.app import App
from textual.binding import BindingType

from briefing.model.ledger import Order
from briefing.services.findings import Kind, Question
from briefing.services.sitting import Spot
from briefing.tui.backend import Shelf
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.ask import AskScreen, ask
from briefing.tui.screens.entity import EntityScreen
from briefing.tui.screens.findings import FindingsScreen

ALL_ENTRIES = 1_000_000
ORDERS: Sequence[Order] = get_args(Order)


@dataclass(frozen=True, slots=True)
class Choice:
    """Some articles: what they are called, and how they are found."""

    name: str
    query: str = ""
    article: str = ""
    """One of the story that is meant."""


ALWAYS = (
    Choice("new since the last brief", "is:fresh"),
    Choice("the draft of the brief", "is:chosen"),
    Choice("all articles"),
)


def choices(article: str, query: str) -> tuple[Choice, ...]:
    """What can be asked about, where an article is in hand and a filter is set."""
    own = [Choice("the story in hand", article=article)] if article else []
    known = {choice.query for choice in ALWAYS}
    searched = [] if query in known else [Choice(f"with '{query}'", query)]
    return (*own, *searched, *ALWAYS)


def open_survey(screen: ArticleScreen, shelf: Shelf, kind: Kind) -> None:
    """Opens a timeline or a ledger, first of the story in hand.

    Args:
        screen: Where one is, with the article in hand and the filter, if there are.
        shelf: The library.
        kind: Which of the two.
    """
    shown = screen.reader.article
    of = choices(shown.id if shown else "", screen.filtered)
    screen.app.push_screen(_survey(shelf, Question(kind=kind), of))


def ask_again(app: App[Any], shelf: Shelf, spot: Spot) -> None:
    """Asks again what was asked at a place that one left, and goes there."""
    while isinstance(app.screen, FindingsScreen):
        app.pop_screen()
    asked = spot.article, spot.query
    screen: FindingsScreen
    if spot.screen == "entity":
        name = Question(kind="entity", name=spot.query, article=spot.article)
        screen = EntityScreen(shelf, name)
    else:
        kind: Kind = "timeline" if spot.screen == "timeline" else "numbers"
        order = next((each for each in ORDERS if each == spot.order), ORDERS[0])
        of = sorted(choices(*asked), key=lambda c: (c.article, c.query) != asked)
        screen = _survey(shelf, Question(kind=kind, order=order), of)
    screen.return_to(spot)
    app.push_screen(screen)


def _survey(shelf: Shelf, question: Question, of: Sequence[Choice]) -> "SurveyScreen":
    opened = TimelineScreen if question.kind == "timeline" else LedgerScreen
    return opened(shelf, question, of)


class SurveyScreen(FindingsScreen):
    """A question that can be asked of one set of articles after the other.

    Args:
        shelf: The library.
        question: Its kind is asked.
        of: The sets of articles, the first to be asked first.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("survey")

    def __init__(self, shelf: Shelf, question: Question, of: Sequence[Choice]) -> None:
        self._choices = list(of)
        self._choice = self._choices[0]
        super().__init__(shelf, self._asked(question))

    @property
    def asked_of(self) -> str:
        """The set of articles."""
        return self._choice.name

    def _asked(self, question: Question) -> Question:
        choice = self._choice
        return replace(question, query=choice.query, article=choice.article)

    def action_choose(self, step: int) -> None:
        """Asks it of the next or previous set of articles."""
        place = self._choices.index(self._choice) + step
        self._choice = self._choices[place % len(self._choices)]
        self.ask(self._asked(self.question))

    def action_search(self) -> None:
        """Asks it of the articles that a query finds."""
        typed = "" if self._choice in ALWAYS else self._choice.query
        box = AskScreen("Articles with these words", typed)
        ask(self, box, self._search, lambda: None)

    def _search(self, words: str) -> None:
        query = words.strip()
        self._choice = Choice(f"with '{query}'", query) if query else ALWAYS[-1]
        if self._choice not in self._choices:
            self._choices.append(self._choice)
        self.ask(self._asked(self.question))


class TimelineScreen(SurveyScreen):
    """What happened on which date, and what is to come."""

    MOST = ALL_ENTRIES

    @property
    def subject(self) -> str:
        """Dates."""
        return "Timeline"


class LedgerScreen(SurveyScreen):
    """What is counted, by whom, and where that disagrees."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("ledger")

    @property
    def subject(self) -> str:
        """Figures."""
        return "Numbers"

    @property
    def asked_of(self) -> str:
        """The set of articles, and how the figures are sorted."""
        order = self.question.order
        by = "" if order == ORDERS[0] else f", by {order}"
        return f"{super().asked_of}{by}"

    def action_order(self) -> None:
        """Sorts by the next of: disputed, thing, size, date."""
        place = (ORDERS.index(self.question.order) + 1) % len(ORDERS)
        self.ask(replace(self.question, order=ORDERS[place]))
