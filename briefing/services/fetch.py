"""Fetches feeds that are due into the library; one that fails never ends the run."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice

from briefing.errors import ConfigError, SourceError
from briefing.library.feeds import Subscription
from briefing.model.article import Article
from briefing.services.ingest import limits_of
from briefing.services.schedule import failed, succeeded
from briefing.services.subscriptions import FEED_FORMATS
from briefing.services.web import Web
from briefing.services.workspace import Workspace
from briefing.sources.fetching.policy import Fetched, FetchError, Validators
from briefing.sources.formats import IN_WORDS, tell_format
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.reading import read

AT_ONCE = 8
"""Feeds that are fetched at the same time; most of it is waiting."""
SECONDS_A_MINUTE = 60

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one feed."""

    feed: Subscription
    """As it stands now."""
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
) -> Iterator[Outcome]:
    """What came of each feed, in their order; all is kept before it is told.

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
    for feed, answer in _answers(workspace, feeds):
        outcome = _outcome(workspace, feed, answer, clock(), interval_s)
        workspace.library.feeds.record(outcome.feed)
        yield outcome


def _answers(
    workspace: Workspace, feeds: Sequence[Subscription]
) -> Iterator[tuple[Subscription, Fetched | SourceError]]:
    """Each feed with what its server answered, fetched a few at a time."""
    settings = workspace.settings
    at_work: set[Web] = set()

    def fetch(feed: Subscription) -> Fetched | SourceError:
        known = Validators(etag=feed.etag, last_modified=feed.last_modified)
        with closing(Web(settings, limits_of(settings))) as web:
            at_work.add(web)
            try:
                return web.feed(feed.url, known)
            except SourceError as error:
                return error
            finally:
                at_work.discard(web)

    pool = ThreadPoolExecutor(AT_ONCE)
    waiting = iter(feeds)
    under_way = deque((f, pool.submit(fetch, f)) for f in islice(waiting, AT_ONCE))
    try:
        while under_way:
            feed, answer = under_way.popleft()
            yield feed, answer.result()
            under_way.extend((f, pool.submit(fetch, f)) for f in islice(waiting, 1))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for web in list(at_work):
            web.abort()


def _outcome(
    workspace: Workspace,
    feed: Subscription,
    answer: Fetched | SourceError,
    now: datetime,
    interval_s: float,
) -> Outcome:
    """What an answer means, once its articles are kept."""
    if isinstance(answer, SourceError):
        return _failure(feed, answer, now, interval_s)
    if answer.raw is None:
        return Outcome(feed=succeeded(feed, now, interval_s), unchanged=True)
    try:
        found = list(read(answer.raw, _feed_format(answer.raw)))
    except SourceError as error:
        return _failure(feed, error, now, interval_s)
    articles = [
        _rated(item, feed)
        for item in found
        if isinstance(item, Article) and (item.text or item.title)
    ]
    errors = tuple(item.error for item in found if isinstance(item, Unreadable))
    if errors and not articles:
        return _failure(feed, errors[0], now, interval_s)
    new = _kept(workspace, articles)
    validators = answer.validators
    renewed = replace(
        feed, etag=validators.etag, last_modified=validators.last_modified
    )
    title = next((a.source for a in articles if a.source), "") if not feed.title else ""
    return Outcome(
        feed=succeeded(renewed, now, interval_s, title),
        new=new,
        known=len(articles) - len(new),
        failures=errors,
    )


def _failure(
    feed: Subscription, error: SourceError, now: datetime, interval_s: float
) -> Outcome:
    after = failed(
        feed,
        now,
        interval_s,
        error.message,
        retry_after_s=error.retry_after_s if isinstance(error, FetchError) else 0,
        gone=isinstance(error, FetchError) and error.gone,
    )
    return Outcome(feed=after, failures=(error,))


def _feed_format(raw: Raw) -> str:
    """The reader for a feed.

    Raises:
        SourceError: It is something else, such as the page that asks to log in.
    """
    name = tell_format(raw)
    if name not in FEED_FORMATS:
        what = IN_WORDS.get(name, "a text")
        raise SourceError(
            f"{raw.name} is {what}, where a feed is expected",
            hint="open it in a browser to see what became of it",
        )
    return name


def _rated(article: Article, feed: Subscription) -> Article:
    """The article as its feed is believed, unless it brings a rating of its own."""
    return article if article.rating else replace(article, rating=feed.rating)


def _kept(workspace: Workspace, articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles that are new in the library, or have new words."""
    kept = workspace.library.articles.keep_each(articles)
    return tuple(
        replace(article, id=each.id)
        for article, each in zip(articles, kept, strict=True)
        if each.outcome != "known"
    )
