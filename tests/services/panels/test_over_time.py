from hypothesis import given
from hypothesis import strategies as st

from briefing.services.panels.over_time import over_time

DAYS = [f"2026-11-{day:02}" for day in (3, 3, 3, 3, 4, 6, 6)]


def test_a_chart_has_its_scale_and_its_ends() -> None:
    panel = over_time(DAYS)
    assert panel.title == "Mentions by day"
    assert panel.chart == (
        "4 │█   ",
        "  │█   ",
        "  │█  █",
        "  │██ █",
        "0 └────",
        "   03 NOV 26 06 NOV 26",
    )


def test_what_has_no_such_date_is_counted_in_words() -> None:
    chart = over_time([*DAYS, "2025"]).chart
    assert chart[-1] == "1 more, earlier or without such a date."


def test_a_day_alone_is_no_chart() -> None:
    assert over_time(["2026-11-03"] * 9).chart == ()
    assert over_time([]).title == ""


@given(st.lists(st.dates().map(str) | st.text(max_size=4), max_size=40))
def test_every_line_is_as_long_as_the_axis_lets_it(dates: list[str]) -> None:
    chart = over_time(dates).chart
    rows = [line for line in chart if "│" in line or "└" in line]
    assert len({len(line) for line in rows}) <= 1
