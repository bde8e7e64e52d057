"""The shortest sequence that brings the cursor from one cell to another (ECMA-48, 8.3).

Line feed and tabulator are left out, as the terminal driver of the system may rewrite
them; a vertical tabulator moves down in every terminal.
"""

from collections.abc import Iterator
from functools import lru_cache

DOWN = "\v"
LEFT = "\b"
MOST_STEPS = 4
"""Single steps that can be shorter than one move."""

Place = tuple[int, int]
"""Line and column, from 0."""


def jump(place: Place) -> str:
    """The move that depends on nothing (CUP)."""
    line, column = place
    if column:
        return f"\x1b[{line + 1};{column + 1}H"
    return f"\x1b[{line + 1}H" if line else "\x1b[H"


@lru_cache(4096)
def move(old: Place | None, new: Place, *, to_column: bool) -> str:
    """The shortest move.

    Args:
        old: Where the cursor stands; `None` if that is not known.
        new: Where it shall stand.
        to_column: Whether the terminal has CHA.
    """
    if old is None:
        return jump(new)
    vertical = min(_vertical(new[0] - old[0]), key=len)
    horizontal = min(_horizontal(old[1], new[1], to_column=to_column), key=len)
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


def _horizontal(old: int, new: int, *, to_column: bool) -> Iterator[str]:
    """The ways along a line; of equal ones the first is taken.

    The column's number is the same wherever one comes from, which compresses well.
    """
    if to_column:
        yield _times(new + 1, "G")
    if new == old:
        yield ""
    elif new > old:
        yield _times(new - old, "C")
    else:
        yield _times(old - new, "D")
        yield "\r" + (_times(new, "C") if new else "")
        if old - new <= MOST_STEPS:
            yield LEFT * (old - new)


def _times(number: int, final: str) -> str:
    return f"\x1b[{number}{final}" if number > 1 else f"\x1b[{final}"
