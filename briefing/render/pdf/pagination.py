"""Boxes set on pages: none is empty, nor the last one nearly so if that can be."""

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice

from briefing.render.pdf.boxes import EPSILON, Box, Rule, Space, Stack, fitting

THIN = 150.0
"""A last page with less on it is not worth its paper."""
STEP = 12.0
"""What the page before a thin last one gives up at a time, until that is not thin."""
FEWEST = 0.65
"""The part of its height that it keeps."""


def paginate(
    boxes: Sequence[Box], first_room: float, room: float, spare: float = 0.0
) -> list[Box]:
    """The boxes on pages; a page is never empty.

    Args:
        boxes: What to set, in order.
        first_room: Height of the first page.
        room: Height of every other page.
        spare: What each page may be taller where that saves a thin last one.
    """
    pages = list(_pages(deque(boxes), first_room, room))
    if len(pages) <= 1 or pages[-1].height >= THIN:
        return pages
    if spare:
        taller = list(_pages(deque(boxes), first_room + spare, room + spare))
        if len(taller) < len(pages):
            return taller
    return _balanced(pages, boxes, first_room, room)


def _balanced(
    pages: list[Box], boxes: Sequence[Box], first_room: float, room: float
) -> list[Box]:
    """The pages with more on the thin last one, and as little less before it."""
    waiting = deque(boxes)
    kept = list(islice(_pages(waiting, first_room, room), len(pages) - 2))
    full = room if kept else first_room
    height, least = full, max(FEWEST * full, _unbroken(waiting[0]))
    while height - STEP >= least:
        height -= STEP
        last = list(_pages(deque(waiting), height, room))
        if len(last) == len(pages) - len(kept) and last[-1].height >= THIN:
            return kept + last
    return pages


def _unbroken(box: Box) -> float:
    """The height that a box needs, if it is not to be split."""
    return box.height if getattr(box, "whole", False) else 0.0


def _pages(waiting: deque[Box], first_room: float, room: float) -> Iterator[Box]:
    """Page by page of what waits, which is taken away."""
    height = first_room
    while waiting:
        page, rest = fitting(_enough(waiting, height), height, force=True)
        if isinstance(rest, Stack):
            waiting.extendleft(reversed(rest.boxes))
        while waiting and isinstance(waiting[0], Space | Rule):
            waiting.popleft()
        if page is not None:
            height = room
            yield page


def _enough(waiting: deque[Box], room: float) -> Stack:
    """The first boxes, taken away, up to one that does not fit into the room."""
    boxes: list[Box] = []
    while waiting and room >= -EPSILON:
        boxes.append(waiting.popleft())
        room -= boxes[-1].height
    return Stack(boxes)
