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
        (
            "In the first nine months net rose. It was $3 million a year earlier.",
            ["P9M", "2020"],
        ),
        (
            "It sees a slow fourth quarter. Sales fell in the latest quarter.",
            ["2021-Q4", "2021-Q3"],
        ),
        (
            "For the quarter ended July 31 it lost money. A year ago it earned some.",
            ["2021-Q2", "2021-07-31", "2020-Q2"],
        ),
        (
            "In its fiscal fourth quarter ended Oct. 2, net fell from a year earlier.",
            ["2021-Q4", "2021-10-02", "2020-Q4"],
        ),
        (
            "Third-quarter net fell. In the quarter a year ago it was higher.",
            ["2021-Q3", "2020-Q3"],
        ),
        ("They counted 40, against 137 in the same period of last year.", ["2020"]),
        (
            "Third-quarter sales rose on the same period of 2019.",
            ["2021-Q3", "2019-Q3"],
        ),
    ],
)
def test_quarters_and_longer_periods(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On May 5, 1998, he left, and she left the next morning.",
            ["1998-05-05", "1998-05-06TMO"],
        ),
        ("It fell on Tuesday, more than the day before.", ["2021-12-07", "2021-12-06"]),
        ("They met.\n\nIt was more than the day before.", ["2021-12-08"]),
        ("the day before the storm", []),
        (
            "It lost 4 points on Friday and 2 on the previous Friday.",
            ["2021-12-03", "2021-11-26"],
        ),
        (
            "The port will open on Saturday. The mines were at work again by midday.",
            ["2021-12-11", "2021-12-09T12:00"],
        ),
        (
            "He will land on Saturday and will leave at 4 in the morning.",
            ["2021-12-11", "2021-12-11T04:00"],
        ),
        ("The wall fell shortly after midnight.", ["2021-12-09T00:00"]),
        ("It closed on Tuesday at midnight.", ["2021-12-07T24:00"]),
        ("the following day", ["2021-12-10"]),
        ("the day before last Tuesday", ["2021-12-06"]),
        (
            "They met on May 5, 1998. The next day he left.",
            ["1998-05-05", "1998-05-06"],
        ),
        ("the week after May 5, 1998", ["1998-W20"]),
        ("the week of May 5, 1998", ["1998-W19"]),
        ("on the night of Friday, Oct. 8", ["2021-10-08TNI"]),
        ("In 1998 it rained that day.", ["1998"]),
    ],
)
def test_days_and_hours_lean_on_the_day_named(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("when", "text", "value"),
    [
        ("2021-12-12", "It failed last week.", "2021-W49"),
        ("2021-12-13", "It failed last week.", "2021-W49"),
        ("2021-12-12", "It will fail next week.", "2021-W50"),
        ("2021-12-09", "a cold winter, this winter", "2021-WI"),
        ("2022-01-09", "this winter", "2021-WI"),
        ("2022-03-09", "last winter", "2021-WI"),
        ("2022-01-09", "last winter", "2020-WI"),
    ],
)
def test_weeks_end_on_sunday_and_winters_begin_in_december(
    when: str, text: str, value: str
) -> None:
    assert values(text, when) == [value]


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
        ("over the past decade", ["P10Y"]),
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
        ("Wheat for March delivery fell.", ["2022-03"]),
        ("Cheap wheat for March fell.", ["2021-03"]),
        ("in the fiscal year ended Jan. 31", ["P1Y", "2021-01-31"]),
        ("a price cut effective Feb. 1", ["2022-02-01"]),
        ("a loss for the last quarter of 2017", ["2017-Q4"]),
        ("It rained in April and May.", ["2021-04", "2021-05"]),
        ("It made up for the fall in prices.", []),
        ("The power is cut until spring.", ["2022-SP"]),
        ("It may rise by the spring.", ["2022-SP"]),
        ("They worked until the evening.", ["2021-12-09TEV"]),
        ("by Wednesday noon", ["2021-12-15T12:00"]),
        ("between 8 and 12 December", ["2021-12-08", "2021-12-12"]),
        ("8-12 December 2020", ["2020-12-08", "2020-12-12"]),
        ("from Dec. 8 to 12, it", ["2021-12-08", "2021-12-12"]),
        ("on Mondays", ["XXXX-WXX-1"]),
        ("on Monday and Tuesday nights", ["XXXX-WXX-1TNI", "XXXX-WXX-2TNI"]),
        ("2,000 lorries a week and 40 tonnes a year", ["P1W", "P1Y"]),
        ("two nights a week", ["P1W"]),
        ("in a year or two", ["P2Y"]),
        ("a week or so ago", ["2021-W48"]),
        ("three quarters of the city", []),
        ("three quarters of the year", ["P3Q", "2021"]),
        ("at the same hour", []),
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
