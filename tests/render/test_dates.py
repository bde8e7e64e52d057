import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.dates import (
    calendar_key,
    date_time_group,
    printed_date,
    printed_period,
    utc_seconds,
)


@pytest.mark.parametrize(
    ("value", "group"),
    [
        ("2021-12-09T16:30:00Z", "091630Z DEC 21"),
        ("2021-12-09T16:30:00+00:00", "091630Z DEC 21"),
        ("2021-12-09T16:30", "091630 DEC 21"),
        ("2021-12-09", "09 DEC 21"),
        ("2021-12", "DEC 21"),
        ("2021", "2021"),
        ("soon", "soon"),
    ],
)
def test_a_time_is_printed_as_precise_as_it_is(value: str, group: str) -> None:
    assert date_time_group(value) == group


def test_a_time_in_another_zone_is_printed_without_zulu() -> None:
    assert date_time_group("2021-12-09T16:30:00+02:00") == "091630 DEC 21"


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("2020-Q1", "Q1 2020"),
        ("2021-W49", "week 49, 2021"),
        ("2026-11-16TNI", "16 NOV 26"),
        ("P1M", ""),
        ("PAST_REF", ""),
        ("2021-13", ""),
    ],
)
def test_only_calendar_dates_are_printed(value: str, printed: str) -> None:
    assert printed_date(value) == printed


def test_a_period_of_one_day_is_one_date() -> None:
    assert printed_period("2021-12-09", "2021-12-09") == "09 DEC 21"
    assert printed_period("", "2021-12-09") == "09 DEC 21"
    assert printed_period("2021-12-08", "2021-12-09") == "08 DEC 21 – 09 DEC 21"


def test_dates_of_any_precision_sort_by_their_beginning() -> None:
    dates = ["2021-12-09", "2021-Q4", "2020", "2021-W02", "2021-07"]
    in_order = ["2020", "2021-W02", "2021-07", "2021-Q4", "2021-12-09"]
    assert sorted(dates, key=calendar_key) == in_order


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("2021-12-09T16:30:00+02:00", "2021-12-09T14:30:00Z"),
        ("2021-12", "2021-12-01T00:00:00Z"),
        ("2021", "2021-01-01T00:00:00Z"),
        ("", "1970-01-01T00:00:00Z"),
    ],
)
def test_file_dates_are_whole(value: str, seconds: str) -> None:
    assert utc_seconds(value) == seconds


@given(st.text(max_size=30))
def test_any_value_is_accepted(value: str) -> None:
    assert date_time_group(value) == (printed_date(value) or value)
    assert utc_seconds(value).endswith("Z")
