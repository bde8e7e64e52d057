"""The shortest sequence that brings the cursor from one cell to another (ECMA-48, 8.3).

Line feed is left out, as the terminal driver of the system may rewrite it; a vertical
tabulator moves down in every terminal.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

DOWN = "\v"
LEFT = "\b"
TAB = "\t"
MOST_STEPS = 4
"""Single steps that can be shorter than one move."""

Place = tuple[int, int]
"""Line and column, from 0."""


@dataclass(frozen=True, slots=True)
class Ways:
    """How the cursor can go along a line, beyond what every terminal has."""

    to_column: bool = False
    """Whether the terminal has CHA."""
    stops: tuple[int, ...] = ()
    """The columns at which tabulators stop, from left to right."""


def jump(place: Place) -> str:
    """The move that depends on nothing (CUP)."""
    line, column = place
    if column:
        return f"\x1b[{line + 1};{column + 1}H"
    return f"\x1b[{line + 1}H" if line else "\x1b[H"


@lru_cache(8192)
def move(old: Place | None, new: Place, ways: Ways) -> str:
    """The shortest move.

    Args:
        old: Where the cursor stands; `None` if that is not known.
        new: Where it shall stand.
        ways: What the terminal can do.
    """
    if old is None:
        return jump(new)
    vertical = min(_vertical(new[0] - old[0]), key=len)
    horizontal = min(_horizontal(old[1], new[1], ways), key=len)
    return min(vertical + horizontal, jump(new), key=len)


def _vertical(lines: int) -> Iterator[str]:
    if lines == 0:
        yield ""
    elif lines < 0:
        yield _times(-lines, "A")
    else:
        yield _times(lines, "B")
        if lines <= MOST_STEPS:
            yield DOWN * lines


def _horizontal(old: int, new: int, ways: Ways) -> Iterator[str]:
    """The ways along a line; of equal ones the first is taken.

    The column's number is the same wherever one comes from, which compresses well.
    """
    if ways.to_column:
        yield _times(new + 1, "G")
    yield _steps(old, new)
    yield "\r" + _steps(0, new)
    yield from _by_tab(old, new, ways.stops)
    for way in _by_tab(0, new, ways.stops):
        yield "\r" + way


def _by_tab(old: int, new: int, stops: tuple[int, ...]) -> Iterator[str]:
    """By tabulators to the last stop before a column, or the first one behind it."""
    tabs = ""
    for stop in stops:
        if stop > old:
            tabs += TAB
            yield tabs + _steps(stop, new)
            if stop >= new:
                return


def _steps(old: int, new: int) -> str:
    if new > old:
        return _times(new - old, "C")
    return min(LEFT * (old - new), _times(old - new, "D"), key=len)


def _times(number: int, final: str) -> str:
    return f"\x1b[{number}{final}" if number > 1 else f"\x1b[{final}"
