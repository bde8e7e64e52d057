"""Articles into the library many at a time, and what it still lacks made up.

Everything is kept before anything is analysed, so that an interrupted run has lost
nothing, and the next one goes on where it was.
"""

import time
from collections.abc import Iterable, Iterator

from briefing.library.articles import Kept
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.services.batch import Outcome, analyze_each
from briefing.services.workspace import Workspace

MOST_AT_A_TIME = 256
LONGEST_WAIT_S = 0.2
"""An article that comes after a pause is kept at once; in a rush, many at a time."""
ASKED_FOR = 500
"""Ids of articles to be analysed that are held at a time."""


def keep_each(
    workspace: Workspace, articles: Iterable[Article]
) -> Iterator[tuple[Article, Kept]]:
    """Each article with what became of it, told once it is safe on the disk."""
    batch: list[Article] = []
    last = -LONGEST_WAIT_S
    for article in articles:
        batch.append(article)
        waited = time.monotonic() - last
        if len(batch) == MOST_AT_A_TIME or waited >= LONGEST_WAIT_S:
            yield from _kept(workspace, batch)
            batch, last = [], time.monotonic()
    yield from _kept(workspace, batch)


def _kept(workspace: Workspace, batch: list[Article]) -> Iterator[tuple[Article, Kept]]:
    outcomes = workspace.library.articles.keep_each(batch) if batch else []
    yield from zip(batch, outcomes, strict=True)


def analyze_kept(
    workspace: Workspace, ids: Iterable[str]
) -> Iterator[tuple[Article, Outcome]]:
    """Each of some articles of the library with its analysis, which is kept."""
    articles = (workspace.article(each) for each in ids)
    for article, outcome in analyze_each(articles, workspace.settings):
        if isinstance(outcome, Analysis):
            workspace.keep_analysis(outcome)
        yield article, outcome


def analyze_backlog(workspace: Workspace) -> Iterator[tuple[Article, Outcome]]:
    """Whatever the library has no analysis of, newest first; each is kept."""
    under_way: set[str] = set()  # and those that failed, which stay without one

    def lacking() -> Iterator[str]:
        while True:
            found = workspace.unanalyzed(ASKED_FOR + len(under_way))
            fresh = [each for each in found if each not in under_way]
            if not fresh:
                return
            under_way.update(fresh)
            yield from fresh

    for article, outcome in analyze_kept(workspace, lacking()):
        if isinstance(outcome, Analysis):
            under_way.discard(article.id)
        yield article, outcome
