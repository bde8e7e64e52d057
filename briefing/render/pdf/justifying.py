"""Lines filled from edge to edge: the room that they leave goes to their spaces."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.render.pdf.runs import Word, Words

WIDEST = 2.5
"""Times its own width that a space may have; a line with wider ones stays ragged."""


def justified(lines: Sequence[Words], measure: float) -> list[Words]:
    """The lines of a paragraph, all but the last as wide as the measure if they can."""
    return [*(_filled(line, measure) for line in lines[:-1]), *lines[-1:]]


def _filled(line: Words, measure: float) -> Words:
    row = line.words
    spaces = sum(word.space for word in row[:-1])
    short = measure - sum(word.width for word in row) - spaces
    if not 0 < short <= spaces * (WIDEST - 1):
        return line
    wider = 1 + short / spaces
    words = [
        _widened(word, wider, runs[-1].style.size)
        for word, runs in zip(row[:-1], line.runs[:-1], strict=True)
    ]
    return Words([*words, row[-1]], line.runs)


def _widened(word: Word, wider: float, size: float) -> Word:
    """The word with a wider space; wider glyphs are those of the space's own."""
    if not word.gap:
        return word
    extra = word.space * (wider - 1)
    *gap, last = word.gap
    gap.append(replace(last, width=last.width + extra * 1000 / size))
    plain = word.plain and (*word.plain[: -len(gap)], *gap)
    return word._replace(space=word.space + extra, gap=tuple(gap), plain=plain)
