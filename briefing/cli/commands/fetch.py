"""`briefing fetch`: what is new in the feeds that are due."""

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefing.cli.options import Json, Recipe
from briefing.cli.reading import analyzed
from briefing.cli.session import Session

if TYPE_CHECKING:
    from briefing.model.article import Article
    from briefing.services.fetch import Outcome
    from briefing.services.workspace import Workspace

Everything = Annotated[
    bool, typer.Option("--all", help="Fetch all feeds, whether due or not.")
]
Analyze = Annotated[
    bool,
    typer.Option("--analyze/--no-analyze", help="Whether to analyse what is new."),
]


def fetch(
    session: Session,
    recipe: Recipe,
    *,
    everything: Everything = False,
    analyze: Analyze = True,
    json: Json = False,
) -> None:
    """Fetch the feeds that are due; keep and analyse what is new in them."""
    from briefing.services.workspace import Workspace

    settings = session.settings(**recipe.typed())
    with closing(Workspace.open(settings)) as workspace:
        new = _new_articles(session, workspace, everything=everything, json=json)
        if not analyze:
            session.console.say(f"{sum(1 for _ in new)} new")
            return
        articles = list(new)
        missing = (a for a in articles if workspace.analysis(a.id) is None)
        for _, analysis in analyzed(session, missing, settings):
            workspace.keep_analysis(analysis)
        session.console.say(f"{len(articles)} new")


def _new_articles(
    session: Session, workspace: "Workspace", *, everything: bool, json: bool
) -> Iterator["Article"]:
    """The articles that are new; each feed is told of as soon as it is kept."""
    from datetime import UTC, datetime

    from briefing.services.fetch import due_feeds, fetch_feeds

    feeds = due_feeds(workspace, datetime.now(UTC), everything=everything)
    if not feeds:
        session.console.say(_nothing(workspace))
        return
    outcomes = fetch_feeds(workspace, feeds)
    for outcome in session.console.track(outcomes, "fetching", len(feeds)):
        for failure in outcome.failures:
            session.console.fail(failure)
        if json:
            session.console.record(_record(outcome))
        else:
            session.console.detail(f"{outcome.feed.url}: {len(outcome.new)} new")
        yield from outcome.new


def _nothing(workspace: "Workspace") -> str:
    if workspace.library.feeds.all():
        return "no feed is due; --all fetches every one"
    return "the library subscribes to no feed; `briefing feeds add` does"


def _record(outcome: "Outcome") -> dict[str, Any]:
    feed = outcome.feed
    return {
        "url": feed.url,
        "title": feed.title,
        "unchanged": outcome.unchanged,
        "new": [article.id for article in outcome.new],
        "known": outcome.known,
        "failures": [failure.message for failure in outcome.failures],
        "due_at": feed.due_at,
    }
