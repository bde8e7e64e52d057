"""Properties of the finder, and one table of expressions with their values.

The article's date is Thursday, 9 December 2021.
"""

import calendar
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.dates import find_dates, rank_when, vocabulary
from briefing.analysis.facts.dates.phrases import PHRASES
from briefing.analysis.reading import Reading, read_closely
from briefing.model.analysis import DateMention
from briefing.model.article import Article

MIX = (
    "the a an of in on at by last next this that past early late mid end two 2 10 31 "
    "1990 2021 '98 1990s 12th third second quarter week weeks year years day months "
    "Monday friday May march July Dec. January 10:35 p.m. noon morning night ago "
    "earlier later now recently every daily twice - , . ' s and to about nearly more "
    "than least fiscal half summer fall Christmas Easter century decade few several "
    "couple hundred thousand nineteen ninety $ % 1/2 2021-12-09 31/12/2021 old long "
    "will was said millennium semester fortnight centuries weekend period quarters same"
)
WORDS = [
    *MIX.split(" "),
    "\n\n",
    *sorted(vocabulary.WORDS),
    *(" ".join(words) for words in sorted(PHRASES)),
]


def reading(text: str, when: str = "2021-12-09", language: str = "en") -> Reading:
    return read_closely(Article.create(text=text, date=when, language=language))


def dates(text: str, when: str = "2021-12-09") -> tuple[DateMention, ...]:
    return find_dates(reading(text, when))


def check(made: Reading) -> None:
    found = find_dates(made)
    assert all(made.article.holds(mention) for mention in found)
    assert list(found) == sorted(
        found, key=lambda one: (("title", "lead", "text").index(one.field), one.start)
    )
    assert all(mention.value for mention in found)
    for one, other in pairwise(found):
        assert not one.overlaps(other)
    ranked = rank_when(made, found)
    assert all(made.article.holds(fact) for fact in ranked)
    assert [fact.score for fact in ranked] == sorted(
        (fact.score for fact in ranked), reverse=True
    )
    assert find_dates(made) == found


@given(st.text(), st.sampled_from(["", "2021", "2021-12", "2021-12-09", "0001-01-01"]))
def test_any_text_has_true_spans(text: str, when: str) -> None:
    check(reading(text, when))


@given(
    st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join),
    st.sampled_from(["", "2021", "2021-12", "2021-12-09", "9999-12-31", "0001-01-01"]),
)
def test_any_mix_of_its_words_has_true_spans(text: str, when: str) -> None:
    check(reading(text, when))


@pytest.mark.parametrize(
    "text", ["\0", "\ud800", "🙂 في 2021 يوم", "May\r\n5", "’s", "'"]
)
def test_odd_text(text: str) -> None:
    check(reading(text))


STYLES = [
    lambda day: day.isoformat(),
    lambda day: f"{calendar.month_name[day.month]} {day.day}, {day.year:04}",
    lambda day: f"{calendar.month_name[day.month][:3]}. {day.day}, {day.year:04}",
    lambda day: f"{day.day} {calendar.month_name[day.month]} {day.year:04}",
    lambda day: f"the {day.day}th of {calendar.month_name[day.month]} {day.year:04}",
    lambda day: (
        f"{calendar.day_name[day.weekday()]}, "
        f"{calendar.month_name[day.month]} {day.day}, {day.year:04}"
    ),
    lambda day: f"{day.month:02}/{day.day:02}/{day.year:04}",
]


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)), st.sampled_from(STYLES))
def test_a_written_date_is_itself(day: date, style: object) -> None:
    assert callable(style)
    text = f"It happened on {style(day)} in the city."
    assert [mention.value for mention in dates(text)] == [day.isoformat()]


@given(st.dates(date(2021, 6, 15), date(2022, 5, 30)))
def test_without_a_year_the_nearest_is_meant(day: date) -> None:
    text = f"on {calendar.month_name[day.month]} {day.day}"
    value = dates(text)[0].value
    assert value[5:] == day.isoformat()[5:]
    assert abs((date.fromisoformat(value) - date(2021, 12, 9)).days) <= 240


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        ("He left on Thursday.", "DATE", "2021-12-09"),
        ("He left on Friday.", "DATE", "2021-12-03"),
        ("He will leave on Friday.", "DATE", "2021-12-10"),
        ("last Monday", "DATE", "2021-12-06"),
        ("next Monday", "DATE", "2021-12-13"),
        ("yesterday", "DATE", "2021-12-08"),
        ("the day before yesterday", "DATE", "2021-12-07"),
        ("tomorrow morning", "TIME", "2021-12-10TMO"),
        ("last night", "TIME", "2021-12-08TNI"),
        ("late Thursday", "DATE", "2021-12-09"),
        ("last week", "DATE", "2021-W48"),
        ("this month", "DATE", "2021-12"),
        ("last month", "DATE", "2021-11"),
        ("next year", "DATE", "2022"),
        ("early next year", "DATE", "2022"),
        ("the July decision", "DATE", "2021-07"),
        ("by December 31", "DATE", "2021-12-31"),
        ("in early 2020", "DATE", "2020"),
        ("since mid-2020", "DATE", "2020"),
        ("in the 1990s", "DATE", "199"),
        ("the late 1970s", "DATE", "197"),
        ("in the nineties", "DATE", "199"),
        ("the 20th century", "DATE", "19"),
        ("the summer of 2019", "DATE", "2019-SU"),
        ("last fall", "DATE", "2021-FA"),
        ("the third quarter of 2020", "DATE", "2020-Q3"),
        ("third-quarter results", "DATE", "2021-Q3"),
        ("the first half of 2020", "DATE", "2020-H1"),
        ("last weekend", "DATE", "2021-W48-WE"),
        ("nineteen ninety-six", "DATE", "1996"),
        ("Christmas Day", "DATE", "2021-12-25"),
        ("Easter 2021", "DATE", "2021-04-04"),
        ("Thanksgiving", "DATE", "2021-11-25"),
        ("at 9:30 p.m. on Wednesday", "TIME", "2021-12-08T21:30"),
        ("noon Wednesday", "TIME", "2021-12-08T12:00"),
        ("at 7.20am on Tuesday", "TIME", "2021-12-07T07:20"),
        ("two years", "DURATION", "P2Y"),
        ("a years-long campaign", "DURATION", "PXY"),
        ("the past three months", "DURATION", "P3M"),
        ("more than four hours", "DURATION", "PT4H"),
        ("two and a half years", "DURATION", "P2Y6M"),
        ("2 1/2 years", "DURATION", "P2Y6M"),
        ("half an hour", "DURATION", "PT30M"),
        ("a minute and a half", "DURATION", "PT1M30S"),
        ("a half-century", "DURATION", "P50Y"),
        ("several months", "DURATION", "PXM"),
        ("two decades", "DURATION", "P20Y"),
        ("two weeks ago", "DATE", "2021-W47"),
        ("three days ago", "DATE", "2021-12-06"),
        ("about two years ago", "DATE", "2019"),
        ("several years ago", "DATE", "PAST_REF"),
        ("every Monday", "SET", "XXXX-WXX-1"),
        ("twice a month", "SET", "P1M"),
        ("daily trains", "SET", "P1D"),
        ("every two weeks", "SET", "P2W"),
        ("each July", "SET", "XXXX-07"),
        ("in recent months", "DATE", "PAST_REF"),
        ("in the coming weeks", "DATE", "FUTURE_REF"),
        ("now", "DATE", "PRESENT_REF"),
        ("recently", "DATE", "PAST_REF"),
        ("in the past", "DATE", "PAST_REF"),
        ("at 07.49 local time (23.49 UTC)", "TIME", "2021-12-09T07:49"),
    ],
)
def test_expressions(text: str, type_: str, value: str) -> None:
    assert [(one.type, one.value) for one in dates(text)] == [(type_, value)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It fell late Thursday night.", "late Thursday night"),
        ("over the past three months", "the past three months"),
        ("It has been nearly two decades.", "nearly two decades"),
        ("on Friday, Dec. 3, 2021, in Rome", "Friday, Dec. 3, 2021"),
        ("by the end of November they", "the end of November"),
    ],
)
def test_what_belongs_to_an_expression(text: str, words: str) -> None:
    assert [one.text for one in dates(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "You may march second to none.",
        "The sun sat low over the fall of the city.",
        "She is 52 years old, he is in his twenties.",
        "Both are in their 20s.",
        "Jan Novak spoke.",
        "It pays $3.20 a year.",
        "about 2000 people and more than 1500 cars",
        "It cost $1999 or 2,021 euros.",
        "version 1.2.3 of 555-0199",
        "one ship in 20 may be late",
        "The minister met May and Mrs May left.",
        "the DAKAR TODAY report and Niger Today",
        "the March for Water and at high noon",
        "on February 30, 2021",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("from 2003 to 2007", ["2003", "2007"]),
        ("in 1994-95", ["1994", "1995"]),
        ("May 5-7, 2020", ["2020-05-05", "2020-05-07"]),
        ("Monday and Tuesday", ["2021-12-06", "2021-12-07"]),
        ("in 1998 and that year", ["1998", "1998"]),
    ],
)
def test_ranges_are_two_mentions(text: str, values: list[str]) -> None:
    assert [one.value for one in dates(text)] == values


@pytest.mark.parametrize(
    ("when", "text", "value"),
    [
        ("", "yesterday", "XXXX-XX-XX"),
        ("", "Friday", "XXXX-WXX-5"),
        ("", "in July", "XXXX-07"),
        ("", "last year", "XXXX"),
        ("", "in 2014", "2014"),
        ("2021", "last year", "2020"),
        ("2021", "yesterday", "XXXX-XX-XX"),
        ("2021", "today", "2021"),
        ("2021", "tonight", "2021"),
        ("2021-12", "this morning", "XXXX-XX-XXTMO"),
        ("2021-12", "last month", "2021-11"),
        ("2021-12-09T23:30:00Z", "today", "2021-12-09"),
        ("2021-12-09 23:30:00", "today", "2021-12-09"),
    ],
)
def test_nothing_finer_than_the_article_allows(
    when: str, text: str, value: str
) -> None:
    assert dates(text, when)[0].value == value


def test_title_and_lead_are_searched() -> None:
    article = Article.create(title="On Friday", lead="In 2014", text="Now.")
    found = find_dates(read_closely(article))
    assert [one.field for one in found] == ["title", "lead", "text"]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("it", "Il 9 dicembre 2020, ieri e a luglio.", ["2020-12-09", "2021-12-08"]),
        ("nl", "Op 9 december 2020 en gisteren.", ["2020-12-09", "2021-12-08"]),
        ("de", "Am Donnerstag, dem 3.12.2020, und im Juli 2019.", ["2020-12-03"]),
        ("de", "Gestern kam er, am 31. Dezember geht er.", ["2021-12-08"]),
        ("es", "El 9 de diciembre de 2020 y ayer.", ["2020-12-09", "2021-12-08"]),
        ("fr", "Le 9 décembre 2020, en juillet.", ["2020-12-09", "2021-07"]),
        ("xx", "In 2014.", []),
    ],
)
def test_other_languages(language: str, text: str, values: list[str]) -> None:
    found = {one.value for one in find_dates(reading(text, language=language))}
    assert found >= set(values)


@given(st.text(max_size=80), st.sampled_from(["de", "es", "fr", "it"]))
def test_other_languages_have_true_spans(text: str, language: str) -> None:
    check(reading(text, language=language))


RUNS = ["1", " ", "a", "\n", "1,", "1-", "$", "'", "the ", "last ", "one ", "May 5 "]


@pytest.mark.parametrize("run", RUNS)
def test_long_runs_come_to_an_end(run: str) -> None:
    check(reading(run * 2000))


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It failed on Wednesday at 22:07.", "Wednesday at 22:07", "2021-12-08T22:07"),
        ("on May 5 at about 9 p.m.", "May 5 at about 9 p.m.", "2021-05-05T21:00"),
        ("He left late on Tuesday.", "late on Tuesday", "2021-12-07"),
        ("the night of Oct. 8", "the night of Oct. 8", "2021-10-08TNI"),
        ("on Tuesday of next week", "Tuesday of next week", "2021-12-14"),
        ("30 September last year", "30 September last year", "2020-09-30"),
        ("on the 14th of this month", "the 14th of this month", "2021-12-14"),
        ("He died on the 5th.", "the 5th", "2021-12-05"),
        ("at 0600 GMT", "0600 GMT", "2021-12-09T06:00"),
        ("091200Z DEC 21", "091200Z DEC 21", "2021-12-09T12:00Z"),
        ("at 8 o'clock", "8 o'clock", "2021-12-09T08:00"),
        ("in Q3 2020", "Q3 2020", "2020-Q3"),
        ("seen at dawn", "dawn", "2021-12-09TMO"),
        ("It fell at dawn on Sunday.", "dawn on Sunday", "2021-12-05TMO"),
        ("It is expected in the spring.", "the spring", "2022-SP"),
        ("It comes into force on 1 July.", "1 July", "2022-07-01"),
        ("in Q3", "Q3", "2021-Q3"),
        ("the week before last", "the week before last", "2021-W47"),
        ("a two-day summit", "two-day", "P2D"),
        ("a hundred years", "a hundred years", "P100Y"),
        ("a quarter of a century", "a quarter of a century", "P25Y"),
        ("a quarter-century ago", "a quarter-century ago", "1996"),
        ("the past half-century", "the past half-century", "P50Y"),
        ("eight trading days", "eight trading days", "P8D"),
        ("over the next year or so", "the next year or so", "2022"),
        ("It took days.", "days", "PXD"),
        ("every other day", "every other day", "P2D"),
        ("every few weeks", "every few weeks", "PXW"),
        ("once every two weeks", "once every two weeks", "P2W"),
        ("three times a week", "three times a week", "P1W"),
        ("$3 million a year", "a year", "P1Y"),
        ("open on weekends", "weekends", "XXXX-WXX-WE"),
        ("the 9/11 attacks", "9/11", "2001-09-11"),
        ("It will soon end.", "soon", "FUTURE_REF"),
    ],
)
def test_words_and_value(text: str, words: str, value: str) -> None:
    assert [(one.text, one.value) for one in dates(text)] == [(words, value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It will shut from Monday to Friday.", ["2021-12-13", "2021-12-17"]),
        ("in March-April", ["2022-03", "2022-04"]),
        ("in May and June 2020", ["2020-05", "2020-06"]),
        ("from November to January", ["2021-11", "2022-01"]),
        ("the 18th and 19th centuries", ["17", "18"]),
        ("on Good Friday in 1998", ["1998-04-10", "1998"]),
        ("It struck at 10:35 a.m. (0735 GMT).", ["2021-12-09T10:35"]),
        ("in 1500 villages", []),
        ("He was soon released.", []),
        ("May said no.", []),
        ("open at night", []),
        ("as soon as he will come", []),
        ("Bloody Sunday", []),
        ("the first and second weeks", []),
        ("the floor on the 5th level", []),
        ("at 325960Z DEC 21", []),
    ],
)
def test_what_stands_side_by_side(text: str, expected: list[str]) -> None:
    assert [one.value for one in dates(text)] == expected
