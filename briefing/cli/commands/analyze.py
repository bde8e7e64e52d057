"""`briefing analyze`: summary and key facts."""

from typing import Annotated

import typer

from briefing.cli.options import From, Json, Paths, Recipe
from briefing.cli.reading import analyzed, readable
from briefing.cli.session import Session

WhyChosen = Annotated[
    bool,
    typer.Option(
        "--why", help="Say why each sentence was chosen, and what just missed."
    ),
]


def analyze(
    session: Session,
    paths: Paths,
    recipe: Recipe,
    *,
    why: WhyChosen = False,
    json: Json = False,
    source_format: From = None,
) -> None:
    """Show the summary and the key facts of each input."""
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
