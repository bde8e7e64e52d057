import pytest

from briefing.analysis.facts.dates import find_dates
from briefing.analysis.reading import read_closely
from briefing.model.article import Article


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the first week of November", "2026-W45"),
        ("the last week of October", "2026-W44"),
        ("the second week in May 2025", "2025-W19"),
        ("the last Sunday of October", "2026-10-25"),
        ("the first Tuesday of November", "2026-11-03"),
        ("the first day of March 2027", "2027-03-01"),
        ("the last day of February 2028", "2028-02-29"),
        ("the last hour of May 2026", "2026-05"),
    ],
)
def test_days_and_weeks_are_counted_in_a_month(words: str, value: str) -> None:
    article = Article.create(text=f"It rained in {words}.", date="2026-11-19")
    (found,) = find_dates(read_closely(article))
    assert (found.text, found.value) == (words, value)


def test_a_month_has_no_sixth_sunday() -> None:
    article = Article.create(text="On the sixth Sunday of May.", date="2026-11-19")
    assert find_dates(read_closely(article)) == ()


def test_without_a_date_the_month_is_all_that_is_known() -> None:
    article = Article.create(text="in the first week of May")
    assert [one.value for one in find_dates(read_closely(article))] == ["XXXX-05"]
