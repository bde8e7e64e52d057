"""Resolvers of days and weeks that are counted within a month."""

import calendar
from datetime import date, timedelta

from briefing.analysis.facts.dates import vocabulary as v
from briefing.analysis.facts.dates.anchor import make_date, nth_weekday, week_value
from briefing.analysis.facts.dates.context import Context, Phrase, Resolved
from briefing.analysis.facts.dates.periods import month, year_of_month

COUNTED = frozenset({"D", "W", *"1234567"})
"""Days, weeks and weekdays."""
THURSDAY = 4
WEEK = timedelta(days=7)


def nth_of_month(phrase: Phrase, context: Context) -> Resolved | None:
    """`the last Sunday of October`, `the first week of May`, `the first day of June`.

    A week belongs to the month that has its Thursday, as in ISO 8601 to the year; so
    most of its days lie there.
    """
    number = phrase.number(v.MONTH) or 1
    unit = phrase.text(v.UNIT + v.WEEKDAY)
    named = Phrase(phrase.lexemes[phrase.kinds.index(v.MONTH) :], phrase.following)
    year = year_of_month(named, context, number)
    if year is None or unit not in COUNTED:
        return month(phrase, context)
    nth = phrase.number(v.ORDINAL)
    if unit == "D":
        day = make_date(year, number, nth or calendar.monthrange(year, number)[1])
    else:
        weekday = phrase.number(v.WEEKDAY) or THURSDAY
        day = _weekday(date(year, number, 1), weekday, nth)
    if day is None:
        return None
    return "DATE", week_value(day) if unit == "W" else day.isoformat()


def _weekday(first: date, weekday: int, nth: int | None) -> date | None:
    """The nth weekday of the month that begins on `first`; the last one without nth."""
    day = nth_weekday(first.year, first.month, weekday, nth or 5)
    if nth is None and day.month != first.month:
        return day - WEEK
    return day if day.month == first.month else None
