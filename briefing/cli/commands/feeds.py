"""`briefing feeds`: which feeds the library subscribes to."""

import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.options import Json, Paths
from briefing.cli.session import Session
from briefing.errors import LibraryError

if TYPE_CHECKING:
    from briefing.services.workspace import Workspace

STANDARD_OUTPUT = Path("-")

Addresses = Annotated[
    list[str],
    typer.Argument(help="Feeds, or pages that name theirs.", metavar="ADDRESS"),
]
Subscribed = Annotated[
    list[str], typer.Argument(help="Feeds as `feeds list` shows them.", metavar="URL")
]
Code = Annotated[
    str,
    typer.Argument(
        help="A letter from A to F, with a digit if you like: B, B2; '' for none.",
        metavar="RATING",
    ),
]
Rating = Annotated[
    str,
    typer.Option(
        "--rating", metavar="RATING", help="How far they are believed: A to F."
    ),
]
Pages = Annotated[
    bool,
    typer.Option(
        "--pages", help="Fetch the pages of entries that give only a summary."
    ),
]
Off = Annotated[bool, typer.Option("--off", help="Fetch them no longer.")]
Target = Annotated[
    Path, typer.Argument(help="Where to write; - is standard output.", metavar="FILE")
]


def _workspace(session: Session) -> "closing[Workspace]":
    from briefing.services.workspace import Workspace

    return closing(Workspace.open(session.settings()))


def feeds(session: Session, *, json: Json = False) -> None:
    """List the feeds that the library subscribes to."""
    list_feeds(session, json=json)


def list_feeds(session: Session, *, json: Json = False) -> None:
    """List the feeds that the library subscribes to, and how each fared."""
    from briefing.cli.views import feed_view
    from briefing.model.codec import to_dict

    with _workspace(session) as workspace:
        for feed in workspace.library.feeds.all():
            if json:
                session.console.record(to_dict(feed))
            else:
                session.console.data(feed_view(feed))


def add_feeds(
    session: Session,
    addresses: Addresses,
    *,
    rating: Rating = "",
    pages: Pages = False,
) -> None:
    """Subscribe to feeds; `briefing fetch` gets their articles."""
    from briefing.services.subscriptions import rating_of, subscribe
    from briefing.sources.raw import Unreadable

    code = rating_of(rating)
    with _workspace(session) as workspace:
        for found in subscribe(workspace, addresses, code, pages=pages):
            if isinstance(found, Unreadable):
                session.console.fail(found.error)
            elif found.is_new:
                session.console.say(f"{found.url} added")
            else:
                session.console.say(f"{found.url} is subscribed to already")


def remove_feeds(session: Session, urls: Subscribed) -> None:
    """Fetch feeds no longer; their articles stay in the library."""
    with _workspace(session) as workspace:
        removed = _each(session, urls, workspace.library.feeds.remove)
    for url in removed:
        session.console.say(f"{url} removed")


def rate_feeds(session: Session, rating: Code, urls: Subscribed) -> None:
    """Say how far feeds are believed, for the articles that are fetched from now on."""
    from briefing.services.subscriptions import rating_of

    code = rating_of(rating)
    with _workspace(session) as workspace:
        _each(session, urls, lambda url: workspace.library.feeds.rate(url, code))


def fetch_pages(session: Session, urls: Subscribed, *, off: Off = False) -> None:
    """Fetch the pages of entries that give only a summary, from now on."""
    with _workspace(session) as workspace:
        feeds = workspace.library.feeds
        _each(session, urls, lambda url: feeds.fetch_pages(url, on=not off))


def _each(
    session: Session, urls: Sequence[str], change: Callable[[str], None]
) -> list[str]:
    """The feeds that were changed; those that are not subscribed to are told."""
    changed = []
    for url in urls:
        try:
            change(url)
        except LibraryError as error:
            session.console.fail(error)
        else:
            changed.append(url)
    return changed


def import_feeds(session: Session, paths: Paths) -> None:
    """Subscribe to the feeds of lists (OPML)."""
    from briefing.services.subscriptions import import_list
    from briefing.sources.raw import Unreadable

    new = 0
    with _workspace(session) as workspace:
        for found in import_list(workspace, paths, sys.stdin.buffer):
            if isinstance(found, Unreadable):
                session.console.fail(found.error)
            else:
                new += found
    session.console.say(f"{new} added")


def export_feeds(session: Session, target: Target = STANDARD_OUTPUT) -> None:
    """Write the subscriptions as a list (OPML) that other programs read."""
    from briefing.services.files import write_whole
    from briefing.services.subscriptions import export_list

    with _workspace(session) as workspace:
        listed = export_list(workspace)
    if target == STANDARD_OUTPUT:
        session.console.raw(listed)
    else:
        write_whole(target, listed)
