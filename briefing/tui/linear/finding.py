"""What is kept of searching at the linear desk, and where articles come from."""

from collections.abc import Iterable, Iterator

from briefing.tui.linear.desk import LinearDesk
from briefing.tui.linear.reading import find
from briefing.tui.linear.spoken import flat

Lines = Iterable[str]


def open_saved(desk: LinearDesk, rest: str) -> Lines:
    """The saved searches, or the articles of one."""
    kept = desk.shelf.searching.kept("search")
    if not rest:
        told = (f"{each.name}, {_unread(desk, each.query)}" for each in kept)
        return [*map(flat, told)] or ["No search is saved. Type keep and a name."]
    named = [each for each in kept if each.name.casefold() == rest.casefold()]
    if not named:
        return [f"There is no saved search {flat(rest)}."]
    return find(desk, named[0].query)


def save(desk: LinearDesk, rest: str) -> Lines:
    """Saves the last search."""
    desk.shelf.searching.keep("search", rest, desk.query)
    return [f"Saved: {flat(rest)}"]


def forget(desk: LinearDesk, rest: str) -> Lines:
    """Saves a search no longer."""
    gone = desk.shelf.searching.forget("search", rest)
    return [f"Forgotten: {flat(rest)}" if gone else "There is no search of that name."]


def say_sources(desk: LinearDesk, _: str) -> Iterator[str]:
    """The feeds with how they fare, then the sources."""
    sourcing = desk.shelf.sourcing
    for each in sourcing.feeds():
        yield flat(f"Feed {each.feed.title or each.feed.url}, {each.state}")
    for source in sourcing.sources():
        noun = "article" if source.articles == 1 else "articles"
        yield flat(f"{source.name}, {source.articles} {noun}")


def _unread(desk: LinearDesk, query: str) -> str:
    total = desk.shelf.searching.unread(query)
    return f"{total.number}{'' if total.exact else ' or more'} unread: {query}"
