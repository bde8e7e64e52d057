"""`briefing list`: what is in the library."""

from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.options import Json
from briefing.cli.session import Session

if TYPE_CHECKING:
    from briefing.library.rows import ArticleRow, Total
    from briefing.services.workspace import Workspace

PAGE = 256

Limit = Annotated[
    int | None, typer.Option("--limit", min=0, metavar="N", help="Lines at most.")
]


def list_articles(session: Session, *, json: Json = False, limit: Limit = None) -> None:
    """List the articles in the library, newest first."""
    print_rows(session, "", json=json, limit=limit)


def print_rows(session: Session, query: str, *, json: bool, limit: int | None) -> int:
    """Print the articles that match a query, page by page, and count them."""
    from briefing.services.workspace import Workspace

    with closing(Workspace.open(session.settings())) as workspace:
        shown = 0
        for row in islice(_rows(workspace, query), limit):
            _print_row(session, row, json=json)
            shown += 1
        if shown == limit:
            session.console.say(_of_all(shown, workspace.total(query)))
    return shown


def _rows(workspace: "Workspace", query: str) -> Iterator["ArticleRow"]:
    place = None
    while True:
        page = workspace.page(query, place, PAGE)
        yield from page.rows
        place = page.next
        if place is None:
            return


def _print_row(session: Session, row: "ArticleRow", *, json: bool) -> None:
    from briefing.cli.views import row_view, snippet_view
    from briefing.model.codec import to_dict

    if json:
        session.console.record(to_dict(row))
        return
    session.console.data(row_view(row))
    if row.snippet:
        session.console.marked(snippet_view(row.snippet))


def _of_all(shown: int, total: "Total") -> str:
    whole = f"{total.number:,}" if total.exact else f"more than {total.number:,}"
    return f"{shown} of {whole} articles"
