"""What is asked of many articles at the linear desk: who, when, how many."""

from collections.abc import Iterable

from briefing.errors import EmptyBriefError
from briefing.services.findings import Kind, Question
from briefing.tui.linear.desk import LinearDesk
from briefing.tui.linear.spoken import flat, panel_lines

Lines = Iterable[str]


def say_entity(desk: LinearDesk, rest: str) -> Lines:
    """The page of a name, or of fact N if a number is typed."""
    if not rest.isdecimal():
        return _say(desk, Question(kind="entity", name=rest))
    entry = desk.fact(rest)
    if not entry.name:
        raise EmptyBriefError("this is no name", hint="type who and a name")
    article = entry.article or desk.row.id
    return _say(desk, Question(kind="entity", name=entry.name, article=article))


def say_timeline(desk: LinearDesk, rest: str) -> Lines:
    """The dates of the articles with some words, or of the story in hand."""
    return _over(desk, "timeline", rest)


def say_numbers(desk: LinearDesk, rest: str) -> Lines:
    """Their figures, those that disagree first."""
    return _over(desk, "numbers", rest)


def _over(desk: LinearDesk, kind: Kind, query: str) -> Lines:
    article = "" if query else desk.row.id
    return _say(desk, Question(kind=kind, query=query, article=article))


def _say(desk: LinearDesk, question: Question) -> Lines:
    found = desk.shelf.find(question)
    desk.told = tuple(entry for panel in found.panels for entry in panel.entries)
    about = (found.title, *found.notices)
    return [*map(flat, about), *panel_lines(found.panels)]
