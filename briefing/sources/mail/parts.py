"""The parts of a message (MIME, RFC 2045): which are its text, which lie in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message

from briefing.errors import SourceError
from briefing.sources.charsets import decode_as
from briefing.sources.folders import belongs_in_folder
from briefing.sources.mail.headers import FAILURES
from briefing.sources.prose import prose
from briefing.sources.raw import Raw, visible

MAX_PARTS = 1_000
NEVER_READ = frozenset(("image", "audio", "video", "font"))
NO_ARTICLES = frozenset(
    (
        *("application/pgp-signature", "application/pkcs7-signature"),
        *("application/x-pkcs7-signature", "application/ms-tnef", "text/calendar"),
        *(
            "text/vcard",
            "text/x-vcard",
            "message/delivery-status",
            "text/rfc822-headers",
        ),
        *("message/disposition-notification", "application/pgp-keys"),
    )
)
LOCKED = frozenset(("multipart/encrypted", "application/pgp-encrypted"))
MAX_NAME = 100


def too_many_parts(raw: Raw) -> SourceError:
    """The refusal of a message that would take minutes to take apart."""
    return SourceError(
        f"{raw.name} is divided into too many parts",
        hint="save the parts that matter as files of their own",
    )


@dataclass
class Parts:
    """What was found in a message."""

    plain: list[tuple[str, Message]] = field(default_factory=list)
    """The plain texts that are shown, each with its part."""
    html: list[str] = field(default_factory=list)
    """The texts in HTML that are shown, as prose."""
    attached: list[tuple[str, bytes, str]] = field(default_factory=list)
    """Name, bytes and type of each part that may be an article."""
    locked: bool = False
    """Whether something is encrypted."""


def parts_of(message: Message, raw: Raw) -> Parts:
    """The parts of a message, sorted by what is to be done with them.

    Raises:
        SourceError: There are too many.
    """
    found = Parts()
    for number, part in enumerate(_leaves(message, raw), 1):
        kind = part.get_content_type()
        if kind in LOCKED:
            found.locked = True
        elif kind == "message/rfc822":
            _attach(found, _name(part, number), _inner(part), kind)
        elif _is_shown(part):
            _take_text(part, raw, found)
        elif _may_be_article(part):
            content_type = str(part.get("content-type", ""))[:MAX_NAME]
            _attach(found, _name(part, number), _content(part), content_type)
    return found


def _attach(found: Parts, name: str, content: bytes, media_type: str) -> None:
    if content.strip():
        found.attached.append((name, content, media_type))


def _leaves(message: Message, raw: Raw) -> Iterator[Message]:
    """The parts that hold no further ones, in reading order; messages stay closed."""
    waiting, seen = [message], 0
    while waiting:
        part = waiting.pop()
        seen += 1
        if seen > MAX_PARTS:
            raise too_many_parts(raw)
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            if part.get_content_type() in LOCKED:
                yield part
            waiting += reversed(_held(part))
        else:
            yield part


def _held(part: Message) -> list[Message]:
    """The messages that a part holds; none where it holds text."""
    payload = part.get_payload() if part.is_multipart() else []
    return [inner for inner in payload if isinstance(inner, Message)]


def _is_shown(part: Message) -> bool:
    """Whether a part is text that belongs to the message itself."""
    texts = ("text/plain", "text/html", "text/enriched")
    kind = part.get_content_type()
    is_text = kind in texts or part.get_content_maintype() == "multipart"
    return is_text and _disposition(part) != "attachment"


def _take_text(part: Message, raw: Raw, found: Parts) -> None:
    text = _text(part, raw)
    if part.get_content_type() == "text/html":
        found.html.append(prose(text))
    else:
        found.plain.append((text, part))


def _may_be_article(part: Message) -> bool:
    kind, name = part.get_content_type(), _file_name(part)
    if part.get_content_maintype() in NEVER_READ or kind in NO_ARTICLES:
        return False
    return belongs_in_folder(name) if name else kind != "application/octet-stream"


def _text(part: Message, raw: Raw) -> str:
    """The text of a part; empty if it is none."""
    try:
        declared = part.get_content_charset() or ""
    except FAILURES:
        declared = ""
    try:
        return decode_as(Raw(raw.uri, _content(part)), declared)
    except SourceError:
        return ""


def _content(part: Message) -> bytes:
    """The bytes of a part, as far as they can be unpacked."""
    try:
        content = part.get_payload(decode=True)
    except FAILURES:  # what its headers say of it is in the way
        del part["content-type"], part["content-transfer-encoding"]
        content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _inner(part: Message) -> bytes:
    """The message in a part of type `message/rfc822`, as it would be sent."""
    held = _held(part)
    try:
        return held[0].as_bytes() if held else _content(part)
    except FAILURES:
        return b""


def _disposition(part: Message) -> str:
    try:
        return part.get_content_disposition() or ""
    except FAILURES:
        return ""


def _file_name(part: Message) -> str:
    """The name that a part was given, without the folders before it."""
    try:
        given = part.get_filename() or ""
    except FAILURES:
        return ""
    return given.replace("\\", "/").rpartition("/")[2][:MAX_NAME]


def _name(part: Message, number: int) -> str:
    return visible(_file_name(part)) or f"part-{number}"
