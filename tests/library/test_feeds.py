from dataclasses import replace

import pytest

from briefing.errors import LibraryError
from briefing.library.feeds import Subscription
from briefing.library.store import Library

URL = "https://valley.example/rss"
FEED = Subscription(url=URL, title="Valley Wire")


def test_a_feed_is_subscribed_to_once_and_due_at_once(library: Library) -> None:
    assert library.feeds.add([FEED, FEED]) == 1
    assert library.feeds.add([replace(FEED, title="Another")]) == 0
    (kept,) = library.feeds.all()
    assert replace(kept, due_at="") == FEED
    assert library.feeds.due("9999") == [kept]
    assert library.feeds.due("2000-01-01T00:00:00Z") == []


def test_how_a_feed_fared_is_kept(library: Library) -> None:
    library.feeds.add([FEED])
    fared = replace(
        FEED,
        etag='"1"',
        last_modified="Wed, 18 Nov 2026 06:30:00 GMT",
        fetched_at="2026-11-18T06:30:00Z",
        due_at="2026-11-18T07:00:00Z",
        failures=3,
        failure="broke off\ud800",
    )
    library.feeds.record(fared)
    assert library.feeds.all() == [replace(fared, failure="broke off?")]


def test_the_longest_overdue_comes_first(library: Library) -> None:
    library.feeds.add([FEED, Subscription(url="https://b.example/")])
    library.feeds.record(replace(FEED, due_at="2026-11-18T07:00:00Z"))
    library.feeds.record(Subscription(url="https://b.example/", due_at="2026-11-17"))
    due = library.feeds.due("2026-11-18T07:00:00Z")
    assert [feed.url for feed in due] == ["https://b.example/", URL]


def test_a_feed_that_was_removed_stays_away(library: Library) -> None:
    library.feeds.add([FEED])
    library.feeds.remove(URL)
    library.feeds.record(FEED)
    assert library.feeds.all() == []
    with pytest.raises(LibraryError, match="does not subscribe to"):
        library.feeds.remove(URL)


def test_a_feed_is_rated(library: Library) -> None:
    library.feeds.add([FEED])
    library.feeds.rate(URL, "B2")
    assert library.feeds.all()[0].rating == "B2"
    with pytest.raises(LibraryError, match="does not subscribe to"):
        library.feeds.rate("https://other.example/", "B2")


def test_what_was_decided_about_feeds_is_told_and_taken_back(library: Library) -> None:
    library.feeds.add([replace(FEED, rating="B6", pages=True)])
    library.feeds.fetch_pages(URL, on=False)
    library.feeds.remove(URL)
    assert [c.verb for c in library.history.changes()] == [
        "unsubscribe",
        "set pages of",
        "subscribe",
    ]
    library.history.undo()
    (back,) = library.feeds.all()
    assert (back.title, back.rating, back.pages) == ("Valley Wire", "B6", False)
    assert library.feeds.due("9999") == [back]
    library.history.undo()
    assert library.feeds.all()[0].pages
    library.history.undo()
    assert library.feeds.all() == []


def test_a_feed_that_is_gone_for_good_is_never_due(library: Library) -> None:
    library.feeds.add([FEED])
    library.feeds.record(replace(FEED, failures=1, failure="gone"))
    assert library.feeds.due("9999") == []


def test_what_was_not_subscribed_to_moves_nowhere(library: Library) -> None:
    library.feeds.move(URL, "https://new.example/rss")
    assert library.feeds.all() == []
