"""The lines of a page, each with what tells where a paragraph ends."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from briefing.sources.pdf.columns import Block, in_reading_order
from briefing.sources.pdf.page import Page, Run


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block."""

    text: str
    page: int
    size: float
    left: float
    right: float
    y: float
    block: "Edges"


@dataclass(frozen=True, slots=True)
class Edges:
    """Where the lines of a block begin and end, and how far apart they stand."""

    left: float
    right: float
    leading: float


def lines_of(page: Page) -> Iterator[list[Line]]:
    """The lines of each block of a page, in reading order."""
    for block in in_reading_order(page.runs):
        edges = _edges(block)
        yield [_line(row, page.number, edges) for row in block]


def _line(row: list[Run], page: int, edges: Edges) -> Line:
    letters = Counter[float]()
    for run in row:
        letters[run.size] += len(run.text)
    return Line(
        text=" ".join(run.text for run in row),
        page=page,
        size=letters.most_common(1)[0][0],
        left=min(run.left for run in row),
        right=max(run.right for run in row),
        y=row[0].y,
        block=edges,
    )


def _edges(block: Block) -> Edges:
    steps = [above[0].y - below[0].y for above, below in pairwise(block)]
    sizes = [row[0].size for row in block]
    usual = median(sizes)
    near = [step for step in steps if step < 2.2 * usual]
    return Edges(
        left=min(run.left for row in block for run in row),
        right=max(run.right for row in block for run in row),
        leading=median(near) if near else 1.2 * usual,
    )
