import pytest

from briefing.analysis.facts.dates import find_dates, rank_when
from briefing.analysis.reading import read_closely
from briefing.model.analysis import DateFact
from briefing.model.article import Article

TEXT = (
    "A bridge fell in Lerwick on Tuesday night. It was built in 1962. Police said on "
    "Wednesday that nobody was hurt. Repairs may take two years. On Tuesday night the "
    "road had been open."
)


def ranked(
    text: str, title: str = "", when: str = "2021-12-09"
) -> tuple[DateFact, ...]:
    reading = read_closely(Article.create(title=title, text=text, date=when))
    return rank_when(reading, find_dates(reading))


def test_the_opening_sentence_answers_first() -> None:
    assert ranked(TEXT)[0].value == "2021-12-07TNI"


def test_durations_are_no_answer() -> None:
    assert not any(fact.type == "DURATION" for fact in ranked(TEXT))


def test_a_day_stands_once() -> None:
    days = [fact.value[:10] for fact in ranked(TEXT)]
    assert len(days) == len(set(days))


def test_a_weekday_speaks_for_this_morning() -> None:
    text = "It rained this morning. On Thursday, the river rose."
    assert ranked(text)[0].text == "Thursday"


def test_background_years_come_last() -> None:
    assert ranked(TEXT)[-1].value == "1962"


def test_the_year_of_the_article_before_older_years() -> None:
    text = "It is the first win since 1908, the best of 2021."
    assert [fact.value for fact in ranked(text)] == ["2021", "1908"]


def test_nothing_to_rank() -> None:
    assert ranked("No time is told.") == ()


def test_when_it_happened_before_when_it_was_said() -> None:
    text = (
        "The cable failed on Monday, the operator said on Wednesday. It was laid in "
        "2014. Nobody was hurt, the operator said on Wednesday."
    )
    assert [fact.text for fact in ranked(text)][:2] == ["Monday", "Wednesday"]


def test_when_it_was_said_where_nothing_else_is_known() -> None:
    text = (
        "The mine will stay shut, the owner said late on Wednesday. It opened in 1990."
    )
    assert ranked(text)[0].value == "2021-12-08"


def test_an_aside_comes_after_the_main_clause() -> None:
    text = (
        "The mayor, who won the vote on Monday, met her rival at the town hall on "
        "Wednesday."
    )
    assert [fact.text for fact in ranked(text)] == ["Wednesday", "Monday"]


def test_hours_do_not_make_their_day_the_answer() -> None:
    text = (
        "The river burst its banks on Monday night, the fire brigade said on Tuesday. "
        "Gates were opened at 02:40, and people fled at 03:10. Fog came at noon."
    )
    assert ranked(text)[0].value == "2021-12-06TNI"


def test_other_languages_rank_their_weekdays() -> None:
    text = "Seit 2019 war das so. Am Mittwoch brach das Rohr."
    article = Article.create(text=text, date="2021-12-09", language="de")
    reading = read_closely(article)
    assert rank_when(reading, find_dates(reading))[0].value == "2021-12-08"


@pytest.mark.parametrize(
    "text",
    [
        "LERWICK, Dec 9 (Agency) — A bridge fell on Tuesday.",
        "By A Reporter LERWICK, Dec 9 (Agency) - A bridge fell on Tuesday.",
        "FILE - In this Dec. 8, 2021 file photo the bridge stands. It fell on Tuesday.",
        "Updated December 9, 2021. A bridge fell on Tuesday.",
    ],
)
def test_the_day_of_a_dispatch_or_a_photograph_comes_last(text: str) -> None:
    assert ranked(text)[0].text == "Tuesday"


def test_the_day_of_a_dispatch_answers_where_nothing_else_does() -> None:
    text = "LERWICK, Dec 9 (Agency) — A bridge fell."
    assert [fact.text for fact in ranked(text)] == ["Dec 9"]
