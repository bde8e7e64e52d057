"""`briefing analyze`: summary and key facts."""

from briefing.cli.options import (
    From,
    Jobs,
    Json,
    Method,
    Model,
    Paths,
    Ratio,
    Sentences,
    Words,
)
from briefing.cli.reading import analyzed, readable
from briefing.cli.session import Session
from briefing.cli.views import analysis_view


def analyze(  # noqa: PLR0913 - each is an option of the command
    session: Session,
    paths: Paths,
    *,
    json: Json = False,
    source_format: From = None,
    sentences: Sentences = None,
    words: Words = None,
    ratio: Ratio = None,
    method: Method = None,
    model: Model = None,
    jobs: Jobs = None,
) -> None:
    """Show the summary and the key facts of each input."""
    from briefing.model.codec import to_dict

    settings = session.settings(
        sentences=sentences,
        words=words,
        ratio=ratio,
        method=method,
        model=model,
        jobs=jobs,
    )
    articles = readable(session, paths, settings, source_format)
    for article, analysis in analyzed(session, articles, settings):
        if json:
            session.console.record(to_dict(analysis))
        else:
            for line in analysis_view(article, analysis):
                session.console.data(line)
