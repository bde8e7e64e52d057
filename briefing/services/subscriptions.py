"""Subscribing to feeds, one by one or from a list, and giving the list away."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import BinaryIO

from briefing.errors import ConfigError, SourceError
from briefing.library.feeds import Subscription
from briefing.model.rating import RELIABILITY, parse_rating
from briefing.services.ingest import limits_of, raw_inputs
from briefing.services.web import Web
from briefing.services.workspace import Workspace
from briefing.sources.addresses import web_host
from briefing.sources.formats import tell_format
from briefing.sources.raw import Raw, Unreadable

FEED_FORMATS = frozenset({"feed", "json-feed", "xml"})
NOT_JUDGED = "6"
"""The Admiralty code's digit for what nobody has judged yet."""


@dataclass(frozen=True, slots=True)
class Subscribed:
    """A feed that was subscribed to."""

    url: str
    named: str
    """What the user named: the feed, or a page that names it."""
    is_new: bool


def rating_of(text: str) -> str:
    """The Admiralty code that a letter, or a letter with a digit, stands for.

    Raises:
        ConfigError: It is none.
    """
    rating = parse_rating(text) or parse_rating(text.strip() + NOT_JUDGED)
    if text.strip() and not rating:
        letters = ", ".join(f"{sign} {words}" for sign, words in RELIABILITY.items())
        raise ConfigError(f"'{text}' is no rating", hint=f"choose one of: {letters}")
    return rating


def subscribe(
    workspace: Workspace, named: Sequence[str], rating: str = "", *, pages: bool = False
) -> Iterator[Subscribed | Unreadable]:
    """Each address with the feed that was found there, or why there is none.

    A page stands for the first feed that it names. Offline, addresses are taken as
    they are.
    """
    settings = workspace.settings
    with closing(Web(settings, limits_of(settings))) as web:
        for address in named:
            try:
                url, title = _feed_at(address, web, offline=settings.offline)
            except SourceError as error:
                yield Unreadable(address, error)
                continue
            feed = Subscription(url=url, title=title, rating=rating, pages=pages)
            is_new = bool(workspace.library.feeds.add([feed]))
            yield Subscribed(url, address, is_new)


def import_list(
    workspace: Workspace, paths: Sequence[str], stdin: BinaryIO | None = None
) -> Iterator[int | Unreadable]:
    """How many feeds of each list (OPML) are new, or why it cannot be read."""
    from briefing.sources.feeds.opml import parse

    for found in raw_inputs(paths, workspace.settings, stdin):
        if isinstance(found, Unreadable):
            yield found
            continue
        try:
            listed = parse(found)
        except SourceError as error:
            yield Unreadable(found.uri, error)
            continue
        feeds = [Subscription(url=each.url, title=each.title) for each in listed]
        yield workspace.library.feeds.add(feeds)


def export_list(workspace: Workspace) -> bytes:
    """All subscriptions as OPML."""
    from briefing.sources.feeds.opml import Outline, write

    feeds = workspace.library.feeds.all()
    return write((Outline(feed.url, feed.title) for feed in feeds), "Feeds of briefing")


def _feed_at(address: str, web: Web, *, offline: bool) -> tuple[str, str]:
    """The address and the title of the feed that an address stands for.

    Raises:
        SourceError: There is none, or it cannot be fetched.
    """
    if offline and web_host(address):
        return address, ""
    raw = web.feed_or_page(address)
    if tell_format(raw) in FEED_FORMATS:
        return address, _title(raw)
    from briefing.sources.feeds.autodiscovery import feeds_of_page

    for url in feeds_of_page(raw)[:1]:
        return url, _title(web.feed_or_page(url))
    raise SourceError(
        f"{raw.name} is no feed and names none",
        hint="look for a link called RSS, Atom or feed on the page",
    )


def _title(raw: Raw) -> str:
    """The title of a feed.

    Raises:
        SourceError: It is none.
    """
    from briefing.sources.feeds import json_feed, xml_feed

    is_json = tell_format(raw) == "json-feed"
    return (json_feed.parse(raw) if is_json else xml_feed.parse(raw)).title
