import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Invoke
from tests.fake_server import Answer, FakeServer, running

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
