"""JSON Feed 1.0 and 1.1 to articles. Format: https://www.jsonfeed.org/version/1.1/."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.sources.encoding import decode
from briefing.sources.feeds.entries import Entry, Feed, articles_of
from briefing.sources.prose import plain_prose, prose, prose_line
from briefing.sources.raw import Raw, Unreadable


def read(raw: Raw) -> Iterator[Article | Unreadable]:
    """An article for each item of a feed; none if it has no items.

    Raises:
        SourceError: It is no JSON, or no feed.
    """
    yield from articles_of(raw, parse(raw), "json-feed")


def parse(raw: Raw) -> Feed:
    """The feed that is written in JSON.

    Raises:
        SourceError: It is no JSON, or no feed.
    """
    try:
        found = json.loads(decode(raw), strict=False)
    except (ValueError, RecursionError) as error:
        raise SourceError(
            f"{raw.name} is a feed that is not valid JSON", hint="fetch it again"
        ) from error
    if not isinstance(found, Mapping) or not isinstance(found.get("items"), list):
        raise SourceError(f"{raw.name} is JSON, but no feed")
    items = [item for item in found["items"] if isinstance(item, Mapping)]
    return Feed(
        title=prose_line(_text(found, "title")),
        url=_text(found, "home_page_url"),
        language=_text(found, "language"),
        entries=[_entry(item, _authors(found)) for item in items],
    )


def _entry(item: Mapping[str, Any], feed_author: str) -> Entry:
    markup, plain = _text(item, "content_html"), _text(item, "content_text")
    return Entry(
        key=_text(item, "id"),
        title=prose_line(_text(item, "title")),
        content=prose(markup) or plain_prose(plain),
        summary=plain_prose(_text(item, "summary")),
        date=_text(item, "date_published") or _text(item, "date_modified"),
        author=_authors(item) or feed_author,
        url=_text(item, "url") or _text(item, "external_url"),
        language=_text(item, "language"),
    )


def _authors(found: Mapping[str, Any]) -> str:
    """The names of version 1.1's `authors`, or that of version 1.0's `author`."""
    listed = found.get("authors")
    authors = listed if isinstance(listed, list) else [found.get("author")]
    names = (_text(author, "name") for author in authors if isinstance(author, Mapping))
    return ", ".join(dict.fromkeys(filter(None, names)))


def _text(found: Mapping[str, Any], name: str) -> str:
    """A value that is text, or a number that should have been; else nothing."""
    value = found.get(name)
    number = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if isinstance(value, str) or number else ""
