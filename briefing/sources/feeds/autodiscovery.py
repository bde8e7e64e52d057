"""The feeds that a web page names in its head (RSS Advisory Board, Autodiscovery)."""

import lxml.html
from lxml import etree

from briefing.sources.addresses import whole_address
from briefing.sources.assembly import one_line
from briefing.sources.raw import Raw

FEED_TYPES = frozenset(
    {
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
    }
)


def feeds_of_page(raw: Raw) -> list[str]:
    """The addresses of a page's feeds, in its order."""
    try:
        root = lxml.html.document_fromstring(raw.data)
    except (etree.LxmlError, ValueError):
        return []
    links = root.iter("link")
    found = (
        whole_address(one_line(link.get("href") or ""), raw.address)
        for link in links
        if "alternate" in (link.get("rel") or "").lower().split()
        and (link.get("type") or "").strip().lower() in FEED_TYPES
    )
    return list(dict.fromkeys(filter(None, found)))
