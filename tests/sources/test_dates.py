from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.dates import date_in_dateline, date_in_name, parse_date


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2021", "2021"),
        ("2021-12", "2021-12"),
        ("2021-12-09", "2021-12-09"),
        ("2021/12/09", "2021-12-09"),
        ("20211209", "2021-12-09"),
        ("2021-12-09T16:30", "2021-12-09T16:30"),
        ("2021-12-09 16:30:05.25", "2021-12-09T16:30:05.25"),
        ("2021-12-09T16:30:00+01", "2021-12-09T16:30:00+01:00"),
        ("2021-12-09T16Z", "2021-12-09"),
        ("November 22, 2026 Sunday 4:30 PM GMT", "2026-11-22T16:30Z"),
        ("Sun 22 Nov 2026 10.22 GMT", "2026-11-22T10:22Z"),
        ("22. November 2026, 10.22 Uhr", "2026-11-22T10:22"),
        ("2021-12-09T16:30:00Z", "2021-12-09T16:30:00Z"),
        ("2021-12-09T16:30:00+0530", "2021-12-09T16:30:00+05:30"),
        ("2021-12-09T16:30:00-03:00", "2021-12-09T16:30:00-03:00"),
        ("9 December 2021", "2021-12-09"),
        ("9th December, 2021", "2021-12-09"),
        ("Thursday, 9 December 2021", "2021-12-09"),
        ("December 9, 2021", "2021-12-09"),
        ("Dec. 9 2021", "2021-12-09"),
        ("Thursday December 9th, 2021 at 4:30 pm", "2021-12-09T16:30"),
        ("Dec 9, 2021, 12:05 a.m. EST", "2021-12-09T00:05-05:00"),
        ("December 2021", "2021-12"),
        ("Sept 2021", "2021-09"),
        ("Thu, 09 Dec 2021 16:30:00 +0000", "2021-12-09T16:30:00+00:00"),
        ("Thu, 9 Dec 2021 16:30 GMT", "2021-12-09T16:30Z"),
        ("Thu, 9 Dec 2021 16:30:00 +0100 (CET)", "2021-12-09T16:30:00+01:00"),
        ("9. Dezember 2021", "2021-12-09"),
        ("Donnerstag, 9. Dezember 2021, 16:30", "2021-12-09T16:30"),
        ("09.12.2021", "2021-12-09"),
        ("9 décembre 2021", "2021-12-09"),
        ("9 de diciembre de 2021", "2021-12-09"),
        ("091630Z DEC 21", "2021-12-09T16:30Z"),
        ("  9   December\n2021 ", "2021-12-09"),
    ],
)
def test_written_forms(written: str, date: str) -> None:
    assert parse_date(written) == date


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("09/12/2021", "2021"),
        ("12/09/2021", "2021"),
        ("31/12/2021", "2021-12-31"),
        ("12/31/2021", "2021-12-31"),
        ("05/05/2021", "2021-05-05"),
        ("32/13/2021", "2021"),
    ],
)
def test_order_of_day_and_month_is_never_guessed(written: str, date: str) -> None:
    assert parse_date(written) == date


@pytest.mark.parametrize("zone", ["BST", "IST", "XYZ"])
def test_a_zone_with_two_meanings_costs_the_time(zone: str) -> None:
    assert parse_date(f"9 December 2021 16:30 {zone}") == "2021-12-09"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "unknown",
        "Thursday",
        "9 December",
        "2021-13",
        "2021-02-30",
        "31 June 2021",
        "0000-01-01",
        "palms are 2021",
        "12345",
        "9 Foo 2021",
        "x" * 100_000,
        "2021-12-09 and more",
        "٢٠٢١-١٢-٠٩",
    ],
)
def test_what_is_no_date_gives_none(written: str) -> None:
    assert parse_date(written) == ""


@pytest.mark.parametrize("time", ["25:00", "12:60", "13:00 pm", "0:30 am"])
def test_an_impossible_time_is_left_out(time: str) -> None:
    assert parse_date(f"2021-12-09 {time}") == "2021-12-09"


def test_names_of_files() -> None:
    assert date_in_name("news/2021-12-09-iraq.txt") == "2021-12-09"
    assert date_in_name("2021-01-01/iraq_20211209.txt") == "2021-12-09"
    assert date_in_name("2021-12.txt") == ""
    assert date_in_name("123456789.txt") == ""
    assert date_in_name("2021-99-09.txt") == ""


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("BAGHDAD, 9 December 2021 (Wire) — The forces left.", "2021-12-09"),
        ("Baghdad, Dec. 9, 2021 - The forces left.", "2021-12-09"),
        ("BAGHDAD, Dec 9 (Wire) — The forces left.", ""),
        ("In Baghdad, the forces left on 9 December 2021 — at last.", ""),
        ("", ""),
    ],
)
def test_datelines(text: str, date: str) -> None:
    assert date_in_dateline(text) == date


@given(st.datetimes(), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y"]))
def test_the_day_survives_each_form(moment: datetime, form: str) -> None:
    if moment.year >= 1000:
        assert parse_date(moment.strftime(form)) == moment.date().isoformat()


@given(st.text())
def test_any_text_gives_a_date_or_none(text: str) -> None:
    assert parse_date(text) == "" or parse_date(text)[:4].isdigit()
    date_in_name(text)
    date_in_dateline(text)
