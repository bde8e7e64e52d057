"""JSON Lines from standard input, each article as soon as its line has come.

So a script sees the first answer before it has written the last article, and an input
may be longer than the limit, which holds for each line.
"""

from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from briefing.model.article import Article
from briefing.sources.jsonl import goes_on_below, read_line
from briefing.sources.limits import Limits
from briefing.sources.raw import STANDARD_INPUT, Raw, Unreadable
from briefing.sources.reading import read
from briefing.sources.refusals import refusal, too_long

CHUNK = 65_536


def read_stream(stdin: BinaryIO, limits: Limits) -> Iterator[Article | Unreadable]:
    """The articles of standard input, line by line, and each bad line in its place.

    An array, or an object over several lines, is awaited to its end.
    """
    try:
        yield from _read(stdin, limits)
    except (OSError, ValueError) as error:
        yield refusal(STANDARD_INPUT, error)


def _read(stdin: BinaryIO, limits: Limits) -> Iterator[Article | Unreadable]:
    begun = False
    next_line = partial(stdin.readline, limits.max_bytes + 1)
    for number, line in enumerate(iter(next_line, b""), 1):
        if not line.strip():
            continue
        if not begun and goes_on_below(line):
            yield from _whole(line, stdin, limits)
            return
        begun = True
        if len(line) > limits.max_bytes:
            yield too_long(f"{STANDARD_INPUT}, line {number}", limits)
            _skip_line(line, stdin)
        else:
            yield read_line(Raw(STANDARD_INPUT, line, limits=limits), number)
    if not begun:
        yield from _whole(b"", stdin, limits)


def _whole(
    first: bytes, stdin: BinaryIO, limits: Limits
) -> Iterator[Article | Unreadable]:
    """The articles of all that is left, read at once."""
    data = first + stdin.read(max(0, limits.max_bytes + 1 - len(first)))
    if len(data) > limits.max_bytes:
        yield too_long(STANDARD_INPUT, limits)
    else:
        yield from read(Raw(STANDARD_INPUT, data, limits=limits), "jsonl")


def _skip_line(line: bytes, stdin: BinaryIO) -> None:
    while line and not line.endswith(b"\n"):
        line = stdin.readline(CHUNK)
