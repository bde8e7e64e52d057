"""What the headers of a message say, whatever was put into them.

A value is cut before it is parsed: parsers of addresses and parameters take time that
grows with the square of their length.
"""

import re
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import EmailPolicy
from email.utils import getaddresses, parsedate_to_datetime
from urllib.parse import quote

from briefing.sources.assembly import one_line
from briefing.sources.dates import parse_date

MAX_VALUE = 2_000
FAILURES = (
    *(MessageError, HeaderParseError, ValueError, LookupError, TypeError),
    *(AttributeError, AssertionError, OverflowError, RecursionError),
)
"""What damaged messages make the library raise."""
COMMENT = re.compile(r"\s*\([^()]*\)")
LIST_NAME = re.compile(r"^\s*\"?([^\"<]*?)\"?\s*<[^<>]*>\s*$")
REPLY = re.compile(
    r"(?:(?:re|aw|sv|vs|antw|wg|fw|fwd|tr|rv|res|enc)(?:\[\d+\])?\s*:\s*)+",
    re.IGNORECASE,
)
"""`Re:`, `AW:`, `Fwd:` before a subject, in the languages of Europe."""
MESSAGE_ID = re.compile(r"<\s*([^<>\s]{3,250})\s*>")
ADDRESS = re.compile(r"<?(https?://[^<>\s]+)>?")


class CutHeaders(EmailPolicy):
    """The library's policy for messages as they are, with long headers cut."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Name and value of a header, the value no longer than anyone needs."""
        name, written = super().header_source_parse(sourcelines)
        return name, str(written)[:MAX_VALUE]


def value(message: Message, name: str) -> str:
    """The first header of a name, decoded (RFC 2047) and on one line."""
    raw = next((v for n, v in message.raw_items() if n.lower() == name), "")
    written = str(raw).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        return one_line(str(make_header(decode_header(" ".join(written.split())))))
    except FAILURES:
        return one_line(written)


def subject(message: Message) -> str:
    """The subject without what replies and forwarding put before it."""
    words = value(message, "subject")
    return REPLY.sub("", words, count=1) if REPLY.match(words) else words


def date(message: Message) -> str:
    """The date, ISO 8601; empty if it is none."""
    written = COMMENT.sub("", value(message, "date"))
    if known := parse_date(written):
        return known
    try:
        return parsedate_to_datetime(written).isoformat()
    except FAILURES:
        return ""


def sender(message: Message) -> tuple[str, str]:
    """Name and address of who wrote the message; both may be empty."""
    for name in ("from", "sender", "reply-to"):
        for words, address in _addresses(value(message, name)):
            if words or address:
                return one_line(words), address
    return "", ""


def _addresses(written: str) -> list[tuple[str, str]]:
    try:
        return getaddresses([written])
    except FAILURES:
        return [(written, "")]


def list_name(message: Message) -> str:
    """The name of the mailing list or newsletter; empty if the message came alone."""
    match = LIST_NAME.match(value(message, "list-id"))
    return match[1] if match else ""


def is_list(message: Message) -> bool:
    """Whether the message went to everyone on a list."""
    return bool(value(message, "list-id") or value(message, "list-unsubscribe"))


def address(message: Message) -> str:
    """Where the message is archived (RFC 5064), else its own name (RFC 2392)."""
    if archived := ADDRESS.match(value(message, "archived-at")):
        return archived[1]
    named = MESSAGE_ID.search(value(message, "message-id"))
    return f"mid:{quote(named[1], safe='@.+-_=')}" if named else ""
