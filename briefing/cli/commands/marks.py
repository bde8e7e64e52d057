"""`briefing mark`, `rate`, `tag`, `note`, `delete`, `undo`, `history`."""

import json as json_module
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.options import Json
from briefing.cli.session import Session
from briefing.errors import ConfigError

if TYPE_CHECKING:
    from briefing.library.history import Change
    from briefing.services.workspace import Workspace

STANDARD_INPUT = "-"


class Mark(StrEnum):
    """What an article can be marked as."""

    read = "read"
    unread = "unread"
    starred = "starred"
    unstarred = "unstarred"
    dismissed = "dismissed"
    undismissed = "undismissed"


Ids = Annotated[
    list[str],
    typer.Argument(
        metavar="ID", help="Articles by id; - for ids or JSON Lines on standard input."
    ),
]
Id = Annotated[str, typer.Argument(metavar="ID", help="An article by its id.")]
SomeId = Annotated[
    str | None, typer.Argument(metavar="ID", help="An article by its id; default: all.")
]
MarkName = Annotated[Mark, typer.Argument(metavar="MARK", help="; ".join(Mark))]
Stars = Annotated[
    int, typer.Argument(metavar="STARS", help="1 to 5; 0 takes the rating away.")
]
TagName = Annotated[str, typer.Argument(metavar="TAG", help="The tag's name.")]
Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="WORDS", help="The note; without, the notes are shown."),
]
Remove = Annotated[bool, typer.Option("--remove", help="Take it away instead.")]
Back = Annotated[bool, typer.Option("--back", help="Bring deleted articles back.")]
Limit = Annotated[
    int, typer.Option("--limit", min=0, metavar="N", help="Changes at most.")
]


def mark(session: Session, mark: MarkName, ids: Ids) -> None:
    """Mark articles as read, starred or dismissed, or as not."""
    on = not mark.startswith("un")
    state = mark.removeprefix("un")
    _changed(session, lambda w: w.mark(_ids(ids), state, on=on))  # type: ignore[arg-type]


def rate(session: Session, stars: Stars, ids: Ids) -> None:
    """Give articles one to five stars."""
    _changed(session, lambda w: w.rate(_ids(ids), stars or None))


def tag(session: Session, tag: TagName, ids: Ids, *, remove: Remove = False) -> None:
    """Tag articles."""
    _changed(session, lambda w: w.tag(_ids(ids), tag, on=not remove))


def delete(session: Session, ids: Ids, *, back: Back = False) -> None:
    """Take articles out of every list; `undo` or `--back` brings them back."""
    _changed(session, lambda w: w.mark(_ids(ids), "deleted", on=not back))


def tags(session: Session, *, json: Json = False) -> None:
    """List the tags and how many articles have each."""
    with _open(session) as workspace:
        for name, number in workspace.library.marks.tags().items():
            if json:
                session.console.record({"name": name, "articles": number})
            else:
                session.console.data(f"{number:>6}  {name}")


def note(
    session: Session,
    id: Id,  # noqa: A002 - the word of the help
    words: Words = None,
    *,
    json: Json = False,
) -> None:
    """Write a note beside an article, or show its notes."""
    from briefing.model.codec import to_dict

    with _open(session) as workspace:
        marks = workspace.library.marks
        if words:
            session.console.say(f"note {marks.note(id, ' '.join(words))} is kept")
            return
        for each in marks.notes(id):
            if json:
                session.console.record(to_dict(each))
            else:
                session.console.data(f"{each.number:>4}  {each.at}  {each.by}")
                session.console.data(f"      {each.text}")


def undo(session: Session, *, json: Json = False) -> None:
    """Take back your last change that stands; again, the one before it."""
    with _open(session) as workspace:
        undone = workspace.undo()
    if not undone:
        session.console.say("there is nothing to undo")
    _print(session, reversed(undone), json=json)


def history(
    session: Session,
    id: SomeId = None,  # noqa: A002 - the word of the help
    *,
    limit: Limit = 100,
    json: Json = False,
) -> None:
    """List what was changed, by whom and when, the latest first."""
    with _open(session) as workspace:
        found = workspace.library.history.changes(id, limit)
    _print(session, iter(found), json=json)


def _open(session: Session) -> "closing[Workspace]":
    from briefing.services.workspace import Workspace

    return closing(Workspace.open(session.settings()))


def _changed(session: Session, change: Callable[["Workspace"], int]) -> None:
    with _open(session) as workspace:
        number = change(workspace)
    session.console.say(f"{number} changed")


def _ids(given: Sequence[str]) -> Iterator[str]:
    """The ids as typed, and those on standard input where `-` stands."""
    for each in given:
        if each == STANDARD_INPUT:
            yield from filter(None, map(_id, sys.stdin))
        else:
            yield each


def _id(line: str) -> str:
    """The id in a line: an object with an id, or the line itself."""
    line = line.strip()
    if not line.startswith("{"):
        return line
    try:
        return str(json_module.loads(line)["id"])
    except (ValueError, KeyError, TypeError):
        raise ConfigError(f"a line on standard input has no id: {line[:60]}") from None


def _print(session: Session, changes: "Iterator[Change]", *, json: bool) -> None:
    from briefing.cli.views import change_view
    from briefing.model.codec import to_dict

    for change in changes:
        if json:
            session.console.record(to_dict(change))
        else:
            session.console.data(change_view(change))
