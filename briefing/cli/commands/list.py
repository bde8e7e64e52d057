"""`briefing list`: what is in the library."""

from contextlib import closing
from typing import Annotated

import typer

from briefing.cli.options import Json
from briefing.cli.session import Session

PAGE = 256

Limit = Annotated[
    int | None, typer.Option("--limit", min=0, metavar="N", help="Lines at most.")
]


def list_articles(session: Session, *, json: Json = False, limit: Limit = None) -> None:
    """List the articles in the library, newest first."""
    print_rows(session, "", json=json, limit=limit)


def print_rows(session: Session, query: str, *, json: bool, limit: int | None) -> int:
    """Print the articles that match a query, page by page, and count them."""
    from briefing.cli.views import row_view
    from briefing.model.codec import to_dict
    from briefing.services.workspace import Workspace

    with closing(Workspace.open(session.settings())) as workspace:
        total = workspace.count(query)
        end = total if limit is None else min(limit, total)
        for offset in range(0, end, PAGE):
            for row in workspace.rows(offset, min(PAGE, end - offset), query):
                if json:
                    session.console.record(to_dict(row))
                else:
                    session.console.data(row_view(row))
        if end < total:
            session.console.say(f"{end} of {total} articles")
    return end
