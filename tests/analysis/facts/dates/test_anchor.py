from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.dates.anchor import (
    Anchor,
    easter,
    holiday,
    month_value,
    nth_weekday,
    week_value,
)

DAYS = st.dates(date(1, 2, 1), date(9998, 11, 30))


@given(DAYS, st.integers(-20, 20))
def test_days_move_as_the_calendar_does(day: date, by: int) -> None:
    moved = Anchor.parse(day.isoformat()).shifted_day(by)
    assert moved == (day + timedelta(days=by)).isoformat()


@given(DAYS)
def test_a_week_on_is_seven_days_on(day: date) -> None:
    anchor = Anchor.parse(day.isoformat())
    assert anchor.shifted_week(1) == week_value(day + timedelta(days=7))


@given(st.integers(1, 12), st.integers(-30, 30))
def test_months_and_quarters_agree(month: int, by: int) -> None:
    anchor = Anchor.parse(f"2021-{month:02}")
    shifted = anchor.shifted_month(3 * by)
    quarter = (int(shifted[5:]) - 1) // 3 + 1
    assert anchor.shifted_quarter(by) == f"{shifted[:4]}-Q{quarter}"


@pytest.mark.parametrize("written", ["", "soon", "0000-01-01", "20", "-2021"])
def test_no_date_is_an_unknown_anchor(written: str) -> None:
    assert Anchor.parse(written) == Anchor()


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2021", "2021"),
        ("2021-12", "2021-12"),
        ("2021-12-09T08:00", "2021-12-09"),
        ("2021-13", "2021"),
        ("2021-02-30", "2021-02"),
    ],
)
def test_precision_is_kept(written: str, value: str) -> None:
    assert Anchor.parse(written).value == value


def test_beyond_the_calendar_is_unknown() -> None:
    assert month_value(-1) == "XXXX-XX"
    assert Anchor.parse("0001").shifted_year(-2) == "XXXX"
    assert Anchor.parse("9999-12-31").shifted_day(1) == "9999-12-31"


@given(st.integers(1583, 4099))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    day = easter(year)
    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("easter", date(2021, 4, 4)),
        ("good friday", date(2021, 4, 2)),
        ("thanksgiving", date(2021, 11, 25)),
        ("labor day", date(2021, 9, 6)),
        ("memorial day", date(2021, 5, 31)),
        ("election day", date(2021, 11, 2)),
        ("12-25", date(2021, 12, 25)),
        ("02-29", None),
    ],
)
def test_holidays(name: str, day: date | None) -> None:
    assert holiday(name, 2021) == day


def test_the_second_tuesday() -> None:
    assert nth_weekday(2021, 12, 2, 2) == date(2021, 12, 14)
