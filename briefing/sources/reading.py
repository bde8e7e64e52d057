"""One input to its articles: tells the format and hands over to the reader for it."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.sources import READERS
from briefing.sources.encoding import SAMPLE_BYTES, decode
from briefing.sources.raw import Raw, Unreadable

BY_SUFFIX = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".md": "markdown",
    ".markdown": "markdown",
}
UNSUPPORTED = (
    (re.compile(r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE), "a web page"),
    (re.compile(r"<(?:rss|feed|rdf:RDF)\b"), "a feed"),
    (re.compile(r"<\?xml\b"), "an XML document"),
    (re.compile(r"<!(?:DOCTYPE|ENTITY|ELEMENT)\b"), "an XML document"),
    (re.compile(r"<([A-Za-z][\w.:-]*)(?:\s[^<>]*)?>(?s:.*)</\1\s*>"), "a web page"),
    (re.compile(r"<(?:br|div|img|link|meta|p|script|style)\b"), "a web page"),
    (re.compile(r"(?:WARC/\d|filedesc://)"), "a web archive"),
    (
        re.compile(
            r"(?:Return-Path|Received|MIME-Version|Message-ID|Delivered-To"
            r"|Content-Type): ",
            re.IGNORECASE,
        ),
        "a mail message",
    ),
    (
        re.compile(
            r"[A-Z][A-Za-z-]+: .*\n(?:[^\S\n]*\S.*\n){0,30}?"
            r"(?:MIME-Version: |Message-ID: |Content-Type: (?:multipart|message))",
            re.IGNORECASE,
        ),
        "a mail message",
    ),
    (re.compile(r"From (?:\S+@\S+ |\S+ .*\d\d:\d\d.*\d{4})"), "a mailbox"),
)
COMMENTS = re.compile(r"(?:<!--(?s:.*?)-->\s*)+")
"""What may stand before the first tag of a marked-up document."""
FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?=[\w\"'#-])")
FIRST_HEADING = re.compile(r"# [^\n]+\n\s*\n")


def read(raw: Raw, format: str | None = None) -> Iterator[Article | Unreadable]:  # noqa: A002 — the name that the command line and `Origin` use
    """The articles of one input, with what of it could not be read in its place.

    Args:
        raw: The input.
        format: Name of a reader; told from content, then from the name, if not given.

    Raises:
        ConfigError: There is no reader called `format`.
    """
    try:
        yield from READERS.load(format or tell_format(raw))(raw)
    except SourceError as error:
        yield Unreadable(raw.uri, error)


def tell_format(raw: Raw) -> str:
    """The name of the reader for an input: by content, else by name.

    Raises:
        SourceError: It is no text, or text of a kind that cannot be read yet.
    """
    head = decode(Raw(raw.uri, raw.data.lstrip()[:SAMPLE_BYTES])).lstrip()
    comments = COMMENTS.match(head)
    start = comments.end() if comments else 0
    for pattern, what in UNSUPPORTED:
        if pattern.match(head, start):
            raise SourceError(
                f"{raw.name} is {what}, which cannot be read yet",
                hint="save its words as plain text and read that",
            )
    if FRONT_MATTER.match(head) or FIRST_HEADING.match(head):
        return "markdown"
    if _looks_like_json(head):
        return "jsonl"
    return BY_SUFFIX.get(PurePath(raw.uri).suffix.lower(), "plain")


def _looks_like_json(head: str) -> bool:
    """Whether text opens with a JSON object, alone or first of an array."""
    return re.match(r'(?:\[\s*)?\{\s*(?:"(?:[^"\\\n]|\\.)*"\s*:|\})', head) is not None
