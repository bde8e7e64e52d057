"""The sources screen: subscribing, rating, fetching, and lists of feeds."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from briefing.config import Settings
from briefing.library.feeds import Subscription
from briefing.services.newsdesk import Newsdesk
from briefing.tui.screens.desk import DeskScreen
from briefing.tui.widgets.query_bar import QueryBar
from briefing.tui.widgets.source_list import SourceList
from tests.fake_server import Answer, FakeServer, running
from tests.services.test_feeds import feed as rss
from tests.tui.fakes import articles
from tests.tui.rooms import at_library, letters
from tests.tui.test_app import Desk, press, screen_text


@pytest.fixture
def server() -> Iterator[FakeServer]:
    with running() as fake:
        fake.serve("/rss", Answer(rss("One story", "Two stories")))
        yield fake


def opened(folder: Path, **values: Any) -> Newsdesk:
    settings = Settings(
        library=folder / "l.sqlite3", allow_private=True, timeout_s=5, **values
    )
    workspace = Newsdesk.open(settings)
    workspace.keep(articles(4))
    return workspace


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Newsdesk]:
    with closing(opened(tmp_path)) as workspace:
        yield workspace


async def wait_for(pilot: Desk, text: str) -> None:
    """Waits for what a thread brings."""
    for _ in range(200):
        if text in screen_text(pilot):
            return
        await pilot.pause(0.02)
    raise AssertionError(screen_text(pilot))


async def test_sources_are_listed_by_their_articles(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "O")
        text = screen_text(pilot)
        assert "feeds: 0 · sources: 2" in text
        assert "Harbour Post  3 articles" in text
        await press(pilot, "enter")
        assert pilot.app.screen.query_one(QueryBar).value == 'source:"Harbour Post"'
        await wait_for(pilot, "1 of 3")
        await press(pilot, "O", "j", "enter")
        await wait_for(pilot, "1 of 1")
        await press(pilot, "escape", "escape")
        assert isinstance(pilot.app.screen, DeskScreen)


async def test_a_feed_is_subscribed_to_fetched_and_let_go(
    library: Newsdesk, server: FakeServer
) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "O", "a", *letters(f"{server.url}/rss"), "enter")
        await wait_for(pilot, "is subscribed to")
        assert "due, not fetched yet" in screen_text(pilot)
        await press(pilot, "R")
        await wait_for(pilot, "2 new articles")
        assert "2 articles" in screen_text(pilot)
        assert library.count() == 6
        await press(pilot, "g", "r")
        await wait_for(pilot, "0 new articles")
        await press(pilot, "g", "t", "b", "enter")
        assert "B6, usually reliable" in screen_text(pilot).lower().replace("b6", "B6")
        await press(pilot, "d")
        await wait_for(pilot, "feeds: 0")
        await press(pilot, "u")
        await wait_for(pilot, "feeds: 1")
        await press(pilot, "escape")
        assert "of 6" in screen_text(pilot)


async def test_what_fails_is_a_sentence(library: Newsdesk, server: FakeServer) -> None:
    library.library.feeds.add([Subscription(url=f"{server.url}/gone")])
    async with at_library(library) as pilot:
        await press(pilot, "O", "R")
        await wait_for(pilot, "1 of 1 failed")
        assert "failed, tried again at" in screen_text(pilot)
        await press(pilot, "a", *letters("nowhere"), "enter")
        await wait_for(pilot, "Error")


async def test_a_source_is_rated_but_not_removed(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "O", "t", "4", "enter")
        assert "3 articles · 4 of 5 stars" in screen_text(pilot)
        await press(pilot, "t", "7", "enter")
        assert "'47' is no number of stars" in screen_text(pilot)
        await press(pilot, "delete")
        assert "it stays" in screen_text(pilot)
        await press(pilot, "r", "C", "u")
        assert "stars" not in screen_text(pilot).split("Harbour Post")[1][:40]


async def test_lists_are_read_and_written(library: Newsdesk, tmp_path: Path) -> None:
    written = tmp_path / "out.opml"
    library.library.feeds.add([Subscription(url="https://wire.example/rss")])
    async with at_library(library) as pilot:
        await press(pilot, "O", "w", *letters(str(written)), "enter")
        await wait_for(pilot, "The subscriptions are in")
        await press(pilot, "d", "i", *letters(str(written)), "enter")
        await wait_for(pilot, "that are new: 1")
        assert "feeds: 1" in screen_text(pilot)


async def test_offline_nothing_is_fetched(library: Newsdesk, tmp_path: Path) -> None:
    library.library.feeds.add([Subscription(url="https://wire.example/rss")])
    offline = replace(library, settings=replace(library.settings, offline=True))
    async with at_library(offline) as pilot:
        await press(pilot, "O", "R")
        await wait_for(pilot, "nothing is fetched, as the program is offline")
        assert "offline" in screen_text(pilot).splitlines()[0]


async def test_a_run_is_cancelled(library: Newsdesk, server: FakeServer) -> None:
    def never(_: BaseHTTPRequestHandler) -> None:
        server.over.wait()

    url = server.serve("/slow", never)
    library.library.feeds.add([Subscription(url=url)])
    async with at_library(library) as pilot:
        await press(pilot, "O", "R", "R")
        assert "C cancels it" in screen_text(pilot)
        await press(pilot, "C")
        await wait_for(pilot, "stopped after 0 of 1")


async def test_an_empty_library_says_what_to_do(tmp_path: Path) -> None:
    settings = Settings(library=tmp_path / "empty.sqlite3")
    with closing(Newsdesk.open(settings)) as workspace:
        async with at_library(workspace, size=(40, 12)) as pilot:
            await press(pilot, "O", "enter", "r", "t", "d")
            assert "No feed is subscribed to" in screen_text(pilot)
            assert pilot.app.screen.query_one(SourceList).current is None
