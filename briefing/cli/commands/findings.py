"""`briefing entity`, `timeline` and `numbers`: what many articles say together."""

from collections.abc import Iterable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.options import Json
from briefing.cli.session import Session
from briefing.errors import ConfigError, EmptyBriefError
from briefing.model.ledger import Order

if TYPE_CHECKING:
    from briefing.services.panels import Panel
    from briefing.services.scope import Scope
    from briefing.services.workspace import Workspace

Name = Annotated[
    str, typer.Argument(metavar="NAME", help="A name, in any of its spellings.")
]
Query = Annotated[
    str,
    typer.Argument(
        metavar="[QUERY]",
        help="As for `briefing search`; default: all articles.",
        show_default=False,
    ),
]
Sort = Annotated[
    str,
    typer.Option(
        "--sort", metavar="BY", help="By disputed (first), thing, size or date."
    ),
]
ORDERS: dict[str, Order] = {
    "disputed": "disputed",
    "thing": "thing",
    "size": "size",
    "date": "date",
}


def entity(session: Session, name: Name, *, json: Json = False) -> None:
    """Tell who or what a name is: roles, days, passages, quotes, figures, company.

    Names of one person, body or place are one, however the articles write them.
    """
    from briefing.services.dossier import dossier
    from briefing.services.panels.dossier import about, dossier_panels

    with _open(session) as workspace:
        page, scope = dossier(workspace, name)
    if json:
        _records(session, [page])
    else:
        session.console.data(f"{page.name}: {about(page)}")
        _print(session, dossier_panels(page))
    _tell(session, scope)


def timeline(session: Session, query: Query = "", *, json: Json = False) -> None:
    """Tell what happened on which date, and what is to come, in some articles.

    Of use are story:7, is:chosen (the draft) and is:fresh (new since the last brief).
    """
    from briefing.services.clock import as_of
    from briefing.services.panels.timeline import timeline_panels
    from briefing.services.scope import read_scope
    from briefing.services.timeline import PARTS
    from briefing.services.timeline import timeline as made

    now = as_of()
    with _open(session) as workspace:
        scope = read_scope(workspace, query, PARTS)
    events = made(scope, now)
    if json:
        _records(session, events)
    else:
        _print(session, timeline_panels(events, now))
    _tell(session, scope)


def numbers(
    session: Session, query: Query = "", *, sort: Sort = "disputed", json: Json = False
) -> None:
    """List the figures of some articles by what they count, and where they disagree.

    A line of --json holds all figures for one thing of one story, the oldest first.
    """
    from briefing.services.ledger import PARTS, ledger
    from briefing.services.panels.ledger import ledger_panels
    from briefing.services.scope import read_scope

    if sort not in ORDERS:
        raise ConfigError(f"--sort needs one of {', '.join(ORDERS)}, not {sort!r}")
    with _open(session) as workspace:
        scope = read_scope(workspace, query, PARTS)
    rows = ledger(scope, ORDERS[sort])
    if json:
        _records(session, rows)
    else:
        _print(session, ledger_panels(rows))
    _tell(session, scope)


def _open(session: Session) -> "closing[Workspace]":
    from briefing.services.workspace import Workspace

    return closing(Workspace.open(session.settings()))


def _records(session: Session, values: Iterable[object]) -> None:
    from briefing.model.codec import to_dict

    for value in values:
        session.console.record(to_dict(value))


def _print(session: Session, panels: Sequence["Panel"]) -> None:
    from briefing.cli.views import panel_view

    for panel in panels:
        for line in panel_view(panel, blocks=session.console.draws_blocks):
            session.console.data(line)


def _tell(session: Session, scope: "Scope") -> None:
    """Say how much of what was asked for was read.

    Raises:
        EmptyBriefError: No article matches.
    """
    for notice in scope.notices:
        session.console.say(notice)
    if not scope.rows:
        raise EmptyBriefError("no article matches")
