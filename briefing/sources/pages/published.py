"""When the article on a page was published, with the time where the page states it.

The statements that mean publication come first; failing them, htmldate (Barbaresi 2020)
looks for the day in the markup, and the lines of the page are gone through for a date.
"""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any

from htmldate import find_date
from lxml import etree

from briefing.sources.dates import parse_date
from briefing.sources.pages.blocks import blocks_of, key_of
from briefing.sources.pages.markup import is_too_large
from briefing.sources.pages.statements import Statements

PUBLISHED = (
    *("article:published_time", "og:article:published_time", "datepublished"),
    *("dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created"),
    *("citation_publication_date", "citation_online_date", "sailthru.date"),
    *("parsely-pub-date", "article.published", "publication_date", "publish-date"),
    *("pubdate", "publishdate", "date.release", "originalpublicationdate"),
    *("dc.date", "dcterms.date", "og:pubdate", "date"),
)
"""Names of `meta` elements that hold the date of publication, the surest first."""
MONTH_NAME = r"[^\W\d_]{3,10}\.?"
DAY = len("2021-12-09")
MAX_TIMES = 50
LONGEST_DATE_LINE = 80
WRITTEN = re.compile(
    r"\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2}"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?(?: de)? {MONTH_NAME},?(?: de)? \d{{4}}"
    rf"|{MONTH_NAME} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})\b"
)


def published(root: Any, said: Statements, title: str) -> str:
    """The date of publication, ISO 8601; empty if the page does not tell it.

    Args:
        root: The page.
        said: What it states about itself.
        title: The headline; dates are mostly written below it.
    """
    if stated := _first_day(_stated(said)):
        return stated
    marked = [date for date in map(parse_date, _marked(root)) if len(date) >= DAY]
    if day := _searched(root):
        return max((date for date in marked if date[:DAY] == day), key=len, default=day)
    return next(iter(marked), "") or _first_day(_written(root, title))


def _stated(said: Statements) -> Iterator[str]:
    """What the page states as its date of publication, the surest statement first."""
    yield from map(said.stated, ("datePublished", "dateCreated", "uploadDate"))
    yield from said.all(*PUBLISHED)


def _first_day(written: Iterable[str]) -> str:
    return next((date for date in map(parse_date, written) if len(date) >= DAY), "")


def _marked(root: Any) -> Iterator[str]:
    """The dates that are marked up as such somewhere on the page."""
    marked = root.xpath("//*[@itemprop='datePublished'] | //time[@datetime]")
    for element in marked[:MAX_TIMES]:
        yield element.get("datetime") or element.get("content") or ""


def _written(root: Any, title: str) -> Iterator[str]:
    """The dates in short lines: those below the headline, then the others."""
    if is_too_large(root):
        return
    blocks = list(blocks_of(root))
    key = key_of(title)
    below = next((i for i, block in enumerate(blocks) if block.key == key), 0)
    for block in (*blocks[below:], *blocks[:below]):
        if len(block.text) <= LONGEST_DATE_LINE:
            yield from (match[0] for match in WRITTEN.finditer(block.text))


def _searched(root: Any) -> str:
    """The day that htmldate finds in the markup, `2021-12-09`, as far as it is there.

    htmldate fills up a year or a month with the first of what is missing, and takes
    elements off the tree that it is given. Its extensive search is not used: it reads
    up the calendars of two hundred languages, which takes seconds.
    """
    if is_too_large(root):
        return ""
    copy = deepcopy(root)
    try:
        found = find_date(copy, original_date=True, extensive_search=False) or ""
    except (ValueError, TypeError, AttributeError, etree.LxmlError, RecursionError):
        return ""
    if not found.endswith("-01") or _shows(root, found):
        return found
    return found[:4] if found.endswith("-01-01") else found[:7]


def _shows(root: Any, day: str) -> bool:
    """Whether the first of a month stands on the page in some form."""
    year, month, _ = day.split("-")
    number = str(int(month))
    forms = (
        rf"{year}[-/.]?0?{number}[-/.]?0?1\b",
        rf"\b0?1[-/.]0?{number}[-/.]{year}",
        rf"\b0?{number}/0?1/{year}",
        rf"\b0?1(?:st|er|\.|º)?\s+(?:de\s+)?{MONTH_NAME},?\s+(?:de\s+)?{year}",
        rf"{MONTH_NAME}\s+0?1(?:st)?,?\s+{year}",
    )
    markup = etree.tostring(root, encoding="unicode")
    return any(re.search(form, markup) for form in forms)
