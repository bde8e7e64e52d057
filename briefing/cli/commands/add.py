"""`briefing add`: read, analyse and keep."""

from collections.abc import Iterator

from briefing.cli.options import From, Jobs, Method, Model, Paths
from briefing.cli.reading import analyzed, readable
from briefing.cli.session import Session
from briefing.model.article import Article


def add(
    session: Session,
    paths: Paths,
    *,
    source_format: From = None,
    method: Method = None,
    model: Model = None,
    jobs: Jobs = None,
) -> None:
    """Read, analyse and keep articles in the library; what is there is kept once."""
    from briefing.services.workspace import Workspace

    settings = session.settings(method=method, model=model, jobs=jobs)
    with Workspace.open(settings) as workspace:
        new = known = 0

        def kept() -> Iterator[Article]:
            nonlocal new, known
            for article in readable(session, paths, settings, source_format):
                if workspace.keep([article]):
                    new += 1
                else:
                    known += 1
                if workspace.analysis(article.id) is None:
                    yield article

        for _, analysis in analyzed(session, kept(), settings):
            workspace.keep_analysis(analysis)
        session.console.say(f"{new} added, {known} already in the library")
