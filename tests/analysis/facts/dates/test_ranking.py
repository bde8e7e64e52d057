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
