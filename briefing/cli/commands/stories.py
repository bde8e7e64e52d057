"""`briefing stories`: articles grouped by event."""

from contextlib import closing
from typing import Annotated

import typer

from briefing.cli.options import From, Json
from briefing.cli.reading import analyzed, readable
from briefing.cli.session import Session

Names = Annotated[
    bool,
    typer.Option("--names", help="Analyse the inputs, and name who and where."),
]
SomePaths = Annotated[
    list[str] | None,
    typer.Argument(
        help="Files, folders, addresses, or - for standard input;"
        " default: the library.",
        metavar="PATH",
    ),
]
Numbers = Annotated[
    list[int], typer.Argument(metavar="STORY", help="Stories by their numbers.")
]
Ids = Annotated[list[str], typer.Argument(metavar="ID", help="Articles by id.")]
AS_KEPT = (
    "the library may not be changed, so its stories are as they were kept, without what"
    " has come since"
)


def stories(
    session: Session,
    paths: SomePaths = None,
    *,
    names: Names = False,
    json: Json = False,
    source_format: From = None,
) -> None:
    """Group the inputs into stories, each about one event.

    Without a path, the library's stories take up what is new, and the latest are
    listed, each with its number and that of its independent origins. A library that may
    not be changed is listed as it was kept.
    """
    if not paths:
        _list_kept(session, json=json)
        return
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


def merge(session: Session, stories: Numbers) -> None:
    """Make some stories of the library one; it stays one until you undo or split it."""
    from briefing.services.workspace import Workspace

    with closing(Workspace.open(session.settings())) as workspace:
        number = workspace.library.stories.merge(stories)
    session.console.say(f"{number} articles are story {stories[0]}")


def split(session: Session, ids: Ids) -> None:
    """Make a story of its own from some articles; prints its number."""
    from briefing.services.workspace import Workspace

    with closing(Workspace.open(session.settings())) as workspace:
        session.console.data(str(workspace.library.stories.split(ids)))


def _list_kept(session: Session, *, json: bool) -> None:
    from briefing.cli.views import kept_story_view
    from briefing.library.connection import ReadOnlyError
    from briefing.model.codec import to_dict
    from briefing.services.growth import grow_stories
    from briefing.services.workspace import Workspace

    with closing(Workspace.open(session.settings())) as workspace:
        try:
            grow_stories(workspace)
        except ReadOnlyError:
            session.console.say(AS_KEPT)
        for story in workspace.library.stories.newest():
            if json:
                session.console.record({"id": str(story.number)} | to_dict(story))
                continue
            titles = {each: workspace.article(each).title for each in story.articles}
            for line in kept_story_view(story, titles):
                session.console.data(line)
