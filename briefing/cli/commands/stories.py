"""`briefing stories`: articles grouped by event."""

from typing import Annotated

import typer

from briefing.cli.options import From, Json, Paths
from briefing.cli.reading import analyzed, readable
from briefing.cli.session import Session

Names = Annotated[
    bool,
    typer.Option("--names", help="Analyse the inputs, and name who and where."),
]


def stories(
    session: Session,
    paths: Paths,
    *,
    names: Names = False,
    json: Json = False,
    source_format: From = None,
) -> None:
    """Group the inputs into stories, each about one event."""
    from briefing.cli.views import story_view
    from briefing.model.codec import to_dict
    from briefing.services.stories import cast_of, group_articles

    settings = session.settings()
    articles = list(readable(session, paths, settings, source_format))
    titles = {article.id: article.title for article in articles}
    found = analyzed(session, iter(articles), settings) if names else ()
    analyses = {article.id: analysis for article, analysis in found}
    for story in group_articles(articles):
        cast = cast_of(story, analyses)
        if json:
            session.console.record(to_dict(story) | (to_dict(cast) if names else {}))
        else:
            for line in story_view(story, titles, cast):
                session.console.data(line)
