import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.bars import bar, columns, in_ascii

SHARES = st.floats(0, 1)


@pytest.mark.parametrize(
    ("share", "drawn"),
    [(0, ""), (1, "████"), (0.5, "██"), (0.001, "▏"), (0.28, "█▏"), (9, "████")],
)
def test_bars_are_drawn_to_an_eighth_of_a_cell(share: float, drawn: str) -> None:
    assert bar(share, 4) == drawn


@given(SHARES, SHARES, st.integers(1, 40))
def test_the_longer_bar_is_that_of_more(one: float, other: float, width: int) -> None:
    low, high = sorted((one, other))
    assert len(bar(low, width)) <= len(bar(high, width)) <= width
    assert bool(bar(low, width)) == (low > 0)


@given(st.lists(SHARES, max_size=40), st.integers(1, 6))
def test_columns_stand_on_one_line(shares: list[float], height: int) -> None:
    rows = columns(shares, height)
    assert [len(row) for row in rows] == [len(shares)] * height
    lowest = rows[-1]
    assert [cell != " " for cell in lowest] == [share > 0 for share in shares]


def test_columns_grow_upward() -> None:
    assert columns([0, 0.25, 0.5, 1], 2) == ["   █", " ▄██"]


def test_ascii_keeps_the_length_of_a_bar() -> None:
    assert in_ascii("██▋") == "###"
    assert in_ascii("██▏") == "##|"
    assert in_ascii("▁▅█│└─≠") == "_##|+-!"
