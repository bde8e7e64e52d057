"""`briefing search`: articles of the library by words, names, dates and states."""

from contextlib import closing
from typing import Annotated

import typer

from briefing.cli.commands.list import Limit, print_rows
from briefing.cli.options import Json
from briefing.cli.session import Session
from briefing.errors import ConfigError, EmptyBriefError

Query = Annotated[
    str | None,
    typer.Argument(
        metavar="QUERY",
        help='Words, "phrases" and fields: who:Brennan is:unread -sports.',
    ),
]
Saved = Annotated[
    str | None,
    typer.Option("--saved", metavar="NAME", help="Take the query saved under a name."),
]


def search(
    session: Session,
    query: Query = None,
    *,
    saved: Saved = None,
    json: Json = False,
    limit: Limit = None,
) -> None:
    """List the articles in the library that match a query, the best first.

    Terms side by side must all hold; OR, parentheses and - say otherwise. Fields are
    title, lead, text, source, who, where, after, before, on, added, is, has, tag,
    watch, language, rating, story and id. A term that begins with - stands behind --.
    """
    from briefing.library.query import And, parse

    query = _whole(session, query or "", saved)
    if not any(map(str.isalnum, query)) or parse(query) == And():
        raise ConfigError("the query holds no word", hint="`briefing list` shows all")
    if not print_rows(session, query, json=json, limit=limit):
        raise EmptyBriefError(f"no article matches {query}")


def _whole(session: Session, query: str, saved: str | None) -> str:
    """The query with a saved one before it, if that was named."""
    from briefing.services.workspace import Workspace

    if saved is None:
        return query
    with closing(Workspace.open(session.settings())) as workspace:
        return f"({workspace.library.searches.find(saved)}) {query}".strip()
