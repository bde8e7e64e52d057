"""Resolvers of what is longer than a day and shorter than a year."""

from briefing.analysis.facts.dates import vocabulary as v
from briefing.analysis.facts.dates.anchor import (
    MONTHS,
    QUARTER_MONTHS,
    Anchor,
    moved,
    week_value,
    year_value,
)
from briefing.analysis.facts.dates.context import Context, Phrase, Resolved
from briefing.analysis.facts.dates.nearest import direction, implied_year
from briefing.analysis.facts.dates.years import stated_year, year_behind

LAST_MONTH_OF_SEASON = {"SP": 5, "SU": 8, "FA": 11, "WI": 14}
"""A winter belongs to the year in which it begins."""
JOINTS = (v.TO, v.DASH, v.AND)
FRIDAY = 5
LAST_QUARTER = 4


def month(phrase: Phrase, context: Context) -> Resolved | None:
    """A month, with its year or in the year that is meant."""
    number = phrase.number(v.MONTH) or 1
    year = year_of_month(phrase, context, number)
    return "DATE", f"{'XXXX' if year is None else year_value(year)}-{number:02}"


def year_of_month(
    phrase: Phrase, context: Context, number: int, day: int | None = None
) -> int | None:
    """The year of a month: stated, told by words beside it, or meant."""
    year = stated_year(phrase)
    if year is not None:
        return year
    behind = Phrase(phrase.lexemes[phrase.kinds.index(v.MONTH) :], phrase.following)
    if behind.text(v.UNIT) == "Y" and context.anchor.year is not None:
        return context.anchor.year + direction(behind)
    shared = year_behind(phrase) or _year_of_range(phrase, context, number)
    if shared is not None:
        return shared
    return implied_year(phrase, context, number, day)


def _year_of_range(phrase: Phrase, context: Context, number: int) -> int | None:
    """The year of a month beside another: `March | to April`, `May and June | 2020`."""
    behind = Phrase(phrase.following)
    if behind.kinds[:1] in JOINTS and behind.kinds[1:3] == v.MONTH + v.YEAR:
        year, last = behind.number(v.YEAR) or 0, behind.number(v.MONTH) or 1
        return year - (number > last)
    before = Phrase(phrase.preceding)
    first = Anchor.parse(context.here)
    joined = before.kinds[:1] == v.MONTH and before.kinds[1:] in JOINTS
    if not joined or first.year is None or first.month is None:
        return None
    return first.year + (number < first.month)


def season(phrase: Phrase, context: Context) -> Resolved | None:
    """A season, with its year or in the year that is meant."""
    name = phrase.text(v.SEASON)
    bare = not phrase.has(v.LAST + v.NEXT + v.THIS)
    falls = bare and "fall" in phrase.words()
    if falls and Phrase(phrase.following[:1]).has(v.WITHIN):
        return None  # 'for the fall in prices'
    number = stated_year(phrase)
    if number is None and phrase.has(v.UNIT) and context.anchor.year is not None:
        number = context.anchor.year + direction(phrase)
    if number is None:
        number = implied_year(phrase, context, LAST_MONTH_OF_SEASON[name])
        number = _begun(number, phrase, context) if name == "WI" else number
    return "DATE", f"{'XXXX' if number is None else year_value(number)}-{name}"


def _begun(year: int | None, phrase: Phrase, context: Context) -> int | None:
    """The year in which `this winter` began, when it is January."""
    month = context.anchor.month
    early = month is not None and month <= LAST_MONTH_OF_SEASON["WI"] - MONTHS
    return year - 1 if year and early and phrase.words() & {"this"} else year


def plain_season(phrase: Phrase, context: Context) -> Resolved | None:
    """`the summer`, but not `the fall` of a city or `the spring` of a watch."""
    named = phrase.words() & {"summer", "winter", "autumn"}
    return season(phrase, context) if named else None


def weekend(phrase: Phrase, context: Context) -> Resolved | None:
    """`the weekend` as `YYYY-Www-WE`."""
    today = context.anchor.day
    if today is None:
        return "DATE", "XXXX-WXX-WE"
    shift = direction(phrase)
    future = context.tense(phrase.start) == "future" or phrase.words() & {"this"}
    if not shift and not future and today.isoweekday() < FRIDAY:
        shift = -1
    return "DATE", f"{week_value(moved(today, 7 * shift))}-WE"


def half(phrase: Phrase, context: Context) -> Resolved | None:
    """A half of a year: `2020-H1`."""
    number = phrase.number(v.ORDINAL) or 2
    stated = stated_year(phrase)
    if stated is None and context.anchor.year is not None:
        stated = context.anchor.year + direction(phrase) * phrase.has(v.UNIT)
    if number > MONTHS // 6:
        return None
    return "DATE", f"{'XXXX' if stated is None else year_value(stated)}-H{number}"


def quarter(phrase: Phrase, context: Context) -> Resolved | None:
    """A numbered quarter: the last one that has begun, unless the tense looks ahead."""
    number = phrase.number(v.ORDINAL + v.QUARTER_DIGIT) or LAST_QUARTER
    if number > MONTHS // QUARTER_MONTHS:
        return None
    stated = stated_year(phrase)
    anchor = context.anchor
    if stated is None and anchor.year is not None:
        stated = anchor.year + (direction(phrase) if phrase.has(v.UNIT) else 0)
        begins = (number - 1) * QUARTER_MONTHS + 1
        ahead = anchor.month is not None and begins > anchor.month
        future = context.tense(phrase.start) == "future"
        stated -= ahead and not future and not phrase.has(v.UNIT)
        if phrase.has(v.AGO + v.BEFORE):
            stated -= 1
    value = f"{'XXXX' if stated is None else year_value(stated)}-Q{number}"
    ended = Phrase(phrase.following[:1]).has(v.ENDED)
    context.remember_quarter(value, ended=ended)
    return "DATE", value
