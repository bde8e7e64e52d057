"""`briefing saved` and `briefing watches`: queries with names."""

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.options import Json
from briefing.cli.session import Session
from briefing.errors import ConfigError

if TYPE_CHECKING:
    from briefing.library.queries import Kind, NamedQueries
    from briefing.services.workspace import Workspace

Name = Annotated[str, typer.Argument(metavar="NAME", help="The name.")]
Query = Annotated[
    str, typer.Argument(metavar="QUERY", help="A query, as for `briefing search`.")
]
Command = Callable[..., None]


def saved(session: Session, *, json: Json = False) -> None:
    """Queries with names: `briefing search --saved NAME` lists what matches now."""
    _show(session, "search", json=json)


def watches(session: Session, *, json: Json = False) -> None:
    """Queries that flag each article which meets them when it comes (is:flagged)."""
    _show(session, "watch", json=json)


def commands(kind: "Kind") -> list[Command]:
    """The commands `list`, `add` and `remove` for one kind of query."""

    def list(session: Session, *, json: Json = False) -> None:  # noqa: A001 - its name
        """List them, with the number of articles of each."""
        _show(session, kind, json=json)

    def add(session: Session, name: Name, query: Query) -> None:
        """Give a query a name."""
        with _open(session) as workspace:
            _shelf(workspace, kind).add(name, query)

    def remove(session: Session, name: Name) -> None:
        """Take one away."""
        with _open(session) as workspace:
            if not _shelf(workspace, kind).remove(name):
                raise ConfigError(f"there is no {kind} '{name}'")

    return [list, add, remove]


def _show(session: Session, kind: "Kind", *, json: bool) -> None:
    with _open(session) as workspace:
        for each in _shelf(workspace, kind).all():
            flagged = f'watch:"{each.name}"'
            total = workspace.total(each.query if kind == "search" else flagged)
            number = f"{total.number}{'' if total.exact else '+'}"
            if json:
                record = {"name": each.name, "query": each.query}
                session.console.record({**record, "articles": total.number})
            else:
                session.console.data(f"{number:>7}  {each.name}: {each.query}")


def _shelf(workspace: "Workspace", kind: "Kind") -> "NamedQueries":
    library = workspace.library
    return library.searches if kind == "search" else library.watches


def _open(session: Session) -> "closing[Workspace]":
    from briefing.services.workspace import Workspace

    return closing(Workspace.open(session.settings()))
