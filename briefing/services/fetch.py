"""Fetches feeds that are due into the library; one that fails never ends the run."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from threading import Event

from briefing.errors import ConfigError, SourceError
from briefing.library.feeds import Subscription
from briefing.model.article import Article, ArticleId
from briefing.services.harvest import Harvest, harvest
from briefing.services.ingest import limits_of
from briefing.services.pages import Item
from briefing.services.schedule import failed, succeeded
from briefing.services.web import Web
from briefing.services.workspace import Workspace
from briefing.sources.fetching.policy import FetchError

AT_ONCE = 8
"""Feeds that are fetched at the same time; most of it is waiting."""
SECONDS_A_MINUTE = 60
LOOK_EVERY_S = 0.1
"""How often is looked whether the run shall end."""

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one feed."""

    feed: Subscription
    """As it stands now."""
    moved_from: str = ""
    """Its address so far, if its server says that it has another for good."""
    unchanged: bool = False
    """Whether its server said that nothing is new."""
    new: tuple[Article, ...] = ()
    """Articles that were not in the library, or not with these words."""
    known: int = 0
    """Articles that were there already."""
    failures: tuple[SourceError, ...] = ()
    """Why it could not be had, or a part of it."""


def due_feeds(
    workspace: Workspace, now: datetime, *, everything: bool = False
) -> list[Subscription]:
    """The feeds that are to be fetched now."""
    if everything:
        return workspace.library.feeds.all()
    return workspace.library.feeds.due(now.strftime("%Y-%m-%dT%H:%M:%SZ"))


def fetch_feeds(
    workspace: Workspace,
    feeds: Sequence[Subscription],
    clock: Clock = lambda: datetime.now(UTC),
    stop: Event | None = None,
) -> Iterator[Outcome]:
    """What came of each feed, in their order; all is kept before it is told.

    Args:
        workspace: The open library with its settings.
        feeds: What to fetch.
        clock: Tells the time.
        stop: Ends the run once it is set; what is under way is cut.

    Raises:
        ConfigError: The program is offline.
    """
    settings = workspace.settings
    if settings.offline:
        raise ConfigError(
            "nothing is fetched, as the program is offline",
            hint="leave out --offline, or set offline = false",
        )
    interval_s = settings.fetch_every_min * SECONDS_A_MINUTE
    for feed, found in _harvests(workspace, feeds, stop or Event()):
        if isinstance(found, SourceError):
            outcome = _failure(feed, found, clock(), interval_s)
        else:
            outcome = _success(workspace, feed, found, clock(), interval_s)
        workspace.library.feeds.record(outcome.feed)
        yield outcome


def _harvests(
    workspace: Workspace, feeds: Sequence[Subscription], stop: Event
) -> Iterator[tuple[Subscription, Harvest | SourceError]]:
    """Each feed with what it gave, a few at a time."""
    settings = workspace.settings
    at_work: set[Web] = set()

    def known(articles: Sequence[Article]) -> set[ArticleId]:
        with closing(Workspace.open(settings)) as own:  # for a thread of its own
            return {each.id for each in articles if own.library.articles.has(each)}

    def work(feed: Subscription) -> Harvest | SourceError:
        with closing(Web(settings, limits_of(settings))) as web:
            at_work.add(web)
            try:
                return harvest(feed, web, known)
            except SourceError as error:
                return error
            finally:
                at_work.discard(web)

    pool = ThreadPoolExecutor(AT_ONCE)
    waiting = iter(feeds)
    under_way = deque((f, pool.submit(work, f)) for f in islice(waiting, AT_ONCE))
    try:
        while under_way:
            feed, found = under_way.popleft()
            while not found.done() and not stop.is_set():
                wait([found], LOOK_EVERY_S)
            if stop.is_set():
                return
            yield feed, found.result()
            under_way.extend((f, pool.submit(work, f)) for f in islice(waiting, 1))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for web in list(at_work):
            web.abort()


def _success(
    workspace: Workspace,
    feed: Subscription,
    found: Harvest,
    now: datetime,
    interval_s: float,
) -> Outcome:
    """What a feed's articles mean, once they are kept."""
    new = _kept(workspace, found.items)
    if moved := found.fetched.moved_to:
        workspace.library.feeds.move(feed.url, moved)
    validators = found.fetched.validators
    renewed = replace(
        feed,
        url=moved or feed.url,
        title=feed.title or _title(found.items),
        etag=validators.etag,
        last_modified=validators.last_modified,
    )
    return Outcome(
        feed=succeeded(renewed, now, interval_s),
        moved_from=feed.url if moved else "",
        unchanged=found.fetched.raw is None,
        new=new,
        known=len(found.items) - len(new),
        failures=found.failures,
    )


def _failure(
    feed: Subscription, error: SourceError, now: datetime, interval_s: float
) -> Outcome:
    gone = isinstance(error, FetchError) and error.gone
    if gone:
        error = SourceError(
            f"{error.message}, and is fetched no longer",
            hint="`briefing feeds remove` forgets it, `briefing fetch --all` tries it",
        )
    after = failed(
        feed,
        now,
        interval_s,
        error.message,
        retry_after_s=error.retry_after_s if isinstance(error, FetchError) else 0,
        gone=gone,
    )
    return Outcome(feed=after, failures=(error,))


def _title(items: Sequence[Item]) -> str:
    """What the feed calls itself."""
    return next((item.article.source for item in items if item.article.source), "")


def _kept(workspace: Workspace, items: Sequence[Item]) -> tuple[Article, ...]:
    """The articles that are new in the library, or have new words."""
    library = workspace.library
    kept = library.articles.keep_each(item.article for item in items)
    for item, each in zip(items, kept, strict=True):
        if item.entry:
            library.articles.remember_entry(each.id, item.entry)
    return tuple(
        replace(item.article, id=each.id)
        for item, each in zip(items, kept, strict=True)
        if each.outcome != "known"
    )
