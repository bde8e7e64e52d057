"""Where tabulators shall stop: where the panes begin, to which the pen keeps returning.

A tabulator is one byte, a move to a column five. Terminals have had stops that can be
set since the VT100 (ECMA-48: HTS, 8.3.62, and TBC, 8.3.154).
"""

from collections import Counter
from collections.abc import Iterable

from briefing.tui.painting.moves import jump

USES = 12
"""Strokes that begin in a column before a stop there pays, all set anew."""
MOST = 3
"""Stops; each makes the way longer to those behind it."""
CLEAR = "\x1b[3g"
SET = "\x1bH"
USUAL = 8
"""Columns between the stops that a terminal has of its own."""


def stops(columns: Iterable[int], now: tuple[int, ...]) -> tuple[int, ...]:
    """Where tabulators shall stop.

    Args:
        columns: Those in which the strokes of a frame begin.
        now: The stops that there are; they stay as long as they serve.
    """
    uses = Counter(column for column in columns if column)
    found = {column for column, count in uses.most_common(MOST) if count >= USES}
    return now if found.issubset(now) else tuple(sorted(found))


def setting(columns: Iterable[int], line: int = 0) -> str:
    """What makes tabulators stop in these columns only; the cursor moves in a line."""
    return CLEAR + "".join(jump((line, column)) + SET for column in columns)


def usual(width: int) -> str:
    """What makes them stop as in any terminal."""
    return setting(range(USUAL, width, USUAL))
