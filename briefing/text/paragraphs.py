"""Paragraphs: the passages that a brief numbers and points to."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.model.values import dataclass

LINE_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
LIST_ITEM = re.compile(r"(?:[-*•‣◦▪–—]|\d{1,3}[.)]|[a-z]\))\s+\S")  # noqa: RUF001
MIN_WRAPPED_LINES = 3
MIN_WRAPPED_WIDTH = 40
MAX_WRAPPED_WIDTH = 100
"""Mail and wire copy are wrapped at 60 to 80 columns."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without white space at its edges."""

    start: int
    end: int
    words: str
    follows: bool
    """Whether the line before it is not blank either."""

    @property
    def open_ended(self) -> bool:
        """Whether the line stops in mid-sentence."""
        return self.words[-1].isalnum() or self.words[-1] in ",;-"


def paragraph_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """The start and end of each paragraph, without surrounding white space.

    Blank lines part paragraphs, and so does every line break in a text that is not
    wrapped. An item of a list is a paragraph of its own.
    """
    lines = list(_lines(text))
    wrapped = is_wrapped(lines)
    ranges: list[tuple[int, int]] = []
    before: Line | None = None
    for line in lines:
        if before and _continues(before, line, wrapped=wrapped):
            ranges[-1] = (ranges[-1][0], line.end)
        else:
            ranges.append((line.start, line.end))
        before = line
    return tuple(ranges)


def is_wrapped(lines: list[Line]) -> bool:
    """Whether most lines stop in mid-sentence at a common width, as in mail."""
    widest = max((len(line.words) for line in lines), default=0)
    if len(lines) < MIN_WRAPPED_LINES or not (
        MIN_WRAPPED_WIDTH <= widest <= MAX_WRAPPED_WIDTH
    ):
        return False
    broken = [before.open_ended for before, line in pairwise(lines) if line.follows]
    return sum(broken) > len(broken) / 2


def _continues(before: Line, line: Line, *, wrapped: bool) -> bool:
    """Whether `line` goes on with the paragraph that `before` belongs to."""
    if not line.follows or LIST_ITEM.match(line.words):
        return False
    return wrapped or (before.open_ended and line.words[0].islower())


def _lines(text: str) -> Iterator[Line]:
    """The lines of `text` that are not blank."""
    position, follows = 0, False
    for stop, after in _breaks(text):
        start, end = trim(text, position, stop)
        if start < end:
            yield Line(start, end, text[start:end], follows)
        follows = start < end
        position = after


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    """Where each line break begins and ends, and the end of the text."""
    for match in LINE_BREAK.finditer(text):
        yield match.span()
    yield len(text), len(text)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space at its edges; empty ranges stay where they are."""
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    right = len(part.rstrip())
    return (start + left, start + right) if right > left else (start, start)
