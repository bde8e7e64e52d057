"""Lines chosen for a whole paragraph at once, as little ragged as they can be.

Knuth and Plass, Breaking paragraphs into lines (1981), for text that is set ragged:
the sum of the squares of the room left over is least, the last line excepted.
"""

from collections.abc import Sequence

from briefing.render.pdf.runs import Word

SHORT_LAST, SHORT_COST = 0.2, 0.12
"""A last line shorter than this part of the measure costs as much as a gap of a
third of it."""
JOINED = 0.1
"""What a break inside a word costs, as a part of the measure."""


def break_lines(words: Sequence[Word], measure: float) -> list[tuple[int, int]]:
    """The first and the one-past-last word of each line.

    Each word is taken to fit the measure; one that does not gets its own line.
    """
    count = len(words)
    cost = [0.0] + [float("inf")] * count
    start_of = [0] * (count + 1)
    for end in range(1, count + 1):
        width = -words[end - 1].space
        for start in range(end - 1, -1, -1):
            width += words[start].width + words[start].space
            if width > measure and start < end - 1:
                break
            total = cost[start] + _badness(words[end - 1], width, measure, end == count)
            if total < cost[end]:
                cost[end], start_of[end] = total, start
    return _trace(start_of)


def _badness(last_word: Word, width: float, measure: float, last: bool) -> float:  # noqa: FBT001
    """What a line of that width costs, in parts of the measure squared."""
    left = (measure - width) / measure
    if last:
        return SHORT_COST if width < SHORT_LAST * measure else 0.0
    broken = JOINED**2 if not last_word.space else 0.0
    return left * left + broken


def _trace(start_of: list[int]) -> list[tuple[int, int]]:
    lines = []
    end = len(start_of) - 1
    while end:
        lines.append((start_of[end], end))
        end = start_of[end]
    return lines[::-1]
