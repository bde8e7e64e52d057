"""The page of an actor or a place."""

from typing import Any

from textual.screen import Screen

from briefing.services.findings import Question
from briefing.tui.backend import Shelf
from briefing.tui.screens.ask import AskScreen, ask
from briefing.tui.screens.findings import FindingsScreen


class EntityScreen(FindingsScreen):
    """Who it is, when it was named, what was said of it and with whom it stands."""

    @property
    def subject(self) -> str:
        """The page is called by its name."""
        return "Who or what"

    @property
    def asked_of(self) -> str:
        """The name that was asked for."""
        return self.question.name


def who_is(screen: Screen[Any], shelf: Shelf, name: str, article: str = "") -> None:
    """Opens the page of a name, as an article means it if one is given."""
    question = Question(kind="entity", name=name, article=article)
    screen.app.push_screen(EntityScreen(shelf, question))


def ask_who(screen: Screen[Any], shelf: Shelf, name: str = "") -> None:
    """Asks for a name, and opens its page."""

    def found(words: str) -> None:
        if words.strip():
            who_is(screen, shelf, words.strip())

    ask(screen, AskScreen("Who or what", name), found, lambda: None)
