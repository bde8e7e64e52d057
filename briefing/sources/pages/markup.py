"""Bytes of a page to its tree: the encoding first, then the markup, however broken."""

import re
from email.message import Message
from typing import Any

import lxml.html
from lxml import etree

from briefing.errors import SourceError
from briefing.sources.charsets import decode_as
from briefing.sources.prose import with_short_tags
from briefing.sources.raw import Raw

DECLARATION_BYTES = 4_096
"""How far into a page a declaration is looked for; the Standard asks for 1,024."""
DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})",
    re.IGNORECASE,
)
NO_MARKUP = re.compile(
    r"[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
    r"|&#0*(?:[0-8]|1[124-9]|2[0-9]|3[01]|127);?(?![0-9])"
    r"|&#[xX]0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]|7[fF]);?(?![0-9a-fA-F])"
)
"""Control characters, written as such or as references."""
ESCAPE = r"(?:\x1b|&#0*27;|&#[xX]0*1[bB];)"
TERMINAL_CODE = re.compile(
    rf"{ESCAPE}(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b<&]{{0,200}})?"
)
"""What only a terminal acts upon: `ESC [ 31 m`, `ESC ] 0 ; title`."""
INLINE_DATA = re.compile(r"\bdata:[\w/.+-]{0,100}[;,][^\s\"'<>()]{1000,}+")
"""Pictures and fonts inside of the page, often most of its length."""
MAX_CHARACTERS = 10_000_000
"""Longer markup is a data file; the page of an article comes nowhere near it."""
MAX_ELEMENTS = 20_000
MAX_DEPTH = 400


def tree_of(raw: Raw) -> Any:
    """The root element of a page.

    Raises:
        SourceError: It is empty, no text, without any markup, or far too long.
    """
    text = decode_as(raw, *_declared(raw))
    for unwanted in (TERMINAL_CODE, NO_MARKUP, INLINE_DATA):
        text = unwanted.sub("", text)
    if len(text) > MAX_CHARACTERS:
        raise SourceError(
            f"{raw.name} is longer than the limit of 10 MB for a web page",
            hint="save the part that matters as plain text and read that",
        )
    parser = lxml.html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    text = with_short_tags(text)
    try:
        root = lxml.html.document_fromstring(text.encode(), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise SourceError(f"{raw.name} is a web page without anything in it") from error
    return root


def _declared(raw: Raw) -> tuple[str, ...]:
    """The encodings that the server and the page name, in this order."""
    header = Message()
    header["Content-Type"] = raw.media_type.replace("\n", " ").replace("\r", " ")
    named = DECLARED.search(raw.data[:DECLARATION_BYTES])
    in_page = named[1].decode("ascii", "ignore") if named else ""
    return header.get_content_charset("") or "", _as_written(in_page)


def _as_written(label: str) -> str:
    """The label of a page; one in UTF-16 could not be read, so it is wrong there."""
    return "" if label.lower().startswith("utf-16") else label


def is_too_large(root: Any) -> bool:
    """Whether a tree is so large or deep that looking for something takes minutes."""
    depth = deepest = 0
    for number, (event, _) in enumerate(etree.iterwalk(root, ("start", "end"))):
        depth += 1 if event == "start" else -1
        deepest = max(depth, deepest)
        if number > 2 * MAX_ELEMENTS or deepest > MAX_DEPTH:
            return True
    return False
