"""Tells what an input is: by its first bytes, then its first words, then its name."""

import re
import zlib
from pathlib import PurePath

from briefing.sources.encoding import SAMPLE_BYTES, decode
from briefing.sources.raw import Raw
from briefing.sources.zip_directory import has_entry

IN_WORDS = {
    "pdf": "a PDF",
    "docx": "a Word document",
    "odt": "an OpenDocument text",
    "opendocument": "an OpenDocument file without text",
    "epub": "an e-book",
    "xlsx": "an Excel table",
    "pptx": "a set of PowerPoint slides",
    "zip": "a ZIP archive",
    "tar": "a tar archive",
    "gzip": "a gzip archive",
    "bzip2": "a bzip2 archive",
    "xz": "an xz archive",
    "warc": "a web archive",
    "html": "a web page",
    "feed": "a feed",
    "opml": "a list of feeds",
    "json-feed": "a feed",
    "xml": "an XML document",
    "mail": "a mail message",
    "mbox": "a mailbox",
}
"""The formats that more is read from than words, as a sentence calls them."""
WEB_ARCHIVES = (b"WARC/", b"filedesc://")
MAGIC = (
    (b"%PDF-", "pdf"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    *((start, "warc") for start in WEB_ARCHIVES),
)
ZIP_MAGICS = (b"PK\x03\x04", b"PK\x05\x06")
"""Of a ZIP file, and of one without a member."""
TAR_MAGIC = b"ustar"
TAR_MAGIC_AT = 257
OPENING_AT = 30
MOST_OPENING = 100
BY_OPENING = (
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "odt"),
    (b"mimetypeapplication/vnd.oasis.opendocument.", "opendocument"),
    (b"mimetypeapplication/epub+zip", "epub"),
)
"""OpenDocument 1.3, part 2, 3.3: the first file is `mimetype`, stored as it is."""
BY_PART = (
    (b"word/document.xml", "docx"),
    (b"xl/workbook.xml", "xlsx"),
    (b"ppt/presentation.xml", "pptx"),
)
"""ISO/IEC 29500-2: what an office document is made to hold, by its main part."""

FLAT = (
    r"<office:document\s[^<>]*?\bmimetype=[\"']application/vnd\.oasis\.opendocument\."
)
"""The same as one XML document, part 3, 3.1.2; programs write it with this prefix."""
BY_FIRST_WORDS = (
    (re.compile(r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE), "html"),
    (re.compile(FLAT + r"text\b"), "odt"),
    (re.compile(FLAT), "opendocument"),
    (re.compile(r"<(?:\w+:)?(?:rss|feed|channel|RDF)\b", re.IGNORECASE), "feed"),
    (re.compile(r"<opml\b", re.IGNORECASE), "opml"),
    (re.compile(r"<\?xml\b"), "xml"),
    (re.compile(r"<!(?:DOCTYPE|ENTITY|ELEMENT)\b"), "xml"),
    (re.compile(r"<([A-Za-z][\w.:-]*)(?:\s[^<>]*)?>(?s:.*)</\1\s*>"), "html"),
    (re.compile(r"<(?:br|div|img|link|meta|p|script|style)\b"), "html"),
    (re.compile(r"(?:WARC/\d|filedesc://)"), "warc"),
    (
        re.compile(
            r"(?:Return-Path|Received|MIME-Version|Message-ID|Delivered-To"
            r"|Content-Type): ",
            re.IGNORECASE,
        ),
        "mail",
    ),
    (
        re.compile(
            r"[A-Z][A-Za-z-]+: .*\n(?:[^\S\n]*\S.*\n){0,30}?"
            r"(?:MIME-Version: |Message-ID: |Content-Type: (?:multipart|message))",
            re.IGNORECASE,
        ),
        "mail",
    ),
    (re.compile(r"From (?:\S+@\S+ |\S+ .*\d\d:\d\d.*\d{4})"), "mbox"),
)
PROLOG = re.compile(
    r"(?:<\?(?s:.*?)\?>\s*|<!DOCTYPE\b[^<>\[]*>\s*|<!--(?s:.*?)-->\s*)+"
)
"""What may stand before the first tag of an XML document, save an inner DTD."""
COMMENTS = re.compile(r"(?:<!--(?s:.*?)-->\s*)+")
"""What may stand before the first tag of any marked-up document."""
FRONT_MATTER = re.compile(r"(?:---|\+\+\+)[ \t]*\r?\n(?=[\w\"'#-])")
FIRST_HEADING = re.compile(r"# [^\n]+\n\s*\n")
JSON_OBJECT = re.compile(r'(?:\[\s*)?\{\s*(?:"(?:[^"\\\n]|\\.)*"\s*:|\})')
JSON_FEED = re.compile(r'"version"\s*:\s*"https?:(?:/|\\/){2}jsonfeed\.org')
MESSAGE = "message/rfc822"
BY_SUFFIX = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".md": "markdown",
    ".markdown": "markdown",
    ".eml": "mail",
    ".mbox": "mbox",
    ".warc": "warc",
    ".arc": "warc",
}

SIGNS = {
    "jsonl": re.compile(r"^[^\S\n]*[\[{]", re.MULTILINE),
    "mail": re.compile(
        r"^(?:From|To|Cc|Subject|Date|Received|Message-ID|MIME-Version|Content-Type):",
        re.MULTILINE | re.IGNORECASE,
    ),
    "mbox": re.compile(r"^>?From ", re.MULTILINE),
    "warc": re.compile(r"WARC|filedesc://"),
}
"""What stands somewhere in a file that is what its name says."""


def tell_format(raw: Raw) -> str:
    """The name of an input's format, whether or not there is a reader for it.

    Raises:
        SourceError: It is empty, or neither text nor a format that is known here.
    """
    if told := _by_bytes(raw.data):
        return told
    head = decode(Raw(raw.uri, raw.data.lstrip()[:SAMPLE_BYTES])).lstrip()
    return _by_words(head) or _by_name(raw, head)


def is_tar(head: bytes) -> bool:
    """Whether these are the first bytes of a tar archive."""
    return head[TAR_MAGIC_AT : TAR_MAGIC_AT + len(TAR_MAGIC)] == TAR_MAGIC


def _by_bytes(data: bytes) -> str:
    if data.startswith(ZIP_MAGICS):
        return _zipped(data)
    if is_tar(data):
        return "tar"
    told = next((name for magic, name in MAGIC if data.startswith(magic)), "")
    return "warc" if told == "gzip" and _holds_web_archive(data) else told


def _holds_web_archive(data: bytes) -> bool:
    """Whether a gzip file begins with a record of a web archive."""
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        return unpacker.decompress(data[:SAMPLE_BYTES], MOST_OPENING).startswith(
            WEB_ARCHIVES
        )
    except zlib.error:
        return False


def _zipped(data: bytes) -> str:
    """What a ZIP archive is made to hold: office documents are archives as well."""
    opening = data[OPENING_AT : OPENING_AT + MOST_OPENING]
    for start, name in BY_OPENING:
        if opening.startswith(start):
            return name
    found = (name for part, name in BY_PART if has_entry(data, part))
    return next(found, "zip")


def _by_words(head: str) -> str:
    for start in (_end_of(PROLOG, head), _end_of(COMMENTS, head)):
        for pattern, name in BY_FIRST_WORDS:
            if pattern.match(head, start):
                return name
    if FRONT_MATTER.match(head) or FIRST_HEADING.match(head):
        return "markdown"
    if not JSON_OBJECT.match(head):
        return ""
    return "json-feed" if JSON_FEED.search(head) else "jsonl"


def _end_of(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.match(text)
    return match.end() if match else 0


def _by_name(raw: Raw, head: str) -> str:
    """By the name, where the container does not say that it is a message.

    A name alone does not make a text what it says, however damaged that may be.
    """
    if raw.media_type.lower().startswith(MESSAGE):
        return "mail"
    name = BY_SUFFIX.get(PurePath(raw.uri).suffix.lower(), "plain")
    return name if name not in SIGNS or SIGNS[name].search(head) else "plain"
