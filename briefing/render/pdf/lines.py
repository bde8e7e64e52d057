"""Lines chosen for a whole paragraph at once, as little ragged as they can be.

Knuth and Plass, Breaking paragraphs into lines (1981), for text that is set ragged:
the sum of the squares of the room left over is least, the last line excepted.
"""

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


def break_lines(breaks: Sequence[Break], measure: float) -> list[int]:
    """The indexes of the breaks that end the lines; the last break is always one.

    What stands between two breaks is taken to fit the measure; if it does not, it
    gets its own line.
    """
    if not breaks or breaks[-1].end <= measure:
        return [len(breaks) - 1] if breaks else []
    limit = measure + EPSILON
    best = [0.0]
    start_of = [0]
    starts = [0.0, *(place.start for place in breaks)]
    hyphens = [False, *(place.hyphen for place in breaks)]
    last = len(breaks) - 1
    for index, (end, _, cost, hyphen) in enumerate(breaks):
        under_hyphen = LADDER_COST if hyphen or index == last else 0.0
        least, chosen = float("inf"), index
        for before in range(index, -1, -1):
            width = end - starts[before]
            if width > limit and before < index:
                break
            total = best[before] + cost
            total += _gap_cost(width / measure, last=index == last)
            total += hyphens[before] * under_hyphen
            if total < least:
                least, chosen = total, before
        best.append(least)
        start_of.append(chosen)
    return _trace(start_of)


def _gap_cost(filled: float, *, last: bool) -> float:
    """What the room costs that a line leaves."""
    if last:
        return SHORT_COST if filled < SHORT_LAST else 0.0
    return (1 - filled) * (1 - filled)


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
