"""Lines chosen for a whole paragraph at once, as little ragged as they can be.

Knuth and Plass, Breaking paragraphs into lines (1981), for text that is set ragged:
the sum of the squares of the room left over is least, the last line excepted.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from briefing.render.pdf.runs import Word

SHORT_LAST, SHORT_COST = 0.2, 0.12
"""A last line shorter than this part of the measure costs as much as a gap of a
third of it."""
LADDER_COST = 0.04
"""What a hyphen costs that stands under another, or over the last line."""
EPSILON = 1e-6


class Break(NamedTuple):
    """A place where a line may end, along the paragraph set as one line."""

    end: float
    """Where a line that ends here ends, with its hyphen."""
    start: float
    """Where the next line begins."""
    cost: float = 0.0
    """What the line costs, beside the room that it leaves, as a part of the measure
    squared."""
    hyphen: bool = False


def break_lines(
    breaks: Sequence[Break], measure: float, short_cost: float = SHORT_COST
) -> list[int]:
    """The indexes of the breaks that end the lines; the last break is always one.

    What stands between two breaks is taken to fit the measure; if it does not, it
    gets its own line.
    """
    if not breaks or breaks[-1].end <= measure:
        return [len(breaks) - 1] if breaks else []
    best = [0.0]
    start_of = [0]
    starts = [0.0, *(place.start for place in breaks)]
    square = measure * measure
    last = breaks[-1]
    for index, place in enumerate(breaks):
        end, _, cost, hyphen = place
        if end <= measure:  # no other way to here leaves less room
            best.append((measure - end) ** 2 + cost * square)
            start_of.append(0)
            continue
        short = end - measure
        first = bisect_left(starts, short - EPSILON, 0, index)
        paths = best[first : index + 1]
        if hyphen or place is last:
            paths = _without_ladders(paths, breaks, first, square)
        if place is last:
            line = starts[first : index + 1]
            costs = _last_costs(paths, line, end, measure, short_cost)
        else:
            costs = [
                path + (gap := start - short) * gap
                for path, start in zip(paths, starts[first : index + 1])  # noqa: B905
            ]
        least = min(costs)
        best.append(least + cost * square)
        start_of.append(first + costs.index(least))
    return _trace(start_of)


def _without_ladders(
    paths: list[float], breaks: Sequence[Break], first: int, square: float
) -> list[float]:
    """What the paths cost, those more that end in a hyphen right before this one."""
    return [
        path + LADDER_COST * square if at and breaks[at - 1].hyphen else path
        for at, path in enumerate(paths, first)
    ]


def _last_costs(
    paths: list[float],
    starts: list[float],
    end: float,
    measure: float,
    short_cost: float,
) -> list[float]:
    """What the paths cost with the last line, which may be of any length but short."""
    short = end - SHORT_LAST * measure
    cost = short_cost * measure * measure
    return [
        path + cost if start > short else path
        for path, start in zip(paths, starts)  # noqa: B905
    ]


def word_breaks(words: Sequence[Word]) -> list[Break]:
    """The ends of the words as breaks."""
    breaks, x = [], 0.0
    for word in words:
        end = x + word.width
        x = end + word.space
        breaks.append(Break(end, x, word.cost))
    return breaks


def raggedness(breaks: Sequence[Break], chosen: Sequence[int], measure: float) -> float:
    """The most room that a line but the last leaves, as a part of the measure."""
    starts = [0.0, *(breaks[index].start for index in chosen)]
    ends = (breaks[index].end for index in chosen[:-1])
    widths = (end - start for start, end in zip(starts, ends))  # noqa: B905
    return max((1 - width / measure for width in widths), default=0.0)


def _trace(start_of: list[int]) -> list[int]:
    """The path of the best breaks from the end back to the start."""
    ends, place = [], len(start_of) - 1
    while place:
        ends.append(place - 1)
        place = start_of[place]
    return ends[::-1]
