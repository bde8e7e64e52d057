"""HTML to plain text: its paragraphs, a blank line between them, and nothing else.

Links and emphasis are undone to their words; scripts, pictures, captions, the fields of
forms, and what is hidden or struck out are left out.
"""

import html
import re
from typing import Any

import lxml.html
from lxml import etree

from briefing.sources.assembly import CONTROL, ESCAPE_SEQUENCE, one_line

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl"  # noqa: SIM905
    " dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li"
    " main menu nav ol p pre section summary table tbody tfoot thead tr ul".split()
)
"""What a browser sets on lines of its own (HTML Standard, 15.3)."""
CELLS = frozenset({"td", "th"})
QUOTATION_MARKS = {"start": "“", "end": "”"}
UNREAD = frozenset(
    "audio button canvas colgroup datalist del embed figcaption head iframe img input"  # noqa: SIM905
    " map math meter noscript object picture progress rp rt s script select strike"
    " style svg template textarea title video".split()
)
HIDDEN = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)\b",
    re.IGNORECASE,
)
SPACE = re.compile(r"[ \t\n\f\r]+")
SPACE_BUT_BREAKS = re.compile(r"[ \t\f\r]+")
SPACE_RUN = re.compile(r" {2,}")
AROUND_BREAK = re.compile(r" *([\n\t])[ \t]*")
EMPTY_LINES = re.compile(r"\n{2,}")
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
WHOLE_TAG = re.compile(
    r"<([A-Za-z][\w:-]{0,40})(?=[\s/])(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>?"
)
"""A tag with its attributes (HTML Standard, 13.2.5)."""
LONGEST_TAG = 8_000
"""The parser's time grows with the square of the number of attributes."""
REFERENCE = re.compile(
    r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
)
UNSEEN = re.compile("[\u00ad\u034f\u200b\u2060\ufeff]+")
"""Characters that only say where a word may break, or fill the preview of a mail."""
MISREAD = {byte: bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0)}
"""Quotation marks and dashes of Windows-1252 where Latin-1 has control characters."""
WORD = re.compile(r"\w")


def prose(markup: str) -> str:
    """The words of some HTML, in paragraphs."""
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = lxml.html.document_fromstring(_parsable(markup), parser=parser)
    except etree.LxmlError:
        return ""
    return prose_of(root)


def prose_line(markup: str) -> str:
    """The words of some HTML on one line, as of a title; text without any as it is."""
    if TAG.search(markup):
        markup = prose(markup)
    return one_line(_clean(markup))


def plain_prose(text: str) -> str:
    """The words of a text without markup; its lines and paragraphs stay."""
    page = _Page(preformatted=True)
    page.add(text)
    return page.text()


def prose_of(root: Any) -> str:
    """The words below an element of `lxml.html`, in paragraphs."""
    page = _Page()
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start" and _is_unread(element):
            walk.skip_subtree()
        elif event == "start":
            page.open(element.tag)
            page.add(element.text)
        if event != "start":
            if event == "end":
                page.close(element.tag, unread=_is_unread(element))
            page.add(element.tail if element is not root else "")
    return page.text()


def _is_unread(element: Any) -> bool:
    if element.tag in UNREAD or element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style and HIDDEN.search(style))


def _parsable(markup: str) -> bytes:
    """The markup as the parser takes it; a NUL would end it, a surrogate be refused."""
    return with_short_tags(markup.replace("\x00", "")).encode("utf-8", "replace")


def with_short_tags(markup: str) -> str:
    """The markup, its longest tags without their attributes."""
    return WHOLE_TAG.sub(_short, markup)


def _short(tag: re.Match[str]) -> str:
    """The tag, without its attributes if they are too many."""
    return tag[0] if len(tag[0]) <= LONGEST_TAG else f"<{tag[1]}>"


def _clean(text: str) -> str:
    """The text without escape sequences or what markup escaped twice leaves of it."""
    if "&" in text:
        text = REFERENCE.sub(lambda match: html.unescape(match[0]), text)
    text = ESCAPE_SEQUENCE.sub("", text).translate(MISREAD)
    return UNSEEN.sub("", text)


class _Page:
    """Paragraphs, as they grow while a document is walked."""

    def __init__(self, *, preformatted: bool = False) -> None:
        self._done: list[str] = []
        self._pieces: list[str] = []
        self._preformatted = int(preformatted)

    def open(self, tag: str) -> None:
        """Begin what an element begins."""
        self._preformatted += tag == "pre"
        if tag in CELLS and self._pieces:
            self._pieces.append("\t")
        self._mark(tag, "start")

    def close(self, tag: str, *, unread: bool) -> None:
        """End what an element ends; one that is not read was not opened either."""
        if unread:
            return
        self._preformatted -= tag == "pre"
        if tag == "br":
            self._pieces.append("\n")
        self._mark(tag, "end")

    def add(self, text: str | None) -> None:
        """Take in the text that stands before the next tag."""
        if not text:
            return
        if self._preformatted:
            lines = SPACE_BUT_BREAKS.sub(" ", text).split("\n")
        else:
            lines = [SPACE.sub(" ", text)]
        cleaned = (CONTROL.sub("", _clean(line)) for line in lines)
        self._pieces.append("\n".join(cleaned))

    def text(self) -> str:
        """All paragraphs, with a blank line between them."""
        self._end_paragraph()
        return "\n\n".join(self._done)

    def _mark(self, tag: str, event: str) -> None:
        if tag in BLOCKS:
            self._end_paragraph()
        elif tag == "q":
            self._pieces.append(QUOTATION_MARKS[event])

    def _end_paragraph(self) -> None:
        written = AROUND_BREAK.sub(r"\1", SPACE_RUN.sub(" ", "".join(self._pieces)))
        paragraphs = (part.strip() for part in EMPTY_LINES.split(written))
        self._done += [part for part in paragraphs if WORD.search(part)]
        self._pieces.clear()
