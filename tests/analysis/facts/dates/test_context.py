"""Expressions that lean on what was said before, on the tense, or on the weekday.

The article's date is Thursday, 9 December 2021.
"""

import pytest

from briefing.analysis.facts.dates import find_dates
from briefing.analysis.reading import read_closely
from briefing.model.article import Article


def values(text: str, when: str = "2021-12-09") -> list[str]:
    reading = read_closely(Article.create(text=text, date=when, language="en"))
    return [mention.value for mention in find_dates(reading)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the second quarter sales rose from a year earlier.",
            ["2021-Q2", "2020-Q2"],
        ),
        ("The third quarter beat the year-ago quarter.", ["2021-Q3", "2020-Q3"]),
        ("Third-quarter sales beat the 2019 period.", ["2021-Q3", "2019-Q3"]),
        ("Sales rose from a year earlier.", ["2020"]),
        ("In the latest quarter sales rose.", ["2021-Q3"]),
        ("This quarter is slow, the next quarter will be too.", ["2021-Q4", "2022-Q1"]),
        ("In the year-earlier third quarter it lost.", ["2020-Q3"]),
        ("Last year's first quarter was better.", ["2020-Q1"]),
        ("He came in 1998 and left the following year.", ["1998", "1999"]),
        ("It rained on May 5, 1998. That month was wet.", ["1998-05-05", "1998-05"]),
        (
            "On May 5, 1998, he left. Two days earlier, he said so.",
            ["1998-05-05", "1998-05-03"],
        ),
    ],
)
def test_what_was_said_before(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The trial is set to resume Monday.", ["2021-12-13"]),
        ("The trial resumed Monday.", ["2021-12-06"]),
        ("They have until Monday.", ["2021-12-13"]),
        ("It had been due to end on Monday.", ["2021-12-06"]),
        ("The council on Monday issued a plan to be voted on.", ["2021-12-06"]),
        ("It is expected early next week.", ["2021-W50"]),
        ("The vote will be held in February.", ["2022-02"]),
        ("The vote was held in February.", ["2021-02"]),
        ("The vote in March.", ["2022-03"]),
        ("last March", ["2021-03"]),
        ("next March", ["2022-03"]),
        ("this December", ["2021-12"]),
        ("They met last summer.", ["2021-SU"]),
        ("They will meet next summer.", ["2022-SU"]),
        ("this past spring", ["2021-SP"]),
        ("in the winter of 2019", ["2019-WI"]),
        ("summer last year", ["2020-SU"]),
        ("in July last year", ["2020-07"]),
    ],
)
def test_the_tense_gives_the_direction(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the decade", ["202"]),
        ("well into the summer", ["2021-SU"]),
        ("in the fall", ["2021-FA"]),
        ("the fall of the city", []),
        ("a day-long meeting", ["P1D"]),
        ("in the past that was so", ["PAST_REF"]),
        ("over the last decade", ["201"]),
        ("this century", ["20"]),
        ("the past century", ["19"]),
        ("the 5th century", ["04"]),
        ("in the '80s", ["198"]),
        ("in the 1900s", ["19"]),
        ("the week", ["2021-W49"]),
        ("the end of the month", ["2021-12"]),
        ("by year-end", ["2021-12-31"]),
        ("year's end", ["2021"]),
        ("the last half of 2019", ["2019-H2"]),
        ("the second half of this year", ["2021-H2"]),
        ("two centuries ago", ["18"]),
        ("four decades ago", ["198"]),
        ("two fortnights ago", ["2021-W45"]),
        ("one quarter ago", ["2021-Q3"]),
        ("30 hours ago", ["2021-12-08"]),
        ("five minutes ago", ["2021-12-09"]),
        ("two centuries", ["P200Y"]),
        ("a fortnight", ["P2W"]),
        ("two more weeks", ["P2W"]),
        ("for weeks", ["PXW"]),
        ("the weekend", ["2021-W48-WE"]),
        ("this weekend", ["2021-W49-WE"]),
        ("every weekend", ["XXXX-WXX-WE"]),
        ("every summer", ["XXXX-SU"]),
        ("every morning", ["XXXX-XX-XXTMO"]),
        ("each Tuesday night", ["XXXX-WXX-2TNI"]),
        ("five hours a day", ["PT5H", "P1D"]),
        ("mid-morning yesterday", ["2021-12-08TMO"]),
        ("5 in the morning", ["2021-12-09T05:00"]),
        ("in the early hours of Wednesday", ["2021-12-08TMO"]),
        ("at 25:70", []),
        ("31.12.2021", ["2021-12-31"]),
        ("12/31/21", ["2021-12-31"]),
        ("99/99/2021", []),
        ("2021-02-30", []),
        ("2021-12-09T06:30", ["2021-12-09T06:30"]),
        ("the fifth quarter", []),
        ("class of '98", ["1998"]),
    ],
)
def test_units_and_forms(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the weekend", ["XXXX-WXX-WE"]),
        ("this century", ["XX"]),
        ("last quarter", ["XXXX-QX"]),
        ("last week", ["XXXX-WXX"]),
        ("last month", ["XXXX-XX"]),
        ("the third quarter", ["XXXX-Q3"]),
        ("the second half of the year", ["XXXX-H2"]),
        ("last summer", ["XXXX-SU"]),
        ("Christmas Day", ["XXXX-XX-XX"]),
        ("the year-ago quarter", ["XXXX-QX"]),
    ],
)
def test_without_a_date_what_is_unknown_is_marked(
    text: str, expected: list[str]
) -> None:
    assert values(text, when="") == expected
