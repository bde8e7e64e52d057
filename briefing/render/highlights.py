"""The head of a brief: its best points and figures, each with its story."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from briefing.render.blocks import Item, KeyNumber
from briefing.render.contents import Highlight, KeyFigure

FEWEST_ITEMS = 6
"""A brief with fewer items is a highlight itself."""
FIRST = 12
"""Key figures are from stories that come no later."""
FEWEST_FIGURES = 3
"""Fewer make no band."""
LONGEST_FIGURE, MOST_WORDS = 14, 6
"""A longer figure, or one of which more words say what it counts, is for its story."""
WORD = re.compile(r"\d[\d.,]*(?<![.,])")
"""A figure as it is written."""
LONGEST_TITLE = 120
"""So is one from a story with a longer title."""


def highlights(items: Sequence[Item], limit: int) -> tuple[Highlight, ...]:
    """The bottom lines of the first items."""
    if len(items) < FEWEST_ITEMS:
        return ()
    first = items[:limit]
    return tuple(
        Highlight(item=item.number, words=item.bottom_line)
        for item in first
        if item.bottom_line is not None
    )


def key_figures(
    items: Sequence[Item],
    numbers: Callable[[Item], Sequence[KeyNumber]],
    limit: int,
) -> tuple[KeyFigure, ...]:
    """The best number of each of the first items that have one worth a band.

    Args:
        items: The items of the brief.
        numbers: The key numbers of an item, best first, more than it shows.
        limit: Numbers in the band, at most.
    """
    if not limit or len(items) < FEWEST_ITEMS:
        return ()
    found = tuple(islice(_figures(items, numbers), limit))
    return found if len(found) >= FEWEST_FIGURES else ()


def _figures(
    items: Sequence[Item], numbers: Callable[[Item], Sequence[KeyNumber]]
) -> Iterator[KeyFigure]:
    for item in items[:FIRST]:
        if len(item.headline.text) > LONGEST_TITLE:
            continue
        told = _told(item)
        best = (each for each in numbers(item) if _tells_itself(each))
        number = next((each for each in best if _stem(each) in told), None)
        if number is not None:
            yield KeyFigure(item=item.number, number=number, headline=item.headline)


def _told(item: Item) -> frozenset[str]:
    """The words of the headline and of the points: what the story is about."""
    points = (point.text for point in (item.bottom_line, *item.points) if point)
    return frozenset(WORD.findall(" ".join((item.headline.text, *points))))


def _stem(number: KeyNumber) -> str:
    """The first figure of a number: `400,000`."""
    found = WORD.search(number.figure.text)
    return found.group() if found else ""


def _tells_itself(number: KeyNumber) -> bool:
    """Whether a number is short, and says what it counts."""
    if number.counted is None or len(number.figure.text) > LONGEST_FIGURE:
        return False
    return len(number.counted.text.split()) <= MOST_WORDS
