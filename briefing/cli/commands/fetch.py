"""`briefing fetch`: what is new in the feeds that are due."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefing.cli.options import Json, Recipe
from briefing.cli.reading import analyzed
from briefing.cli.session import Session

if TYPE_CHECKING:
    from briefing.library.feeds import Subscription
    from briefing.model.article import Article
    from briefing.services.fetch import Outcome
    from briefing.services.workspace import Workspace

Everything = Annotated[
    bool, typer.Option("--all", help="Fetch all feeds, whether due or not.")
]
Pages = Annotated[
    bool,
    typer.Option(
        "--pages",
        help="Fetch the page of each new entry that gives only a summary, of any feed.",
    ),
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
    pages: Pages = False,
    analyze: Analyze = True,
    json: Json = False,
) -> None:
    """Fetch the feeds that are due; keep and analyse what is new in them."""
    from briefing.services.workspace import Workspace

    settings = session.settings(**recipe.typed())
    with closing(Workspace.open(settings)) as workspace:
        feeds = _due(session, workspace, everything=everything, pages=pages)
        new = _new_articles(session, workspace, feeds, json=json)
        if not analyze:
            session.console.say(f"{sum(1 for _ in new)} new")
            return
        articles = list(new)
        missing = (a for a in articles if workspace.analysis(a.id) is None)
        for _, analysis in analyzed(session, missing, settings):
            workspace.keep_analysis(analysis)
        session.console.say(f"{len(articles)} new")


def _due(
    session: Session, workspace: "Workspace", *, everything: bool, pages: bool
) -> list["Subscription"]:
    """The feeds to fetch now, as the user wants them fetched."""
    from datetime import UTC, datetime

    from briefing.services.fetch import due_feeds

    feeds = due_feeds(workspace, datetime.now(UTC), everything=everything)
    if not feeds:
        session.console.say(_nothing(workspace))
    return [replace(feed, pages=feed.pages or pages) for feed in feeds]


def _new_articles(
    session: Session,
    workspace: "Workspace",
    feeds: Sequence["Subscription"],
    *,
    json: bool,
) -> Iterator["Article"]:
    """The articles that are new; each feed is told of as soon as it is kept."""
    from briefing.services.fetch import fetch_feeds

    outcomes = fetch_feeds(workspace, feeds)
    for outcome in session.console.track(outcomes, "fetching", len(feeds)):
        feed = outcome.feed
        for failure in outcome.failures:
            session.console.fail(failure)
        if json:
            session.console.record(_record(outcome))
        else:
            session.console.detail(f"{feed.url}: {len(outcome.new)} new")
        if outcome.moved_from:
            session.console.say(f"{outcome.moved_from} has moved to {feed.url}")
        yield from outcome.new


def _nothing(workspace: "Workspace") -> str:
    if workspace.library.feeds.all():
        return "no feed is due; --all fetches every one"
    return "the library subscribes to no feed; `briefing feeds add` does"


def _record(outcome: "Outcome") -> dict[str, Any]:
    feed = outcome.feed
    return {
        "url": feed.url,
        "moved_from": outcome.moved_from,
        "title": feed.title,
        "unchanged": outcome.unchanged,
        "new": [article.id for article in outcome.new],
        "known": outcome.known,
        "failures": [failure.message for failure in outcome.failures],
        "due_at": feed.due_at,
    }
