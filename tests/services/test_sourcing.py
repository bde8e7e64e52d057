"""Feeds and sources as a person sees them."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest

from briefing.config import Settings
from briefing.errors import ConfigError, SourceError
from briefing.library.feeds import Subscription
from briefing.services.sourcing import Sourcing, rating_words, state_of
from briefing.services.workspace import Workspace
from tests.fake_server import Answer, FakeServer, running
from tests.services.test_feeds import feed as rss

NOW = "2026-11-18T06:00:00Z"
LATER = "2026-11-18T07:30:00Z"
FEED = Subscription(url="https://wire.example/rss", due_at=NOW)
FETCHED = replace(FEED, fetched_at=NOW, due_at=LATER)
FAILING = replace(FETCHED, failures=3, failure="the server is away")


@pytest.fixture
def server() -> Iterator[FakeServer]:
    with running() as fake:
        yield fake


@pytest.fixture
def sourcing(tmp_path: Path) -> Iterator[Sourcing]:
    settings = Settings(
        library=tmp_path / "l.sqlite3", allow_private=True, timeout_s=1, max_fetch_s=3
    )
    with closing(Workspace.open(settings)) as opened:
        yield Sourcing(opened)


@pytest.mark.parametrize(
    ("feed", "state"),
    [
        (FEED, "due, not fetched yet"),
        (replace(FETCHED, due_at=NOW), "due"),
        (FETCHED, "fetched 2026-11-18 06:00, next 2026-11-18 07:30"),
        (
            FAILING,
            "failed 3 times, tried again at 2026-11-18 07:30: the server is away",
        ),
        (
            replace(FAILING, failures=1, due_at=NOW),
            "failed, tried again now: the server is away",
        ),
        (replace(FAILING, due_at=""), "gone for good: the server is away"),
    ],
)
def test_a_feed_says_how_it_fares(feed: Subscription, state: str) -> None:
    assert state_of(feed, NOW) == state


def test_subscribing_fetching_and_counting(
    server: FakeServer, sourcing: Sourcing
) -> None:
    server.serve("/rss", Answer(rss("One story", "Two stories")))
    assert sourcing.subscribe(f"{server.url}/rss").endswith("/rss is subscribed to")
    assert sourcing.subscribe(f"{server.url}/rss").endswith("subscribed to already")
    told: list[tuple[str, int, int]] = []
    said = sourcing.fetch(None, lambda *step: told.append(step), Event())
    assert said == "2 new articles"
    assert told == [("Wire: 2 new", 1, 1)]
    (standing,) = sourcing.feeds(datetime(2026, 1, 1, tzinfo=UTC))
    assert standing.articles == 2
    assert sourcing.fetch(None, lambda *_: None, Event()) == "No feed is due."
    server.serve("/rss", Answer(status=500))
    again = sourcing.fetch([f"{server.url}/rss"], lambda *_: None, Event())
    assert again == "0 new articles; 1 of 1 failed"
    (standing,) = sourcing.feeds()
    assert standing.state.startswith("failed, tried again at")


def test_a_run_that_is_stopped_says_so(server: FakeServer, sourcing: Sourcing) -> None:
    server.serve("/rss", Answer(rss("One story")))
    sourcing.subscribe(f"{server.url}/rss")
    stop = Event()
    stop.set()
    said = sourcing.fetch(None, lambda *_: None, stop)
    assert said == "0 new articles; stopped after 0 of 1"
    assert sourcing.feeds()[0].state == "due, not fetched yet"


def test_what_is_no_feed_is_an_error(sourcing: Sourcing) -> None:
    with pytest.raises(SourceError):
        sourcing.subscribe("nowhere")


def test_feeds_come_from_a_list_and_go_into_one(
    sourcing: Sourcing, tmp_path: Path
) -> None:
    path = tmp_path / "feeds.opml"
    path.write_text(
        '<opml version="2.0"><body><outline type="rss" text="Wire"'
        ' xmlUrl="https://wire.example/rss"/></body></opml>',
        encoding="utf-8",
    )
    assert sourcing.import_list(str(path)).endswith("that are new: 1")
    written = tmp_path / "out.opml"
    assert sourcing.export_list(str(written)) == f"The subscriptions are in {written}"
    assert b"https://wire.example/rss" in written.read_bytes()
    sourcing.rate_feed("https://wire.example/rss", "b")
    assert sourcing.feeds()[0].feed.rating == "B6"
    sourcing.unsubscribe("https://wire.example/rss")
    assert sourcing.feeds() == []
    with pytest.raises(SourceError):
        sourcing.import_list(str(tmp_path / "away.opml"))


def test_a_source_gets_stars(sourcing: Sourcing) -> None:
    sourcing.rate_source("Wire", " 4 ")
    sourcing.rate_source("Wire", "")
    with pytest.raises(ConfigError, match="'6' is no number of stars"):
        sourcing.rate_source("Wire", "6")


def test_a_rating_is_told_in_words() -> None:
    assert rating_words("") == ""
    assert rating_words("B6").startswith("B6, ")
