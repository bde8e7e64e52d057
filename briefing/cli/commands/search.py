"""`briefing search`: articles of the library by their words."""

from typing import Annotated

import typer

from briefing.cli.commands.list import Limit, print_rows
from briefing.cli.options import Json
from briefing.cli.session import Session
from briefing.errors import ConfigError, EmptyBriefError

Query = Annotated[
    str,
    typer.Argument(metavar="QUERY", help="Words that must occur; quotes for phrases."),
]


def search(
    session: Session, query: Query, *, json: Json = False, limit: Limit = None
) -> None:
    """List the articles in the library that hold all the words of a query."""
    from briefing.library.search import match_expression

    if not match_expression(query):
        raise ConfigError("the query holds no word", hint="`briefing list` shows all")
    if not print_rows(session, query, json=json, limit=limit):
        raise EmptyBriefError(f"no article matches {query}")
