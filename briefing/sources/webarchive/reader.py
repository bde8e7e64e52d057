"""A web archive to the pages, feeds, texts and documents in it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.errors import SourceError
from briefing.sources.archives import unpacking
from briefing.sources.dates import parse_date
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.refusals import too_long
from briefing.sources.webarchive.records import Record, records_of, unpacked

KINDS = frozenset({"response", "resource", "conversion"})
"""The records that hold what was found at an address."""
ARTICLES = re.compile(
    r"(?:text/(?:html|plain|markdown|xml)|message/rfc822|application/(?:pdf|xhtml\+xml"
    r"|xml|(?:rss|atom|rdf|feed)\+(?:xml|json)|vnd\.oasis\.opendocument\.text"
    r"|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))\s*(?:;|$)",
    re.IGNORECASE,
)
"""The types of what may be an article; a crawl is mostly pictures and scripts."""
NO_ARTICLES = re.compile(
    r"(?:metadata|dns|whois|ntp):|.*/(?:robots|ads|humans|security)\.txt$",
    re.IGNORECASE,
)
"""Addresses of what only programs read, the log of the crawl among them."""
FOUND = "2"
"""How the status of an answer with content begins."""
WEB = ("http://", "https://")
ARC_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)", re.ASCII)
MAX_NAME = 200


def read(raw: Raw) -> Iterator[Raw | Unreadable]:
    """What the records of an archive hold, the damaged ones named.

    Raises:
        SourceError: It holds nothing to read, or too much.
    """
    empty = True
    for number, record in enumerate(records_of(raw), 1):
        if record is None:
            empty = False
            unpacking.count_member(raw)
            yield unpacking.refused(raw, f"record-{number}", "is damaged")
        elif _is_wanted(record):
            empty = False
            unpacking.count_member(raw)
            yield _member(raw, record, number)
    if empty:
        raise SourceError(f"{raw.name} is a web archive without articles")


def _is_wanted(record: Record) -> bool:
    if record.kind not in KINDS or not record.content.strip():
        return False
    found = not record.status or record.status.startswith(FOUND)
    is_article = ARTICLES.match(record.media_type.strip())
    return bool(found and is_article and not NO_ARTICLES.match(record.address))


def _member(raw: Raw, record: Record, number: int) -> Raw | Unreadable:
    name = record.address[:MAX_NAME] or f"record-{number}"
    if record.cut_off:
        hint = "get the archive once more"
        return unpacking.refused(raw, name, "is cut off in the archive", hint)
    limit = raw.limits.max_bytes
    try:
        content = unpacked(record, limit + 1)
    except ValueError:
        return unpacking.refused(raw, name, "is packed so that it cannot be unpacked")
    if content is not record.content:
        unpacking.count_bytes(raw, len(content))
    if len(content) > limit:
        return too_long(unpacking.member_uri(raw, name), raw.limits)
    address = record.address if record.address.startswith(WEB) else ""
    member = raw.member(name, content, address=address, media_type=record.media_type)
    return replace(member, fetched_at=_date(record.date) or raw.fetched_at)


def _date(written: str) -> str:
    """When a record was made, ISO 8601: that of ARC is a row of digits, in UTC."""
    if digits := ARC_DATE.fullmatch(written):
        year, month, day, hour, minute, second = digits.groups()
        written = f"{year}-{month}-{day}T{hour}:{minute}:{second}Z"
    return parse_date(written)
