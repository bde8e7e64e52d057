"""Articles over time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.render.blocks import Coverage
from briefing.render.coverage import MOST_BARS, coverage
from briefing.render.passages import Source


def of(*dates: str) -> Coverage | None:
    return coverage(
        [
            Source.of(
                number,
                Article.create(id=f"a{number}", text="Words.", date=date),
                Analysis(id=f"a{number}", method=""),
            )
            for number, date in enumerate(dates, 1)
        ]
    )


def bars(*dates: str) -> list[tuple[str, str, int]]:
    chart = of(*dates)
    assert chart is not None
    return [(bar.label, bar.larger, bar.count) for bar in chart.bars]


def test_each_day_has_a_bar_also_one_without_articles() -> None:
    assert bars("2021-12-30", "2022-01-01T06:00:00Z", "2021-12-30") == [
        ("30", "DEC 21", 2),
        ("31", "", 0),
        ("01", "JAN 22", 1),
    ]


def test_it_says_in_words_what_it_shows() -> None:
    chart = of("2021-12-30", "2021-12-31", "2021-12-31", "2021")
    assert chart is not None
    assert chart.text == "Articles by day: 30 DEC 21: 1; 31: 2"
    assert chart.note == "1 more, earlier or without such a date."
    assert [bar.share for bar in chart.bars] == [0.5, 1]
    assert [bar.when for bar in chart.bars] == ["30 DEC 21", "31 DEC 21"]


def test_months_and_years_take_over_where_days_are_too_many() -> None:
    assert bars("2021-11-30", "2022-01-01", "2022-02") == [
        ("NOV", "2021", 1),
        ("DEC", "", 0),
        ("JAN", "2022", 1),
        ("FEB", "", 1),
    ]
    assert bars("2015-06", "2019-01-01", "2018")[0] == ("2015", "", 1)


def test_one_article_from_long_ago_does_not_make_the_days_years() -> None:
    chart = of("1998-02-01", *["2021-12-30"] * 2, *["2021-12-31"] * 2)
    assert chart is not None
    assert [bar.when for bar in chart.bars] == ["30 DEC 21", "31 DEC 21"]
    assert chart.others == 1


@pytest.mark.parametrize(
    "dates",
    [
        (),
        ("2021-12-30", "2021-12-31"),
        ("2021-12-30", "2021-12-30", "2021-12-30"),
        ("", "", "", ""),
        ("0001", "1500", "2021"),
        ("2021-02-30", "2021-02-31", "2021-13-01"),
    ],
)
def test_what_shows_nothing_is_no_chart(dates: tuple[str, ...]) -> None:
    assert of(*dates) is None


@given(st.lists(st.dates().map(str) | st.text(max_size=12), max_size=12))
def test_every_article_is_counted_once(dates: list[str]) -> None:
    chart = of(*dates)
    if chart is not None:
        assert sum(bar.count for bar in chart.bars) + chart.others == len(dates)
        assert len(chart.bars) <= MOST_BARS
