"""Subscribing to feeds and fetching them, with a server that may do anything."""

from contextlib import closing
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.errors import ConfigError
from briefing.library.feeds import Subscription
from briefing.services.export import for_brief
from briefing.services.fetch import Outcome, due_feeds, fetch_feeds
from briefing.services.subscriptions import (
    Subscribed,
    export_list,
    import_list,
    rating_of,
    subscribe,
)
from briefing.services.workspace import Workspace
from briefing.sources.raw import Unreadable
from tests.fake_server import Answer, FakeServer, redirect

NOW = datetime(2026, 11, 18, 6, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 18, 7, 0, tzinfo=UTC)


def feed(*titles: str) -> bytes:
    items = "".join(
        f"<item><guid>{title.split()[0]}</guid><title>{title}</title></item>"
        for title in titles
    )
    return f"<rss><channel><title>Wire</title>{items}</channel></rss>".encode()


def fetched(workspace: Workspace, now: datetime = NOW) -> list[Outcome]:
    feeds = due_feeds(workspace, now, everything=True)
    return list(fetch_feeds(workspace, feeds, clock=lambda: now))


def test_what_is_new_is_kept_and_the_feed_left_alone_for_a_while(
    server: FakeServer, workspace: Workspace
) -> None:
    url = server.serve("/rss", feed("1 River rises", "2 River falls"))
    workspace.library.feeds.add([Subscription(url=url, rating="B6")])
    (outcome,) = fetched(workspace)
    assert [article.title for article in outcome.new] == [
        "1 River rises",
        "2 River falls",
    ]
    assert outcome.feed.title == "Wire"
    assert outcome.feed.due_at == "2026-11-18T06:30:00Z"
    assert workspace.count() == 2
    assert workspace.article(outcome.new[0].id).rating == "B6"
    assert due_feeds(workspace, NOW) == []
    assert due_feeds(workspace, LATER) == [outcome.feed]
    server.serve("/rss", feed("1 River rises", "2 River falls again", "3 Dam holds"))
    (again,) = fetched(workspace, LATER)
    assert [article.title[0] for article in again.new] == ["2", "3"]
    assert again.known == 1
    assert workspace.count() == 3


def test_an_unchanged_feed_is_not_sent_again(
    server: FakeServer, workspace: Workspace
) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        known = request.headers.get("If-None-Match") == '"7"'
        made = Answer(status=304) if known else Answer(feed("1"), headers=tag)
        made(request)

    tag = {"ETag": '"7"'}
    workspace.library.feeds.add([Subscription(url=server.serve("/rss", answer))])
    assert [len(o.new) for o in fetched(workspace)] == [1]
    (again,) = fetched(workspace, LATER)
    assert again.unchanged
    assert again.feed.due_at == "2026-11-18T07:30:00Z"
    assert again.feed.etag == '"7"'


def test_one_that_fails_never_ends_the_run(
    server: FakeServer, workspace: Workspace
) -> None:
    good = [server.serve(f"/{n}", feed(f"{n} River")) for n in range(12)]
    bad = {
        server.serve("/page", b"<!DOCTYPE html><p>Log in"): "is a web page, where a",
        server.serve("/cut", b"<rss><channel><item"): "before its first entry",
        server.serve("/410", Answer(status=410)): "was taken away for good",
        server.serve("/round", redirect("/round")): "leads on more than 5 times",
        server.serve("/empty", b""): "is empty",
        server.serve("/zip", b"PK\x03\x04" + b"\0" * 40): "is a ZIP archive, where a",
    }
    workspace.library.feeds.add([Subscription(url=url) for url in [*good, *bad]])
    outcomes = {outcome.feed.url: outcome for outcome in fetched(workspace)}
    assert all(len(outcomes[url].new) == 1 for url in good)
    for url, reason in bad.items():
        (failure,) = outcomes[url].failures
        assert failure.message.startswith(url)
        assert reason in failure.message
        assert outcomes[url].feed.failures == 1
        assert outcomes[url].feed.failure == failure.message


def test_a_feed_that_is_gone_is_fetched_only_when_it_is_asked_for(
    server: FakeServer, workspace: Workspace
) -> None:
    url = server.serve("/rss", Answer(status=410))
    workspace.library.feeds.add([Subscription(url=url)])
    (outcome,) = fetched(workspace)
    (failure,) = outcome.failures
    assert failure.message == f"{url} was taken away for good, and is fetched no longer"
    assert due_feeds(workspace, datetime(2030, 1, 1, tzinfo=UTC)) == []
    server.serve("/rss", feed("1 River rises"))
    (back,) = fetched(workspace, LATER)
    assert back.feed.due_at == "2026-11-18T07:30:00Z"


def test_a_feed_that_moved_for_good_is_asked_for_there(
    server: FakeServer, workspace: Workspace
) -> None:
    new = server.serve("/new", feed("1 River rises"))
    last = server.serve("/last", redirect("/new", 308))
    url = server.serve("/old", redirect("/last", 301))
    workspace.library.feeds.add([Subscription(url=url, rating="B6")])
    (outcome,) = fetched(workspace)
    assert (outcome.moved_from, outcome.feed.url) == (url, new)
    (kept,) = workspace.library.feeds.all()
    assert (kept.url, kept.rating, kept.title) == (new, "B6", "Wire")
    assert kept.due_at == outcome.feed.due_at
    told = [(c.verb, c.field) for c in workspace.library.history.changes()]
    assert told[:2] == [("move feed", f"feed {new}"), ("move feed", f"feed {url}")]
    (again,) = fetched(workspace, LATER)
    assert (again.known, again.moved_from) == (1, "")
    assert server.asked[-1] == "/new"
    workspace.undo()
    assert [each.url for each in workspace.library.feeds.all()] == [url]
    assert last not in {each.url for each in workspace.library.feeds.all()}


@pytest.mark.parametrize(
    ("statuses", "kept"),
    [((302,), "/0"), ((301, 302), "/1"), ((302, 301), "/0"), ((307, 308), "/0")],
)
def test_only_what_moved_for_good_is_moved(
    server: FakeServer, workspace: Workspace, statuses: tuple[int, ...], kept: str
) -> None:
    for number, status in enumerate(statuses):
        server.serve(f"/{number}", redirect(f"/{number + 1}", status))
    server.serve(f"/{len(statuses)}", feed("1 River rises"))
    workspace.library.feeds.add([Subscription(url=server.url + "/0")])
    fetched(workspace)
    assert [f.url for f in workspace.library.feeds.all()] == [server.url + kept]


def test_a_feed_that_moved_to_one_that_is_here_joins_it(
    server: FakeServer, workspace: Workspace
) -> None:
    old = server.serve("/old", redirect("/new", 301))
    new = server.serve("/new", feed("1 River rises"))
    workspace.library.feeds.add(
        [Subscription(url=old), Subscription(url=new, title="N")]
    )
    fetched(workspace)
    assert [(f.url, f.title) for f in workspace.library.feeds.all()] == [(new, "N")]


def test_a_move_to_no_feed_is_none(server: FakeServer, workspace: Workspace) -> None:
    url = server.serve("/old", redirect("/", 301))
    server.serve("/", b"<!DOCTYPE html><p>Hello")
    workspace.library.feeds.add([Subscription(url=url)])
    fetched(workspace)
    assert [f.url for f in workspace.library.feeds.all()] == [url]


def test_an_empty_feed_is_no_failure(server: FakeServer, workspace: Workspace) -> None:
    workspace.library.feeds.add([Subscription(url=server.serve("/rss", feed()))])
    (outcome,) = fetched(workspace)
    assert (outcome.new, outcome.failures, outcome.feed.failures) == ((), (), 0)


def test_ending_the_run_cuts_what_is_under_way(
    server: FakeServer, workspace: Workspace
) -> None:
    first = server.serve("/a", feed("1 River"))
    slow = server.serve("/b", lambda _: [server.over.wait(60)][:0].clear())
    workspace.library.feeds.add([Subscription(url=first), Subscription(url=slow)])
    feeds = due_feeds(workspace, NOW, everything=True)
    outcomes = fetch_feeds(workspace, feeds, clock=lambda: NOW)
    assert len(next(iter(outcomes)).new) == 1
    outcomes.close()  # type: ignore[attr-defined]
    tried = {f.url: f.fetched_at for f in workspace.library.feeds.all()}
    assert tried == {first: "2026-11-18T06:00:00Z", slow: ""}


def test_offline_nothing_fails_and_nothing_is_put_off(tmp_path: Path) -> None:
    settings = Settings(library=tmp_path / "l.sqlite3", offline=True)
    with closing(Workspace.open(settings)) as workspace:
        (made,) = subscribe(workspace, ["https://valley.example/rss"])
        assert isinstance(made, Subscribed)
        feeds = workspace.library.feeds.all()
        with pytest.raises(ConfigError, match="offline"):
            list(fetch_feeds(workspace, feeds))
        assert workspace.library.feeds.all() == feeds


PAGE = b"""<!DOCTYPE html><head><title>Valley</title>
<link rel="alternate" type="text/html" href="/de">
<link rel="Alternate" type="application/rss+xml" href="/rss">
<link rel="alternate" type="application/atom+xml" href="/atom"></head><p>Hello"""


def test_a_page_stands_for_the_feed_that_it_names(
    server: FakeServer, workspace: Workspace
) -> None:
    page, rss = server.serve("/", PAGE), server.serve("/rss", feed("1"))
    (made,) = subscribe(workspace, [page], "C6")
    assert made == Subscribed(rss, page, is_new=True)
    (again,) = subscribe(workspace, [rss])
    assert again == Subscribed(rss, rss, is_new=False)
    (kept,) = workspace.library.feeds.all()
    assert (kept.title, kept.rating) == ("Wire", "C6")


def test_what_is_no_feed_is_not_subscribed_to(
    server: FakeServer, workspace: Workspace
) -> None:
    bare = server.serve("/", b"<!DOCTYPE html><p>Hello")
    wrong = server.serve("/w", PAGE)
    named = [bare, wrong, "file:///etc/passwd", "words"]
    found = list(subscribe(workspace, named))
    assert all(isinstance(item, Unreadable) for item in found)
    messages = [item.error.message for item in found if isinstance(item, Unreadable)]
    assert "is no feed and names none" in messages[0]
    assert "does not exist there" in messages[1]
    assert workspace.library.feeds.all() == []


def test_a_list_goes_out_and_comes_back(workspace: Workspace, tmp_path: Path) -> None:
    feeds = [Subscription(url=f"https://{n}.example/rss", title=n) for n in "ab"]
    workspace.library.feeds.add(feeds)
    path = tmp_path / "feeds.opml"
    path.write_bytes(export_list(workspace))
    workspace.library.feeds.remove("https://a.example/rss")
    assert list(import_list(workspace, [str(path)])) == [1]
    assert [kept.title for kept in workspace.library.feeds.all()] == ["a", "b"]
    missing, wrong = import_list(workspace, [str(tmp_path / "x"), __file__])
    assert isinstance(missing, Unreadable)
    assert isinstance(wrong, Unreadable)


@pytest.mark.parametrize(
    ("text", "expected"), [("b", "B6"), ("A1", "A1"), ("f-6", "F6"), ("", "")]
)
def test_ratings(text: str, expected: str) -> None:
    assert rating_of(text) == expected


@pytest.mark.parametrize("text", ["Z", "5", "good", "B9"])
def test_what_is_no_rating(text: str) -> None:
    with pytest.raises(ConfigError, match="is no rating"):
        rating_of(text)


def test_a_brief_believes_what_came_before_its_feed_was_rated(
    server: FakeServer, workspace: Workspace
) -> None:
    url = server.serve("/rss", feed("1 River rises"))
    workspace.library.feeds.add([Subscription(url=url)])
    fetched(workspace)
    (before,) = for_brief(workspace)
    workspace.library.feeds.rate(url, "B6")
    (after,) = for_brief(workspace)
    assert (before.rating, after.rating) == ("", "B6")
