"""feedparser, without what a hostile feed could turn against the machine.

It gets bytes alone, as it would open files and fetch pages. It keeps no categories, as
it compares each with all before it. And it puts in no entity of more than a few
letters, as its parser for what is no XML would repeat a long one without limit.
"""

import re
from io import BytesIO
from typing import Any

import feedparser.api
from feedparser.mixin import _FeedParserMixin
from feedparser.util import FeedParserDict

ENTITY = re.compile(rb"<!ENTITY[^>]*>?", re.IGNORECASE)
MOST_TAGS = 500_000
"""Ten thousand entries have a quarter of these."""
SHORT_ENTITY = re.compile(rb'<!ENTITY\s+\w+\s+"(?:&#\w{1,8};|[^&"<]{0,12})"\s*>')


class TooManyTagsError(Exception):
    """A document would take minutes, whatever it says."""


def parse(data: bytes, headers: dict[str, str]) -> FeedParserDict:
    """What feedparser finds in an XML document, as it is written there.

    Raises:
        TooManyTagsError: It is no feed that anyone would write.
    """
    return feedparser.parse(
        BytesIO(data),
        response_headers=headers,
        sanitize_html=False,
        resolve_relative_uris=False,
    )


def _keep_last(parser: Any, term: str, scheme: str, label: str) -> None:
    """Take one category in the place of the last; none is used here."""
    category = FeedParserDict(term=term, scheme=scheme, label=label)
    parser._get_context()["tags"] = [category]  # noqa: SLF001


def _replace_doctype(data: bytes) -> tuple[str | None, bytes, dict[str, str]]:
    """What feedparser makes of a document type whose entities are all short.

    It is the first to see the document in UTF-8, so that tags are counted here.
    """
    if data.count(b"<") > MOST_TAGS:
        raise TooManyTagsError
    shortened = ENTITY.sub(
        lambda match: match[0] if SHORT_ENTITY.fullmatch(match[0]) else b"", data
    )
    replaced: tuple[str | None, bytes, dict[str, str]] = _original(shortened)
    return replaced


_original = feedparser.api.replace_doctype
feedparser.api.replace_doctype = _replace_doctype
_FeedParserMixin._add_tag = _keep_last  # noqa: SLF001 - there is no option for it
