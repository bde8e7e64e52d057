"""A mailbox to its messages: the mbox format, in the form called mboxrd (RFC 4155)."""

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.sources.archives import unpacking
from briefing.sources.mail import message
from briefing.sources.raw import Raw, Unreadable

FROM_LINE = re.compile(
    rb"(?:\A\s*|(?<=\n\n)|(?<=\n\r\n))From [^\n]*\d\d?:\d\d[^\n]*\d{4}[^\n]*\n"
)
ANY_FROM_LINE = re.compile(rb"\A\s*From [^\n]*\n")
ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(raw: Raw) -> Iterator[Article | Unreadable | Raw]:
    """The articles of each message in a mailbox, the damaged ones named.

    Raises:
        SourceError: There is no message in it, or there are too many.
    """
    first = FROM_LINE.match(raw.data) or ANY_FROM_LINE.match(raw.data)
    if first is None:
        raise SourceError(f"{raw.name} is a mailbox without a message")
    rest = (found.span() for found in FROM_LINE.finditer(raw.data, first.end()))
    spans = chain([first.span()], rest, [(len(raw.data), 0)])
    for number, ((_, start), (end, _)) in enumerate(pairwise(spans), 1):
        unpacking.count_member(raw)
        content = ESCAPED.sub(rb"\1", raw.data[start:end])
        yield from _read(raw.member(str(number), content))


def _read(raw: Raw) -> Iterator[Article | Unreadable | Raw]:
    """What lies in one message, whatever its first words look like."""
    try:
        yield from message.read(raw)
    except SourceError as error:
        yield Unreadable(raw.uri, error)
