"""Paths → articles; an input that cannot be read never ends the run."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from typing import BinaryIO

from briefing.config import Settings
from briefing.model.article import Article
from briefing.services.web import Web
from briefing.sources.discovery import files_under, find, is_address
from briefing.sources.limits import Limits
from briefing.sources.raw import STANDARD_INPUT, Raw, Unreadable
from briefing.sources.reading import read
from briefing.sources.stream import read_stream

BYTES_IN_MB = 1_000_000
JSON_LINES = "jsonl"

__all__ = ["files_under", "limits_of", "read_paths"]


def limits_of(settings: Settings) -> Limits:
    """What one input may ask of the machine."""
    return Limits(
        max_bytes=settings.max_input_mb * BYTES_IN_MB,
        max_unpacked_bytes=settings.max_unpacked_mb * BYTES_IN_MB,
        max_members=settings.max_members,
        max_pages=settings.max_pdf_pages,
    )


def read_paths(
    paths: Sequence[str],
    settings: Settings,
    source_format: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Article | Unreadable]:
    """Every article found under some paths, in order, and every input that failed.

    Args:
        paths: Files, folders, patterns, addresses, or `-`.
        settings: Where the limits stand.
        source_format: A reader's name; by default the content tells.
        stdin: The bytes that `-` stands for.
    """
    limits = limits_of(settings)
    with closing(Web(settings, limits)) as web:
        for path in paths:
            if path == STANDARD_INPUT and source_format == JSON_LINES and stdin:
                yield from read_stream(stdin, limits)
            else:
                inputs = _inputs(path, web, limits, stdin)
                yield from _read_each(inputs, source_format)


def raw_inputs(
    paths: Sequence[str], settings: Settings, stdin: BinaryIO | None = None
) -> Iterator[Raw | Unreadable]:
    """The bytes of every input under some paths, unread."""
    limits = limits_of(settings)
    with closing(Web(settings, limits)) as web:
        for path in paths:
            yield from _inputs(path, web, limits, stdin)


def _inputs(
    path: str, web: Web, limits: Limits, stdin: BinaryIO | None
) -> Iterator[Raw | Unreadable]:
    if is_address(path):
        yield web.page(path)
    else:
        yield from find([path], limits, stdin)


def _read_each(
    inputs: Iterable[Raw | Unreadable], source_format: str | None
) -> Iterator[Article | Unreadable]:
    for found in inputs:
        if isinstance(found, Raw):
            yield from read(found, source_format)
        else:
            yield found
