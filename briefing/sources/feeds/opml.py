"""Lists of feeds: OPML, read and written. Format: http://opml.org/spec2.opml."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NoReturn

from lxml import etree

from briefing.errors import SourceError
from briefing.sources.addresses import web_host
from briefing.sources.assembly import one_line
from briefing.sources.raw import Raw

BARE_AMPERSAND = re.compile(rb"&(?!#?\w{1,32};)")
"""As programs write it in addresses, where XML wants `&amp;`."""
FEED_SCHEME = re.compile(r"feed:(?://)?(?=https?:)|feed:(?=//)")
"""What some put before a feed's address, or in the place of `http:`."""


@dataclass(frozen=True, slots=True)
class Outline:
    """One feed of a list."""

    url: str
    title: str = ""


def read(raw: Raw) -> NoReturn:
    """No article, as a list of feeds has none.

    Raises:
        SourceError: Always, with what to do instead.
    """
    raise SourceError(
        f"{raw.name} is a list of feeds",
        hint="`briefing feeds import FILE` subscribes to them",
    )


def parse(raw: Raw) -> list[Outline]:
    """The feeds that a list names, each once; folders are undone.

    What leads to no web address is passed over.

    Raises:
        SourceError: It is no OPML.
    """
    # No entity is put in for its name, no DTD and nothing from a network is read.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True
    )
    try:
        root = etree.fromstring(BARE_AMPERSAND.sub(b"&amp;", raw.data), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or etree.QName(root).localname.lower() != "opml":
        raise SourceError(f"{raw.name} is no list of feeds (OPML)")
    found = dict.fromkeys(_outlines(root))
    return list({outline.url: outline for outline in reversed(found)}.values())[::-1]


def _outlines(root: etree._Element) -> Iterator[Outline]:
    for element in root.iter("{*}outline"):
        given = {str(k).lower(): str(v) for k, v in element.attrib.items()}
        url = _web_address(one_line(given.get("xmlurl", "")))
        if web_host(url):
            yield Outline(url, one_line(given.get("title") or given.get("text", "")))


def _web_address(url: str) -> str:
    """The address of a feed, as it is asked for."""
    bare = FEED_SCHEME.sub("", url, count=1)
    return f"http:{bare}" if bare.startswith("//") else bare


def write(outlines: Iterable[Outline], title: str) -> bytes:
    """A list of feeds that other programs read."""
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = title
    body = etree.SubElement(root, "body")
    for outline in outlines:
        name = outline.title or outline.url
        etree.SubElement(
            body, "outline", type="rss", text=name, title=name, xmlUrl=outline.url
        )
    written: bytes = etree.tostring(
        root, xml_declaration=True, encoding="utf-8", pretty_print=True
    )
    return written
