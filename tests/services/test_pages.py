"""Feeds that give only summaries, and the pages behind their entries."""

from datetime import UTC, datetime

import pytest

from briefing.library.feeds import Subscription
from briefing.services import pages
from briefing.services.fetch import Outcome, due_feeds, fetch_feeds
from briefing.services.workspace import Workspace
from tests.fake_server import Answer, FakeServer

NOW = datetime(2026, 11, 18, 6, 0, tzinfo=UTC)
SENTENCES = [
    f"On day {n} the river rose by {n} centimetres near Porto Vega, officials said."
    for n in range(1, 13)
]
PAGE = f"""<!DOCTYPE html><html><head><title>River rises - Valley Wire</title></head>
<body><nav>Home News</nav><article><h1>River rises</h1>
<p>{"</p><p>".join(SENTENCES)}</p></article></body></html>""".encode()


def rss(url: str, *summaries: str) -> bytes:
    items = "".join(
        f"<item><guid>{n}</guid><title>River rises</title><link>{url}/{n}</link>"
        f"<pubDate>Wed, 18 Nov 2026 05:0{n}:00 GMT</pubDate>"
        f"<description>{summary}</description></item>"
        for n, summary in enumerate(summaries)
    )
    return f"<rss><channel><title>Wire</title>{items}</channel></rss>".encode()


def fetched(workspace: Workspace) -> Outcome:
    feeds = due_feeds(workspace, NOW, everything=True)
    (outcome,) = fetch_feeds(workspace, feeds, clock=lambda: NOW)
    return outcome


def test_the_article_has_its_pages_text_and_what_the_feed_says(
    server: FakeServer, workspace: Workspace
) -> None:
    url = server.serve("/rss", rss(server.url, "Water rose again on Monday."))
    server.serve("/0", PAGE)
    workspace.library.feeds.add([Subscription(url=url, pages=True, rating="B6")])
    (made,) = fetched(workspace).new
    assert made.text.startswith("On day 1 ")
    assert made.text.endswith("12 centimetres near Porto Vega, officials said.")
    assert (made.title, made.source) == ("River rises", "Wire")
    assert (made.lead, made.rating) == ("", "B6")
    assert made.date.startswith("2026-11-18")
    assert made.origin is not None
    assert (made.origin.format, made.origin.address) == ("html", server.url + "/0")
    assert workspace.article(made.id) == made


def test_a_page_is_fetched_once_until_its_entry_is_worded_anew(
    server: FakeServer, workspace: Workspace
) -> None:
    url = server.serve("/rss", rss(server.url, "Water rose."))
    server.serve("/0", PAGE)
    workspace.library.feeds.add([Subscription(url=url, pages=True)])
    first = fetched(workspace)
    again = fetched(workspace)
    assert (len(first.new), len(again.new), again.known) == (1, 0, 1)
    assert server.asked.count("/0") == 1
    server.serve("/rss", rss(server.url, "Water fell."))
    server.serve("/0", PAGE.replace(b"On day 3 ", b"On the third day "))
    (newer,) = fetched(workspace).new
    assert "the third day" in newer.text
    assert len(workspace.library.versions.of(newer.id)) == 2
    assert fetched(workspace).new == ()
    assert server.asked.count("/0") == 2


def test_what_cannot_be_had_is_one_sentence_and_the_summary_stays(
    server: FakeServer, workspace: Workspace
) -> None:
    summaries = ["Water rose.", "Water fell.", "Water stands."]
    url = server.serve("/rss", rss(server.url, *summaries))
    server.serve("/robots.txt", b"User-agent: *\nDisallow: /0")
    server.serve("/2", PAGE)
    workspace.library.feeds.add([Subscription(url=url, pages=True)])
    outcome = fetched(workspace)
    (failure,) = outcome.failures
    assert failure.message == (
        f"{url}: 2 pages could not be had, the first: {server.url}/0 is a page that its"
        " site's robots.txt asks programs to leave alone"
    )
    assert [article.text for article in outcome.new[:2]] == summaries[:2]
    assert outcome.new[2].text.startswith("On day 1")
    assert outcome.feed.failures == 0
    assert fetched(workspace).failures == ()


@pytest.mark.parametrize(
    ("entry", "page"),
    [
        (" ".join(SENTENCES * 2), PAGE),
        ("Water rose by two metres in Porto Vega.", b"Water rose."),
    ],
    ids=["the entry is whole", "the page says less"],
)
def test_what_says_more_is_taken(
    server: FakeServer, workspace: Workspace, entry: str, page: bytes
) -> None:
    url = server.serve("/rss", rss(server.url, entry))
    server.serve("/0", page)
    workspace.library.feeds.add([Subscription(url=url, pages=True)])
    (made,) = fetched(workspace).new
    assert made.text == entry


def test_no_page_is_fetched_unless_asked_and_no_more_than_a_few(
    server: FakeServer, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "MOST_PAGES", 2)
    url = server.serve("/rss", rss(server.url, "Water rose."))
    workspace.library.feeds.add([Subscription(url=url)])
    assert fetched(workspace).failures == ()
    assert server.asked == ["/rss"]
    workspace.library.feeds.fetch_pages(url)
    server.serve("/rss", rss(server.url, "Rose.", "Fell.", "Stands.", "Rises."))
    for path in ("/0", "/1", "/2"):
        server.serve(path, Answer(PAGE))
    lengths = [len(article.text) > 100 for article in fetched(workspace).new]
    assert lengths == [True, True, False, False]
