"""The page of an actor or a place, and the way to it from wherever a name stands."""

from typing import Any

from textual.screen import Screen

from briefing.model.article import Span
from briefing.services.findings import Question
from briefing.tui.backend import Shelf
from briefing.tui.problems import errors_shown
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.ask import AskScreen, ask
from briefing.tui.screens.findings import FindingsScreen


class EntityScreen(FindingsScreen):
    """Who it is, when it was named, what was said of it and with whom it stands."""

    @property
    def subject(self) -> str:
        """What the page tells."""
        return "Who or what"

    @property
    def asked_of(self) -> str:
        """The name that was asked for."""
        return self.question.name


def ask_who(screen: ArticleScreen, shelf: Shelf) -> None:
    """Opens the page of the name in hand, or asks for a name.

    Args:
        screen: Where one is; the names of the passage in hand are offered.
        shelf: The library.
    """
    entry, shown = screen.entry, screen.reader.article
    article = shown.id if shown else ""
    if entry is not None and entry.name:
        _open(screen, shelf, entry.name, entry.article or article)
        return
    names: list[str] = []
    with errors_shown(screen):
        names = names_in(shelf, article, screen.passage)
    title = f"Who or what: {', '.join(names)}" if len(names) > 1 else "Who or what"
    box = AskScreen(title, names[0] if names else "")

    def found(words: str) -> None:
        if name := words.strip():
            _open(screen, shelf, name, article if name in names else "")

    ask(screen, box, found, lambda: None)


def names_in(shelf: Shelf, article: str, passage: Span | None) -> list[str]:
    """The names in a passage of an article, each once, in their order."""
    analysis = shelf.analysis(article) if article else None
    if analysis is None or passage is None:
        return []
    held = (mention for mention in analysis.entities if passage.overlaps(mention))
    return list(dict.fromkeys(mention.name for mention in held))


def _open(screen: Screen[Any], shelf: Shelf, name: str, article: str) -> None:
    question = Question(kind="entity", name=name, article=article)
    screen.app.push_screen(EntityScreen(shelf, question))
