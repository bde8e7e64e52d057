"""`briefing analyze`: summary and key facts."""

from contextlib import closing
from typing import Annotated

import typer

from briefing.cli.options import From, Json, Recipe
from briefing.cli.reading import analyzed, readable, told
from briefing.cli.session import Session

WhyChosen = Annotated[
    bool,
    typer.Option(
        "--why", help="Say why each sentence was chosen, and what just missed."
    ),
]
SomePaths = Annotated[
    list[str] | None,
    typer.Argument(
        help="Files, folders, addresses, or - for standard input; default: what the"
        " library lacks.",
        metavar="PATH",
    ),
]


def analyze(
    session: Session,
    paths: SomePaths = None,
    *,
    recipe: Recipe,
    why: WhyChosen = False,
    json: Json = False,
    source_format: From = None,
) -> None:
    """Show the summary and the key facts of each input.

    Without a path, whatever the library has no analysis of is analysed and kept there.
    """
    if not paths:
        _analyze_backlog(session, recipe)
        return
    from briefing.cli.views import analysis_view
    from briefing.model.codec import json_pieces

    settings = session.settings(**recipe.typed())
    articles = readable(session, paths, settings, source_format)
    for article, analysis in analyzed(session, articles, settings):
        if json:
            session.console.record_pieces(json_pieces(analysis))
        else:
            for line in analysis_view(article, analysis, why=why):
                session.console.data(line)


def _analyze_backlog(session: Session, recipe: Recipe) -> None:
    from briefing.services.keeping import analyze_backlog
    from briefing.services.workspace import Workspace

    done = 0
    with closing(Workspace.open(session.settings(**recipe.typed()))) as workspace:
        total = workspace.count_unanalyzed()
        try:
            for _ in told(session, analyze_backlog(workspace), total):
                done += 1
        finally:
            session.console.say(f"{done} of {total} articles analysed")
