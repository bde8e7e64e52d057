"""One page of a PDF: runs of words with their places, upright, in points.

pdfium gives words in the order in which they were drawn. A run is what was drawn on
one baseline without a gap that a column's edge could be.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

WIDEST_SPACE = 1.3
"""Of the letters' size: a wider gap may lie between two columns."""
SAME_LINE = 0.5
"""Of the letters' size: what stands out by less is a superscript or an index."""
SMALLEST_SIZE = 1.0
LETTERS = {
    **{c: unicodedata.normalize("NFKC", chr(c)) for c in range(0xFB00, 0xFB07)},
    **dict.fromkeys((0xF0B7, 0xF0A7, 0xF076), "•"),
}
"""What is a way to print letters (`ﬁ`), and the bullets of symbol fonts."""
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand side by side."""

    text: str
    left: float
    right: float
    y: float
    """Height of the baseline above the foot of the page."""
    size: float
    """Of the letters."""


@dataclass(frozen=True, slots=True)
class Page:
    """The runs of one page, in the order in which they were drawn."""

    number: int
    runs: tuple[Run, ...]
    bottom: float
    top: float


def page_of(number: int, answer: dict[str, Any]) -> Page:
    """The page that the worker's answer describes, turned upright.

    Lines that run in another direction than most letters of the page, such as a stamp
    along its edge or across it, are no part of its text.
    """
    lines = answer["lines"]
    turns = Counter[int]()
    for line in lines:
        if line["turn"] is not None:
            turns[line["turn"]] += sum(len(word) for word, *_ in line["words"])
    turn = turns.most_common(1)[0][0] if turns else 0
    _, bottom, _, top = _turned(answer["box"], turn)
    runs = [run for line in lines if line["turn"] == turn for run in _runs(line, turn)]
    return Page(number, tuple(dict.fromkeys(runs)), bottom, top)


def _runs(line: dict[str, Any], turn: int) -> Iterator[Run]:
    """The runs of one line of pdfium's."""
    size = max(line["size"], SMALLEST_SIZE)
    words: list[str] = []
    left = right = y = 0.0
    for letters, box, origin in line["words"]:
        start, _, end, _ = _turned(box, turn)
        height = _turned((*origin, *origin), turn)[1]
        gap = max(start - right, left - end)  # to the left, where that is onward
        beside = -size < gap < WIDEST_SPACE * size
        if words and not (beside and abs(height - y) < SAME_LINE * size):
            yield Run(" ".join(words), left, right, y, size)
            words = []
        left = min(left, start) if words else start
        right = max(right, end) if words else end
        y = y if words else height
        words.append(letters.translate(LETTERS))
    if words:
        yield Run(" ".join(words), left, right, y, size)


def _turned(box: Box, turn: int) -> Box:
    """The box as it lies once the page is turned back by quarters."""
    left, bottom, right, top = box
    return (
        (left, bottom, right, top),
        (bottom, -right, top, -left),
        (-right, -top, -left, -bottom),
        (-top, left, -bottom, right),
    )[turn]


def usual_size(pages: list[Page]) -> float:
    """The size of most letters of a document."""
    letters = Counter[float]()
    for page in pages:
        for run in page.runs:
            letters[run.size] += len(run.text)
    return letters.most_common(1)[0][0] if letters else SMALLEST_SIZE


def rows(runs: list[Run]) -> list[list[Run]]:
    """The runs that share a baseline, from the top down, each as it is read."""
    found: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.y):
        first = found[-1][0] if found else run
        if found and first.y - run.y < SAME_LINE * max(run.size, first.size):
            found[-1].append(run)
        else:
            found.append([run])
    for row in found:
        row.sort(key=lambda run: run.left, reverse=runs_left(row))
    return found


def runs_left(runs: list[Run]) -> bool:
    """Whether most letters of some runs are written from right to left (UAX #9)."""
    kinds = Counter(
        unicodedata.bidirectional(letter) for run in runs for letter in run.text
    )
    return kinds["R"] + kinds["AL"] > kinds["L"]


def median_size(runs: list[Run]) -> float:
    """The size in the middle."""
    return median(run.size for run in runs)
