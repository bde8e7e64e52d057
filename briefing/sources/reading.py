"""One input to its articles: tells the format and hands over to the reader for it.

A container (an archive, a mailbox) gives further inputs, which are read in their place.
"""

from collections.abc import Iterator

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.sources import READERS
from briefing.sources.formats import IN_WORDS, tell_format
from briefing.sources.raw import Raw, Unreadable


def read(raw: Raw, format: str | None = None) -> Iterator[Article | Unreadable]:  # noqa: A002 — the name that the command line and `Origin` use
    """The articles of one input, with what of it could not be read in its place.

    Args:
        raw: The input.
        format: Name of a reader; told from content, then from the name, if not given.
            What lies in a container is told from its own content.

    Raises:
        ConfigError: There is no reader called `format`.
    """
    try:
        _check_depth(raw)
        for found in READERS.load(format or _readable_format(raw))(raw):
            if isinstance(found, Raw):
                yield from _read_member(found)
            else:
                yield found
    except SourceError as error:
        yield Unreadable(raw.uri, error)


def _read_member(raw: Raw) -> Iterator[Article | Unreadable]:
    """What lies in a container, read; what lies too deep is told of once."""
    too_deep = raw.depth > raw.limits.max_depth
    if too_deep and raw.spent.too_deep:
        return
    raw.spent.too_deep |= too_deep
    yield from read(raw)


def _readable_format(raw: Raw) -> str:
    """The name of the reader for an input.

    Raises:
        SourceError: There is none.
    """
    name = tell_format(raw)
    if name not in READERS.names:
        raise SourceError(
            f"{raw.name} is {IN_WORDS[name]}, which cannot be read yet",
            hint="save its words as plain text and read that",
        )
    return name


def _check_depth(raw: Raw) -> None:
    """Let an input pass that lies in few enough containers.

    Raises:
        SourceError: It is an archive in an archive in an archive, and so on.
    """
    if raw.depth > raw.limits.max_depth:
        raise SourceError(
            f"{raw.name} lies {raw.depth} containers deep;"
            f" the limit is {raw.limits.max_depth}",
            hint="unpack the outer ones first; what lies as deep there is not read",
        )
