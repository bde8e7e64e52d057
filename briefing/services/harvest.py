"""What one feed gives when it is asked: its articles, rated, and their pages."""

from dataclasses import dataclass, replace

from briefing.errors import SourceError
from briefing.library.feeds import Subscription
from briefing.model.article import Article
from briefing.services.pages import Item, Known, with_pages
from briefing.services.subscriptions import FEED_FORMATS
from briefing.services.web import Web
from briefing.sources.fetching.policy import Fetched, Validators
from briefing.sources.formats import IN_WORDS, tell_format
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.reading import read


@dataclass(frozen=True, slots=True, kw_only=True)
class Harvest:
    """What a feed gave."""

    fetched: Fetched
    """What its server answered."""
    items: tuple[Item, ...] = ()
    """An article for each entry that has words."""
    failures: tuple[SourceError, ...] = ()
    """Why a part of it could not be had."""


def harvest(feed: Subscription, web: Web, known: Known) -> Harvest:
    """What is to be had from a feed.

    Args:
        feed: The feed, with what its server gave to ask for changes.
        web: Where to fetch it.
        known: Tells which articles the library has already.

    Raises:
        SourceError: It cannot be had, or it is no feed.
    """
    validators = Validators(etag=feed.etag, last_modified=feed.last_modified)
    fetched = web.feed(feed.url, validators)
    if fetched.raw is None:
        return Harvest(fetched=fetched)
    found = list(read(fetched.raw, _feed_format(fetched.raw)))
    entries = [
        _rated(item, feed)
        for item in found
        if isinstance(item, Article) and (item.text or item.title)
    ]
    errors = [item.error for item in found if isinstance(item, Unreadable)]
    if errors and not entries:
        raise errors[0]
    items = tuple(with_pages(entries, web, known) if feed.pages else map(Item, entries))
    missed = _missed(feed, items)
    return Harvest(fetched=fetched, items=items, failures=(*errors, *missed))


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


def _missed(feed: Subscription, items: tuple[Item, ...]) -> list[SourceError]:
    """One sentence for all pages that could not be had."""
    failures = [item.failure for item in items if item.failure]
    if len(failures) < 2:  # noqa: PLR2004 - its own sentence says it all
        return failures
    return [
        SourceError(
            f"{feed.url}: {len(failures)} pages could not be had, the first:"
            f" {failures[0].message}",
            hint="their articles have what the feed says of them",
        )
    ]
