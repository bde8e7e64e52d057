"""Where the block of a scroll bar stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color

from briefing.tui.widgets.scroll_bar import WholeCells, block

PAPER, RULE = Color.parse("#ffffff"), Color.parse("#888888")


@pytest.mark.parametrize(
    ("size", "lines", "seen", "first", "where"),
    [
        (10, 100, 10, 0, (0, 1)),
        (10, 100, 10, 1, (1, 2)),
        (10, 100, 10, 89, (8, 9)),
        (10, 100, 10, 90, (9, 10)),
        (10, 20, 10, 10, (5, 10)),
        (10, 11, 10, 0, (0, 9)),
        (10, 10, 10, 0, (0, 0)),
        (10, 0, 0, 0, (0, 0)),
        (1, 9, 1, 4, (0, 1)),
    ],
)
def test_it_is_at_an_end_only_where_nothing_more_comes(
    size: int, lines: int, seen: int, first: int, where: tuple[int, int]
) -> None:
    assert block(size, lines, seen, first) == where


@given(st.integers(1, 60), st.integers(0, 10**6), st.floats(0, 1))
def test_it_stays_within_the_bar(size: int, lines: int, part: float) -> None:
    start, end = block(size, lines, size, part * max(0, lines - size))
    assert 0 <= start <= end <= size


def test_in_the_colour_of_the_rest_it_is_not_seen() -> None:
    hidden, shown = (
        WholeCells.render_bar(5, 50, 5, 10, back_color=PAPER, bar_color=colour)
        for colour in (PAPER, RULE)
    )
    assert not any(
        segment.style and segment.style.reverse for segment in hidden.segments
    )
    assert any(segment.style and segment.style.reverse for segment in shown.segments)
