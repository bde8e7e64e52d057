"""Where articles come from: feeds and how they fare, sources and how one trusts them.

What fetches takes its time, and opens the library anew: it may run in any thread.
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from briefing.errors import ConfigError, EmptyBriefError
from briefing.library.feeds import Subscription
from briefing.library.marks import Publisher
from briefing.model.rating import RELIABILITY
from briefing.services.fetch import due_feeds, fetch_feeds
from briefing.services.files import write_whole
from briefing.services.subscriptions import (
    export_list,
    import_list,
    rating_of,
    subscribe,
)
from briefing.services.workspace import Workspace
from briefing.sources.raw import Unreadable

Tell = Callable[[str, int, int], object]
"""Told of each feed: what came of it, how many are done, and of how many."""
MOST_SOURCES = 500
STARS = ("1", "2", "3", "4", "5")


@dataclass(frozen=True, slots=True)
class Standing:
    """A feed and how it fares."""

    feed: Subscription
    articles: int
    """Articles of the source that bears its name."""
    state: str
    """In a few words: due, when it is next, or why it fails."""


class Sourcing:
    """The verbs on where articles come from.

    Args:
        workspace: The open library with its settings.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    @property
    def offline(self) -> bool:
        """Whether nothing may be fetched."""
        return self._workspace.settings.offline

    def feeds(self, now: datetime | None = None) -> list[Standing]:
        """Every subscription, by its title."""
        counts = {each.name: each.articles for each in self.sources()}
        moment = _written(now or datetime.now(UTC))
        return [
            Standing(feed, counts.get(feed.title, 0), state_of(feed, moment))
            for feed in self._workspace.library.feeds.all()
        ]

    def sources(self) -> list[Publisher]:
        """The sources with the most articles."""
        return self._workspace.library.marks.sources(MOST_SOURCES)

    def rate_feed(self, url: str, words: str) -> None:
        """Say how far a feed is believed, by the Admiralty code.

        Raises:
            ConfigError: There is no such code.
            LibraryError: It is not subscribed to.
        """
        self._workspace.library.feeds.rate(url, rating_of(words))

    def rate_source(self, name: str, words: str) -> None:
        """Say how far a source can be trusted, in one to five stars; none for nothing.

        Raises:
            ConfigError: There are no such stars.
        """
        typed = words.strip()
        if typed and typed not in STARS:
            raise ConfigError(f"'{typed}' is no number of stars", "give 1 to 5")
        stars = int(typed) if typed else None
        self._workspace.library.marks.rate_source(name, stars)

    def unsubscribe(self, url: str) -> None:
        """Fetch a feed no longer; its articles stay.

        Raises:
            LibraryError: It is not subscribed to.
        """
        self._workspace.library.feeds.remove(url)

    def subscribe(self, address: str) -> str:
        """What came of subscribing to a feed, or to the one that a page names.

        Raises:
            SourceError: There is none, or it cannot be fetched.
        """
        with closing(Workspace.open(self._workspace.settings)) as own:
            for found in subscribe(own, [address]):
                if isinstance(found, Unreadable):
                    raise found.error
                known = "" if found.is_new else " already"
                return f"{found.url} is subscribed to{known}"
        raise EmptyBriefError("no address was given")

    def import_list(self, path: str) -> str:
        """What came of subscribing to the feeds of a list (OPML).

        Raises:
            SourceError: It cannot be read.
        """
        with closing(Workspace.open(self._workspace.settings)) as own:
            new = 0
            for found in import_list(own, [path]):
                if isinstance(found, Unreadable):
                    raise found.error
                new += found
        return f"Feeds of {path} that are new: {new}"

    def export_list(self, path: str) -> str:
        """Where the subscriptions are written, as OPML.

        Raises:
            RenderError: The file cannot be written.
        """
        target = Path(path).expanduser()
        write_whole(target, export_list(self._workspace))
        return f"The subscriptions are in {target}"

    def fetch(self, urls: Sequence[str] | None, tell: Tell, stop: Event) -> str:
        """What came of fetching some feeds, or those that are due.

        Raises:
            ConfigError: The program is offline.
        """
        with closing(Workspace.open(self._workspace.settings)) as own:
            everything = urls is not None
            feeds = due_feeds(own, datetime.now(UTC), everything=everything)
            wanted = [f for f in feeds if urls is None or f.url in urls]
            new, failed, done = 0, 0, 0
            for outcome in fetch_feeds(own, wanted, stop=stop):
                new, done = new + len(outcome.new), done + 1
                failed += bool(outcome.failures)
                named = outcome.feed.title or outcome.feed.url
                tell(f"{named}: {len(outcome.new)} new", done, len(wanted))
        return _told(new, failed, done, len(wanted))


def state_of(feed: Subscription, now: str) -> str:
    """How a feed fares, in a few words.

    Args:
        feed: The subscription.
        now: The time, as it is written in the library.
    """
    if feed.failures and not feed.due_at:
        return f"gone for good: {feed.failure}"
    if feed.failures:
        times = "" if feed.failures == 1 else f" {feed.failures} times"
        when = "now" if feed.due_at <= now else f"at {_minute(feed.due_at)}"
        return f"failed{times}, tried again {when}: {feed.failure}"
    if feed.due_at <= now:
        return "due" if feed.fetched_at else "due, not fetched yet"
    return f"fetched {_minute(feed.fetched_at)}, next {_minute(feed.due_at)}"


def rating_words(code: str) -> str:
    """A rating by the Admiralty code in words; empty for none."""
    words = RELIABILITY.get(code[:1], "")
    return f"{code}, {words}" if words else code


def _told(new: int, failed: int, done: int, wanted: int) -> str:
    if not wanted:
        return "No feed is due."
    stopped = "" if done == wanted else f"; stopped after {done} of {wanted}"
    failures = f"; {failed} of {wanted} failed" if failed else ""
    return f"{new} new articles{failures}{stopped}"


def _minute(moment: str) -> str:
    return moment[:16].replace("T", " ")


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
