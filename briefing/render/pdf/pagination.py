"""Boxes set on pages: none is empty, nor the last one nearly so if that can be."""

from collections import deque
from collections.abc import Sequence

from briefing.render.pdf.boxes import EPSILON, Box, Rule, Space, Stack, fitting

THIN = 100.0
"""A last page with less on it is not worth its paper."""


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
    pages = _paginate(boxes, first_room, room)
    if spare and len(pages) > 1 and pages[-1].height < THIN:
        taller = _paginate(boxes, first_room + spare, room + spare)
        return taller if len(taller) < len(pages) else pages
    return pages


def _paginate(boxes: Sequence[Box], first_room: float, room: float) -> list[Box]:
    pages: list[Box] = []
    waiting = deque(boxes)
    while waiting:
        height = room if pages else first_room
        page, rest = fitting(_enough(waiting, height), height, force=True)
        if isinstance(rest, Stack):
            waiting.extendleft(reversed(rest.boxes))
        if page is not None:
            pages.append(page)
        while waiting and isinstance(waiting[0], Space | Rule):
            waiting.popleft()
    return pages


def _enough(waiting: deque[Box], room: float) -> Stack:
    """The first boxes, taken away, up to one that does not fit into the room."""
    boxes: list[Box] = []
    while waiting and room >= -EPSILON:
        boxes.append(waiting.popleft())
        room -= boxes[-1].height
    return Stack(boxes)
