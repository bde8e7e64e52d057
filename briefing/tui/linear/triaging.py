"""What is new at the linear desk, and what becomes of it."""

from collections.abc import Iterable

from briefing.library.fields import State
from briefing.services.sitting import FRESH
from briefing.tui.linear.desk import LinearDesk
from briefing.tui.linear.reading import list_articles
from briefing.tui.linear.spoken import flat

Lines = Iterable[str]


def say_new(desk: LinearDesk, _: str) -> Lines:
    """What has come since the last brief, by story."""
    desk.shelf.tell_stories()
    desk.query, desk.by_story = FRESH, True
    desk.go_to(0)
    return list_articles(desk, "")


def star(desk: LinearDesk, _: str) -> Lines:
    """Stars the article, or takes the star away."""
    return _set_state(desk, "starred", ("Starred", "Star taken away"))


def dismiss(desk: LinearDesk, _: str) -> Lines:
    """Takes the article out of the lists."""
    return _set_state(desk, "dismissed", ("Dismissed", "Brought back"))


def _set_state(desk: LinearDesk, state: State, said: tuple[str, str]) -> Lines:
    row, draft = desk.row, desk.drafting.current
    held: bool = getattr(row, state)
    desk.shelf.mark([row.id], state, on=not held)
    desk.undoing.note_step(draft)
    desk.go_to(desk.place)
    return [f"{said[held]}: {flat(row.title)}"]
