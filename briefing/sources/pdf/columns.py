"""The order in which the runs of a page are read: down each column, then the next.

A recursive cut (Nagy and Seth 1984, "XY-cut"): bands of the page are taken together
as long as the white strips between their columns stay open. Columns count as such
only if they hold lines of prose; cells of a table are read row by row.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.sources.pdf.page import Run, median_size, rows, runs_left

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
NEXT_LINE = 1.8
"""Of the letters' size, from a baseline to the next at most."""
MOST_CUTS = 6
MOST_COLUMNS = 30
"""More are the cells of a table."""

Interval = tuple[float, float]
Block = list[list[Run]]
"""Rows from the top down that are read one after the other."""


Band = list[Run]
"""Runs between which no horizontal line can be drawn."""


@dataclass(slots=True)
class Zone:
    """Bands of a page, one below the other, with the same columns."""

    gutter: float
    bands: list[Band]

    @property
    def runs(self) -> list[Run]:
        """All that stands in it."""
        return [run for band in self.bands for run in band]


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
    """The page cut where the white strips of one band are all closed by the next.

    One strip that stays open is enough: what else lies to its sides is cut further when
    they are looked at alone, and gaps between words of a line may look like strips.
    """
    if not runs:
        return []
    gutter = GUTTER * median_size(runs)
    zones: list[Zone] = []
    above: list[Interval] = []
    for band in _bands(runs):
        columns = _columns_of(band, gutter)
        together = _joined([*above, *columns], gutter)
        if zones and len(together) >= min(2, max(len(above), len(columns))):
            zones[-1].bands.append(band)
            above = together
        else:
            zones.append(Zone(gutter, [band]))
            above = _with_first_lines(zones, columns)
    return zones


def _with_first_lines(zones: list[Zone], columns: list[Interval]) -> list[Interval]:
    """The columns of the last zone, which gets the lines that begin one of them higher.

    They ended in the zone above because nothing stood beside them.
    """
    *_, above, last = [None, *zones]
    while above is not None and len(above.bands) > 1 and len(columns) > 1:
        band = above.bands[-1]
        together = _joined([*columns, *_columns_of(band, last.gutter)], last.gutter)
        if len(together) < len(columns) or not _is_near(band, last.bands[0]):
            break
        last.bands.insert(0, above.bands.pop())
        columns = together
    return columns


def _is_near(band: Band, below: Band) -> bool:
    """Whether a band stands no further above another than a line above the next."""
    lowest = min(band, key=lambda run: run.y)
    return lowest.y - max(run.y for run in below) < NEXT_LINE * lowest.size


def _columns_of(runs: list[Run], gutter: float) -> list[Interval]:
    """The columns that some runs stand in."""
    return _joined([(run.left, run.right) for run in runs], gutter)


def _bands(runs: list[Run]) -> list[Band]:
    """Runs between which no horizontal line can be drawn, from the top down."""
    bands: list[Band] = []
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
    return joined if len(joined) <= MOST_COLUMNS else [(joined[0][0], joined[-1][1])]


def _columns(zone: Zone) -> list[list[Run]]:
    """The runs of each column, as they are read."""
    starts = [left for left, _ in _columns_of(zone.runs, zone.gutter)]
    columns: list[list[Run]] = [[] for _ in starts]
    for run in zone.runs:
        columns[max(0, bisect_right(starts, run.left) - 1)].append(run)
    return columns[::-1] if runs_left(zone.runs) else columns


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
    width = _width(column)
    full = sum(
        _width(line) >= MIN_FILLED * width
        and sum(len(run.text) for run in line) >= MIN_CHARACTERS
        for line in lines
    )
    return 2 * full >= len(lines)


def _width(runs: list[Run]) -> float:
    """From the left edge of all to the right one."""
    return max(run.right for run in runs) - min(run.left for run in runs)
