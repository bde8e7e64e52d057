"""Articles from paths for any command, failures named on the way."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from briefing.cli.session import Session

if TYPE_CHECKING:
    from briefing.config import Settings
    from briefing.model.analysis import Analysis
    from briefing.model.article import Article
    from briefing.services.batch import Outcome


def readable(
    session: Session,
    paths: Sequence[str],
    settings: "Settings",
    source_format: str | None = None,
) -> Iterator["Article"]:
    """The articles that can be read; the others are named on standard error."""
    from briefing.model.article import Article
    from briefing.services.ingest import read_paths

    stdin = sys.stdin.buffer
    for found in read_paths(paths, settings, source_format, stdin):
        if isinstance(found, Article):
            session.console.detail(f"read {found.title or found.id}")
            yield found
        else:
            session.console.fail(found.error)  # its sentence names the input


def analyzed(
    session: Session, articles: Iterator["Article"], settings: "Settings"
) -> Iterator[tuple["Article", "Analysis"]]:
    """The articles with their analyses; those that fail are named likewise."""
    from briefing.model.analysis import Analysis
    from briefing.services.batch import analyze_each

    for article, outcome in told(session, analyze_each(articles, settings)):
        if isinstance(outcome, Analysis):
            yield article, outcome


def told(
    session: Session,
    outcomes: Iterable[tuple["Article", "Outcome"]],
    total: int | None = None,
) -> Iterator[tuple["Article", "Outcome"]]:
    """The same outcomes, with progress shown, failures named and warnings told."""
    from briefing.model.analysis import Analysis

    for article, outcome in session.console.track(outcomes, "analysing", total):
        if isinstance(outcome, Analysis):
            for warning in outcome.warnings:
                session.console.warn_once(warning)
        else:
            session.console.fail(outcome, article.title or article.id)
        yield article, outcome
