"""Saved searches and sources are heard line by line."""

from briefing.library.feeds import Subscription
from briefing.services.newsdesk import Newsdesk
from briefing.tui.linear.commands import answer
from briefing.tui.linear.desk import LinearDesk
from tests.tui.fakes import analyse, fake_preview
from tests.tui.rooms import no_export


def say(desk: LinearDesk, *lines: str) -> str:
    """The answer to the last of some lines."""
    return ["\n".join(answer(desk, line)) for line in lines][-1]


def test_a_search_is_saved_listed_opened_and_forgotten(library: Newsdesk) -> None:
    desk = LinearDesk(library, analyse, no_export, fake_preview)
    assert "Type keep" in say(desk, "saved")
    assert say(desk, "find salt", "keep Cargo") == "Saved: Cargo"
    assert say(desk, "saved") == "Cargo, 11 unread: salt"
    found = say(desk, "find kroner", "saved cargo").splitlines()
    assert found[0].startswith("1. Report number")
    assert desk.query == "salt"
    assert say(desk, "saved Hold") == "There is no saved search Hold."
    assert say(desk, "forget Cargo") == "Forgotten: Cargo"
    assert say(desk, "forget Cargo") == "There is no search of that name."
    assert say(desk, "find", "keep All").startswith("Error: a search needs a name")


def test_feeds_and_sources_are_told(library: Newsdesk) -> None:
    library.library.feeds.add([Subscription(url="https://wire.example/rss")])
    desk = LinearDesk(library, analyse, no_export, fake_preview)
    assert say(desk, "sources").splitlines() == [
        "Feed https://wire.example/rss, due, not fetched yet",
        "Harbour Post, 11 articles",
        "Nordvik Times, 1 article",
    ]
