"""One mail message to its article, and to the inputs that are attached to it."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.sources.archives import unpacking
from briefing.sources.assembly import (
    CONTROL,
    ESCAPE_SEQUENCE,
    LETTER,
    Metadata,
    assemble,
)
from briefing.sources.mail import headers
from briefing.sources.mail.parts import Parts, parts_of, too_many_parts
from briefing.sources.mail.text import own_words, unflowed, without_small_print
from briefing.sources.raw import Raw

BOUNDARY = re.compile(rb"boundary\s*=", re.IGNORECASE)
MAX_WORK = 10_000_000
"""Lines times boundaries: the parser asks at each line for each that is open."""
STUB_SHARE = 0.2
"""A plain text this much shorter than the HTML says only that there is more."""
LINKS_A_LINE = 0.2
ADDRESS = re.compile(r"https?://")


def read(raw: Raw) -> Iterator[Article | Raw]:
    """The article of a message, then the articles attached to it.

    Raises:
        SourceError: It is no message, encrypted, or holds neither words nor articles.
    """
    message = _parsed(raw)
    parts = parts_of(message, raw)
    text = _text(message, parts)
    if not LETTER.search(text) and not parts.attached:
        what = "is encrypted" if parts.locked else "is a mail message without words"
        hint = "save its text from a mail program" if parts.locked else ""
        raise SourceError(f"{raw.name} {what}", hint=hint)
    if LETTER.search(text):
        yield assemble(raw, "mail", text, _metadata(message))
    for name, content, media_type in parts.attached:
        unpacking.count_member(raw)
        yield raw.member(name, content, media_type=media_type)


def _parsed(raw: Raw) -> Message:
    if not raw.data.strip():
        raise SourceError(f"{raw.name} is empty")
    if len(BOUNDARY.findall(raw.data)) * raw.data.count(b"\n") > MAX_WORK:
        raise too_many_parts(raw)
    try:
        return message_from_bytes(raw.data.lstrip(), policy=headers.CutHeaders())
    except headers.FAILURES as error:
        raise SourceError(
            f"{raw.name} is a damaged mail message",
            hint="save its text as a file and read that",
        ) from error


def _metadata(message: Message) -> Metadata:
    name, address = headers.sender(message)
    listed = headers.list_name(message)
    host = address.rpartition("@")[2]
    newsletter = headers.is_list(message) and not listed
    return Metadata(
        title=headers.subject(message),
        date=headers.date(message),
        source=listed or (name if newsletter else "") or host,
        author=name or address,
        url=headers.address(message),
        language=headers.value(message, "content-language"),
    )


def _text(message: Message, parts: Parts) -> str:
    """The words of a message: those of its plain text, unless the HTML has more."""
    html = "\n\n".join(text for text in parts.html if LETTER.search(text))
    plain = "\n\n".join(own_words(_unflowed(*part)) for part in parts.plain)
    text = html if html and _is_poor(message, plain, html) else plain
    lines = (
        CONTROL.sub("", line) for line in ESCAPE_SEQUENCE.sub("", text).split("\n")
    )
    clean = "\n".join(line.rstrip() for line in lines).strip()
    return without_small_print(clean) if headers.is_list(message) else clean


def _unflowed(text: str, part: Message) -> str:
    if _parameter(part, "format") != "flowed":
        return text
    return unflowed(text, delete_space=_parameter(part, "delsp") == "yes")


def _parameter(part: Message, name: str) -> str:
    try:
        return str(part.get_param(name) or "").lower()
    except headers.FAILURES:
        return ""


def _is_poor(message: Message, plain: str, html: str) -> bool:
    """Whether the plain text is a stub, or a program's list of addresses."""
    if len(plain) < STUB_SHARE * len(html) or headers.is_list(message):
        return True
    return len(ADDRESS.findall(plain)) > LINKS_A_LINE * (plain.count("\n") + 1)
