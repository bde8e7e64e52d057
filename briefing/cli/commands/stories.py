"""`briefing stories`: articles grouped by event."""

from briefing.cli.options import From, Json, Paths
from briefing.cli.reading import readable
from briefing.cli.session import Session


def stories(
    session: Session, paths: Paths, *, json: Json = False, source_format: From = None
) -> None:
    """Group the inputs into stories, each about one event."""
    from briefing.model.codec import to_dict
    from briefing.services.stories import group_articles

    settings = session.settings()
    articles = list(readable(session, paths, settings, source_format))
    titles = {article.id: article.title for article in articles}
    for story in group_articles(articles):
        if json:
            session.console.record(to_dict(story))
        else:
            session.console.data(f"{story.title} ({len(story.articles)})")
            for article in story.articles:
                session.console.data(f"  {article}  {titles[article]}")
