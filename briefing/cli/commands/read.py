"""`briefing read`: each input as an article."""

from briefing.cli.options import From, Json, Paths
from briefing.cli.reading import readable
from briefing.cli.session import Session


def read(
    session: Session, paths: Paths, *, json: Json = False, source_format: From = None
) -> None:
    """Show each input as an article."""
    from briefing.cli.views import article_view
    from briefing.model.codec import to_dict

    settings = session.settings()
    for article in readable(session, paths, settings, source_format):
        if json:
            session.console.record(to_dict(article))
        else:
            for line in article_view(article):
                session.console.data(line)
