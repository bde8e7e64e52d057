"""The dates of the seed article, as its readers understand them."""

from pathlib import Path

from briefing.analysis.facts.dates import find_dates, rank_when
from briefing.analysis.reading import Reading, read_closely
from briefing.model.article import Article

SEED = Path(__file__).parents[4] / "seeds" / "2021-12-09-iraq.txt"


def seed() -> Reading:
    text = SEED.read_text(encoding="utf-8")
    return read_closely(Article.create(text=text, date="2021-12-09"))


def test_every_date_is_resolved() -> None:
    found = {(date.text, date.value) for date in find_dates(seed())}
    assert found >= {
        ("Thursday", "2021-12-09"),
        ("December 31", "2021-12-31"),
        ("July", "2021-07"),
        ("early 2020", "2020"),
        ("mid-2020", "2020"),
        ("2003", "2003"),
        ("2007", "2007"),
        ("2011", "2011"),
        ("2014", "2014"),
        ("2017", "2017"),
        ("2019", "2019"),
    }


def test_spans_are_true() -> None:
    reading = seed()
    assert all(reading.article.holds(date) for date in find_dates(reading))


def test_thursday_answers_when() -> None:
    reading = seed()
    first = rank_when(reading, find_dates(reading))[0]
    assert first.value == "2021-12-09"
