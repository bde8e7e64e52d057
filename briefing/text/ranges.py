"""Ranges of a text in order, such as its sentences, and the one at a place."""

from bisect import bisect_right
from collections.abc import Sequence

Range = tuple[int, int]


def covering(ranges: Sequence[Range], offset: int) -> Range | None:
    """The range, of some that follow each other, in which an offset lies."""
    index = bisect_right(ranges, offset, key=lambda pair: pair[0]) - 1
    found = ranges[index] if index >= 0 else None
    return found if found and offset < found[1] else None
