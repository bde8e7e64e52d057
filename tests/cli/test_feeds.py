import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Invoke
from tests.fake_server import Answer, FakeServer, redirect, running

FEED = b"""<rss><channel><title>Valley Wire</title><item><guid>1</guid>
<title>River bursts its banks</title><description>Water rose by two metres in Porto Vega
on Monday, officials said. Boats are ready.</description></item></channel></rss>"""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeServer]:
    monkeypatch.setenv("BRIEFING_ALLOW_PRIVATE", "true")
    with running() as fake:
        yield fake


def test_from_a_feed_to_the_library(invoke: Invoke, server: FakeServer) -> None:
    url = server.serve("/rss", FEED)
    assert invoke("feeds", "add", url, "--rating", "B").code == 0
    run = invoke("fetch", "--json")
    assert run.code == 0
    (line,) = run.lines
    record = json.loads(line)
    assert (record["url"], record["known"], record["failures"]) == (url, 0, [])
    assert len(record["new"]) == 1
    assert b"River bursts its banks" in invoke("list").out
    assert "no feed is due" in invoke("fetch").err
    assert json.loads(invoke("fetch", "--all", "--json").lines[0])["known"] == 1
    (shown,) = invoke("feeds").lines
    assert url in shown
    assert shown.startswith("B6")
    assert json.loads(invoke("feeds", "list", "--json").lines[0])["rating"] == "B6"


def test_a_feed_that_fails_is_one_sentence(invoke: Invoke, server: FakeServer) -> None:
    good = server.serve("/rss", FEED)
    bad = server.serve("/bad", Answer(FEED))
    assert invoke("feeds", "add", good, bad).code == 0
    server.serve("/bad", Answer(status=503, headers={"Retry-After": "60"}))
    run = invoke("fetch", "--no-analyze")
    assert run.code == 5
    assert f"{bad} is out of service" in run.err
    assert "1 new" in run.err
    assert "failed 1x" in invoke("feeds").out.decode()


def test_pages_are_fetched_where_that_is_asked_for(
    invoke: Invoke, server: FakeServer
) -> None:
    link = f"<link>{server.url}/page</link>".encode()
    url = server.serve("/rss", FEED.replace(b"<description>", link + b"<description>"))
    said = "The river rose again, and boats took the people of Porto Vega out. " * 9
    page = f"<!DOCTYPE html><html><body><article><p>{said}</p></article>".encode()
    server.serve("/page", page)
    assert invoke("feeds", "add", url, "--pages").code == 0
    assert json.loads(invoke("feeds", "--json").lines[0])["pages"] is True
    assert invoke("feeds", "pages", url, "--off").code == 0
    assert json.loads(invoke("feeds", "--json").lines[0])["pages"] is False
    assert invoke("feeds", "pages", "https://other.example/rss").code == 1
    assert invoke("fetch", "--no-analyze", "--pages").code == 0
    (found,) = invoke("search", "boats took", "--json").lines
    assert "boats took" in json.loads(found)["snippet"]["span"]["text"]


def test_a_feed_that_is_gone_or_moved_is_told(
    invoke: Invoke, server: FakeServer
) -> None:
    gone, moved = server.serve("/gone", FEED), server.serve("/moved", FEED)
    assert invoke("feeds", "add", gone, moved).code == 0
    server.serve("/gone", Answer(status=410))
    server.serve("/moved", redirect("/rss", 308))
    server.serve("/rss", FEED)
    run = invoke("fetch", "--no-analyze")
    assert run.code == 5
    assert f"{gone} was taken away for good, and is fetched no longer" in run.err
    assert f"{moved} has moved to {server.url}/rss" in run.err
    listed = invoke("feeds").out.decode()
    assert "gone for good" in listed
    assert moved not in listed
    assert "move feed" in invoke("history").out.decode()


def test_lists_of_feeds(invoke: Invoke, folder: Path) -> None:
    (folder / "in.opml").write_text(
        '<opml><body><outline xmlUrl="https://a.example/rss" text="A"/></body></opml>'
    )
    assert "1 added" in invoke("feeds", "import", "in.opml").err
    assert b'xmlUrl="https://a.example/rss"' in invoke("feeds", "export").out
    assert invoke("feeds", "export", "out.opml").code == 0
    assert (folder / "out.opml").read_bytes().startswith(b"<?xml")
    assert invoke("feeds", "rate", "A", "https://a.example/rss").code == 0
    assert invoke("feeds", "rate", "A", "https://b.example/rss").code == 1
    assert invoke("feeds", "rate", "Z", "https://a.example/rss").code == 2
    assert invoke("feeds", "remove", "https://a.example/rss").code == 0
    assert invoke("feeds", "remove", "https://a.example/rss").code == 1
    assert invoke("feeds").out == b""
    assert invoke("feeds", "import", "flood.txt").code == 5


def test_nothing_to_fetch(invoke: Invoke) -> None:
    run = invoke("fetch")
    assert run.code == 0
    assert "subscribes to no feed" in run.err


def test_offline_is_said(invoke: Invoke) -> None:
    assert invoke("feeds", "add", "https://a.example/rss", "--offline").code == 0
    assert invoke("fetch", "--offline").code == 2
    run = invoke("read", "https://a.example/", "--offline")
    assert run.code == 5
    assert "was not fetched, as the program is offline" in run.err
