"""RSS 0.90 to 2.0, RDF and Atom to articles; what is malformed gives what it can."""

import re
from collections.abc import Iterator
from typing import Any
from xml.sax import SAXException

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.sources.dates import parse_date
from briefing.sources.feeds.entries import Entry, Feed, articles_of
from briefing.sources.feeds.parser import MOST_TAGS, TooManyTagsError
from briefing.sources.feeds.parser import parse as parse_xml
from briefing.sources.prose import TAG, plain_prose, prose, prose_line
from briefing.sources.raw import Raw, Unreadable

PLAIN = "text/plain"
CHARSET = re.compile(r";\s*charset=[\"']?[\w.:-]+", re.IGNORECASE)
DATES = ("published", "updated", "created")
ISO_TIME = "{:04d}-{:02d}-{:02d}T{:02d}:{:02d}:{:02d}Z"


def read(raw: Raw) -> Iterator[Article | Unreadable]:
    """An article for each entry of a feed; none if it has no entries.

    Raises:
        SourceError: It is no feed, or broken before its first entry.
    """
    feed = parse(raw)
    yield from articles_of(raw, feed, "feed")


def parse(raw: Raw) -> Feed:
    """The feed that is written in an XML document.

    Raises:
        SourceError: It is no feed, or broken before its first entry.
    """
    try:
        found = parse_xml(raw.data, _headers(raw))
    except TooManyTagsError as error:
        raise SourceError(
            f"{raw.name} is a feed of more than {MOST_TAGS:,} tags", hint="split it"
        ) from error
    except Exception as error:
        # The parser for what is no XML may stumble over anything.
        raise SourceError(f"{raw.name} is a feed that cannot be read") from error
    if not found.entries and not found.get("version"):
        raise SourceError(f"{raw.name} is an XML document, but no feed")
    if not found.entries and isinstance(found.get("bozo_exception"), SAXException):
        raise SourceError(
            f"{raw.name} is a feed that breaks off before its first entry",
            hint="fetch it again",
        )
    atom = found.version.startswith("atom")
    return Feed(
        title=_line(found.feed, "title", atom=atom),
        url=_text(found.feed, "link"),
        language=_text(found.feed, "language"),
        entries=[_entry(entry, atom=atom) for entry in found.entries],
    )


def _headers(raw: Raw) -> dict[str, str]:
    """What the network said about the feed, as far as it helps to read it.

    It is taken for `application/xml` whatever was said, as a bare `text/xml` would mean
    ASCII (RFC 3023), which it hardly ever is.
    """
    charset = CHARSET.search(raw.media_type)
    content_type = f"application/xml{charset[0]}" if charset else "application/xml"
    place = {"content-location": raw.address} if raw.address else {}
    return {"content-type": content_type, **place}


def _entry(found: dict[str, Any], *, atom: bool) -> Entry:
    contents = [_words(content, atom=atom) for content in _list(found, "content")]
    return Entry(
        key=_text(found, "id"),
        title=_line(found, "title", atom=atom),
        content=max(contents, key=len, default=""),
        summary=_words(_detail(found, "summary"), atom=atom),
        date=next(filter(None, (_date(found, name) for name in DATES)), ""),
        author=_author(found),
        url=_text(found, "feedburner_origlink") or _text(found, "link"),
        source=_line(_mapping(found, "source"), "title", atom=atom),
        language=_language(found),
    )


def _words(part: dict[str, Any], *, atom: bool) -> str:
    """The words of a text construct; only Atom says for sure that it is no HTML."""
    value = _text(part, "value")
    if atom and _text(part, "type") == PLAIN:
        return plain_prose(value)
    words = prose(value) if TAG.search(value) else plain_prose(value)
    return prose(words) if TAG.search(words) else words  # it was escaped twice


def _line(found: dict[str, Any], name: str, *, atom: bool) -> str:
    """The words of a title, on one line."""
    part = _detail(found, name)
    if atom and _text(part, "type") == PLAIN:
        return " ".join(plain_prose(_text(part, "value")).split())
    return prose_line(_text(part, "value"))


def _detail(found: dict[str, Any], name: str) -> dict[str, Any]:
    """A text construct with its type; what has none is its own value."""
    return _mapping(found, f"{name}_detail") or {"value": _text(found, name)}


def _date(found: dict[str, Any], name: str) -> str:
    """The date as it is written, else as feedparser understands it."""
    written = _text(found, name)
    if date := parse_date(written):
        return date
    understood = dict.get(found, f"{name}_parsed")
    if not understood:
        return ""
    moment = ISO_TIME.format(*understood[:6])
    return moment if ":" in written else moment[:10]


def _author(found: dict[str, Any]) -> str:
    names = [_text(author, "name") for author in _list(found, "authors")]
    names = [prose_line(name) for name in names if name]
    return ", ".join(dict.fromkeys(names)) or prose_line(_text(found, "author"))


def _language(found: dict[str, Any]) -> str:
    """The language that an entry states for itself."""
    parts = [*_list(found, "content"), _detail(found, "summary")]
    stated = (_text(part, "language") for part in parts)
    return next(filter(None, stated), "") or _text(found, "language")


def _text(found: dict[str, Any], name: str) -> str:
    """A value that is text; feedparser's own `get` would take one for another."""
    value = dict.get(found, name)
    return value if isinstance(value, str) else ""


def _list(found: dict[str, Any], name: str) -> list[dict[str, Any]]:
    value = dict.get(found, name)
    items = value if isinstance(value, list) else []
    return [item for item in items if isinstance(item, dict)]


def _mapping(found: dict[str, Any], name: str) -> dict[str, Any]:
    value = dict.get(found, name)
    return value if isinstance(value, dict) else {}
