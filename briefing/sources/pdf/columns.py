"""The order in which the runs of a page are read: down each column, then the next.

A recursive cut (Nagy and Seth 1984, "XY-cut"): bands of the page are taken together
as long as the white strips between their columns stay open. Columns count as such
only if they hold lines of prose; cells of a table are read row by row.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.sources.pdf.page import Run, median_size, rows

GUTTER = 0.8
"""Width of the white strip between two columns at least, of the letters' size."""
ABOVE, BELOW = 0.75, 0.2
"""What letters take above and below their baseline, of their size."""
MIN_ROWS = 3
MIN_CHARACTERS = 14
"""Of a line in a column of prose, as half of them have it."""
MIN_FILLED = 0.55
"""Of a column's width, as half of its lines fill it."""
NEAR = 2.0
"""Points between two baselines that count as one."""
MOSTLY = 0.7
MOST_CUTS = 6

Interval = tuple[float, float]
Block = list[list[Run]]
"""Rows from the top down, each from the left, that are read one after the other."""


@dataclass(slots=True)
class Zone:
    """Bands of a page, one below the other, with the same columns."""

    runs: list[Run] = field(default_factory=list)
    columns: list[Interval] = field(default_factory=list)


def in_reading_order(runs: Sequence[Run], cuts: int = MOST_CUTS) -> list[Block]:
    """The blocks of a page, or of a part of one."""
    blocks: list[Block] = []
    for zone in _zones(list(runs)):
        columns = _columns(zone)
        if cuts and len(columns) > 1 and _are_apart(columns):
            for column in columns:
                blocks += in_reading_order(column, cuts - 1)
        else:
            blocks.append(rows(zone.runs))
    return blocks


def _zones(runs: list[Run]) -> list[Zone]:
    """The page cut where the white strips of one band are closed by the next."""
    zones = [Zone()]
    if not runs:
        return []
    gutter = GUTTER * median_size(runs)
    for band in _bands(runs):
        columns = _joined([(run.left, run.right) for run in band], gutter)
        together = _joined([*zones[-1].columns, *columns], gutter)
        if len(together) >= max(len(zones[-1].columns), len(columns)):
            zones[-1].runs += band
            zones[-1].columns = together
        else:
            zones.append(Zone(band, columns))
    return zones


def _bands(runs: list[Run]) -> list[list[Run]]:
    """Runs between which no horizontal line can be drawn, from the top down."""
    bands: list[list[Run]] = []
    floor = 0.0
    for run in sorted(runs, key=lambda run: -(run.y + ABOVE * run.size)):
        if not bands or run.y + ABOVE * run.size < floor:
            bands.append([])
            floor = run.y - BELOW * run.size
        bands[-1].append(run)
        floor = min(floor, run.y - BELOW * run.size)
    return bands


def _joined(intervals: list[Interval], gutter: float) -> list[Interval]:
    """The intervals, those nearer to each other than a gutter made one."""
    joined: list[Interval] = []
    for left, right in sorted(intervals):
        if joined and left - joined[-1][1] < gutter:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return joined


def _columns(zone: Zone) -> list[list[Run]]:
    """The runs of each column, from the left."""
    columns: list[list[Run]] = [[] for _ in zone.columns]
    starts = [left for left, _ in zone.columns]
    for run in zone.runs:
        index = sum(start <= run.left for start in starts) - 1
        columns[max(0, index)].append(run)
    return columns


def _are_apart(columns: list[list[Run]]) -> bool:
    """Whether columns are read one after the other, and not row by row.

    They are if each holds prose, or if a side column's lines stand at other heights
    than those of the prose beside it.
    """
    prose = [_is_prose(column) for column in columns]
    return all(prose) or (any(prose) and not _are_aligned(columns))


def _are_aligned(columns: list[list[Run]]) -> bool:
    """Whether most lines of all columns but the longest have a neighbour in it."""
    heights = [[row[0].y for row in rows(column)] for column in columns]
    longest = max(heights, key=len)
    known = {round(y / NEAR + shift) for y in longest for shift in (-0.5, 0, 0.5)}
    others = [y for column in heights if column is not longest for y in column]
    beside = sum(round(y / NEAR) in known for y in others)
    return beside >= MOSTLY * len(others)


def _is_prose(column: list[Run]) -> bool:
    """Whether a column holds lines that fill it."""
    lines = rows(column)
    if len(lines) < MIN_ROWS:
        return False
    width = max(run.right for run in column) - min(run.left for run in column)
    full = sum(
        line[-1].right - line[0].left >= MIN_FILLED * width
        and sum(len(run.text) for run in line) >= MIN_CHARACTERS
        for line in lines
    )
    return 2 * full >= len(lines)
