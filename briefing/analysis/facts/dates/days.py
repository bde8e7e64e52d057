"""Resolvers of days: by date, by weekday, by distance, by feast."""

from briefing.analysis.facts.dates import vocabulary as v
from briefing.analysis.facts.dates.anchor import (
    UNKNOWN_DAY,
    Anchor,
    holiday,
    make_date,
    moved,
    year_value,
)
from briefing.analysis.facts.dates.clock import clock_suffix
from briefing.analysis.facts.dates.context import Context, Phrase, Resolved
from briefing.analysis.facts.dates.nearest import (
    direction,
    implied_year,
    step_of,
    unit_value,
    weekday_value,
)
from briefing.analysis.facts.dates.periods import year_of_month
from briefing.analysis.facts.dates.years import (
    CENTURY,
    full_year,
    stated_year,
    year_behind,
)


def day(phrase: Phrase, context: Context) -> Resolved | None:
    """A day given by date, weekday or distance, with a time of day where it has one."""
    if phrase.has(v.MONTH):
        value = _calendar_day(phrase, context)
        if value[0] != "X" and Anchor.parse(value).day is None:
            return None  # such as February 30
    elif phrase.has(v.WEEKDAY):
        value = weekday_value(phrase, context, phrase.number(v.WEEKDAY) or 1)
    else:
        value = _deictic(phrase.text(v.TODAY), context)
    suffix = clock_suffix(phrase) if is_day(value) else ""
    return ("TIME" if "T" in value + suffix else "DATE"), value + suffix


def _calendar_day(phrase: Phrase, context: Context) -> str:
    month = phrase.number(v.MONTH) or 1
    number = _day_number(phrase)
    year = _shared_year(phrase)
    if year is None:
        year = year_of_month(phrase, context, month, number)
    written = "XXXX" if year is None else year_value(year)
    return f"{written}-{month:02}-{number:02}"


def _shared_year(phrase: Phrase) -> int | None:
    """The year of `May 5-7, 2020`, which stands after the second day."""
    kinds = "".join(lexeme.kind for lexeme in phrase.following).replace(v.COMMA, "")
    if kinds[:3] not in (v.DASH + v.DAY + v.YEAR, v.AND + v.DAY + v.YEAR):
        return None
    return Phrase(phrase.following).number(v.YEAR)


def _day_number(phrase: Phrase) -> int:
    """The number that stands right after the month, or else right before it."""
    at = phrase.kinds.index(v.MONTH)
    after = phrase.kinds[at + 1 :].lstrip(v.DOT)[:1]
    days = v.DAY + v.ORDINAL
    if after and after in days:
        return int(
            next(lexeme for lexeme in phrase.lexemes[at:] if lexeme.kind in days).value
        )
    before = [lexeme for lexeme in phrase.lexemes[:at] if lexeme.kind in days]
    return int(before[-1].value)


def _deictic(value: str, context: Context) -> str:
    shift, _, part = value.partition("T")
    day_value = context.anchor.shifted_day(int(shift))
    return f"{day_value}T{part}" if part and is_day(day_value) else day_value


def is_day(value: str) -> bool:
    """Whether a value names a day, known or not; only then a time may follow."""
    return len(value) == len(UNKNOWN_DAY)


def continued_day(phrase: Phrase, context: Context) -> Resolved | None:
    """The second day of `May 5-7` or `May 5 and 7`: in the month just named."""
    number = phrase.number(v.DAY) or 1
    return ("DATE", f"{context.recent[:8]}{number:02}") if context.recent else None


def day_before(phrase: Phrase, context: Context) -> Resolved | None:
    """The first day of `8 to 12 December`: in the month that is named after it."""
    last = Phrase(phrase.following[1:])
    dated = last.kinds[: 1 + last.kinds.index(v.MONTH)]
    year = stated_year(last)
    month_number = last.number(v.MONTH) or 1
    number = phrase.number(v.DAY) or 1
    if year is None:
        year = implied_year(Phrase(last.lexemes[: len(dated)]), context, month_number)
    found = None if year is None else make_date(year, month_number, number)
    return ("DATE", found.isoformat()) if found else None


def iso_day(phrase: Phrase, context: Context) -> Resolved | None:
    """An ISO 8601 date or moment, if the calendar has it."""
    del context
    written = phrase.text(v.ISO).upper().replace(" ", "T")
    if make_date(int(written[:4]), int(written[5:7]), int(written[8:10])) is None:
        return None
    return ("TIME" if "T" in written else "DATE"), written


def numeric_day(phrase: Phrase, context: Context) -> Resolved | None:
    """A date like 31/12/2021; the American order where both are possible."""
    del context
    written = phrase.text(v.NUMERIC)
    first, second, last = (int(part) for part in written.replace(".", "/").split("/"))
    number = full_year(last) if last < CENTURY else last
    american = "/" in written
    orders = [(first, second), (second, first)]
    for month_number, day_number in orders if american else orders[::-1]:
        found = make_date(number, month_number, day_number)
        if found:
            return "DATE", found.isoformat()
    return None


def feast(phrase: Phrase, context: Context) -> Resolved | None:
    """A holiday, on its day of the year that is meant."""
    name = phrase.text(v.HOLIDAY)
    number = stated_year(phrase) or year_behind(phrase)
    sample = holiday(name, 2000)
    if number is None and sample is not None:
        number = implied_year(phrase, context, sample.month, sample.day)
    found = None if number is None else holiday(name, number)
    return "DATE", found.isoformat() if found else UNKNOWN_DAY


def day_of_month(phrase: Phrase, context: Context) -> Resolved | None:
    """`the 14th of next month`; `on the 5th`: in the article's month."""
    month = Anchor.parse(context.anchor.shifted_month(direction(phrase)))
    whole = phrase.text(v.UNIT) in ("", "M") and phrase.lexemes[1].text[:1].isdigit()
    if not whole or month.year is None or month.month is None:
        return None
    found = make_date(month.year, month.month, phrase.number(v.ORDINAL) or 0)
    return ("DATE", found.isoformat()) if found else None


def day_of_week(phrase: Phrase, context: Context) -> Resolved | None:
    """`Tuesday of next week`, `Friday this week`: a day of the week that is named."""
    week = Anchor.parse(context.anchor.shifted_day(7 * direction(phrase))).day
    if week is None or phrase.text(v.UNIT) != "W":
        return day(phrase, context)
    weekday = phrase.number(v.WEEKDAY) or 1
    found = moved(week, weekday - week.isoweekday()).isoformat()
    suffix = clock_suffix(phrase)
    return ("TIME" if suffix else "DATE"), found + suffix


def unit_of_day(phrase: Phrase, context: Context) -> Resolved | None:
    """`the week of March 6`: the week that holds the day."""
    holding = Anchor.parse(_calendar_day(phrase, context))
    value = unit_value(holding, phrase.text(v.UNIT), 0)
    return ("DATE", value) if value else None


def day_beside(phrase: Phrase, context: Context) -> Resolved | None:
    """`the day before last Tuesday`: counted from the day that is named."""
    named = Phrase(phrase.lexemes[3:], phrase.following)
    resolved = day(named, context)
    step = step_of(phrase)
    if resolved is None or not step:
        return None
    value = unit_value(Anchor.parse(resolved[1]), phrase.text(v.UNIT), step)
    return ("DATE", value) if value else None
