"""Resolvers of expressions that name a day, a month, a year or a part of one."""

from briefing.analysis.facts.dates import vocabulary as v
from briefing.analysis.facts.dates.anchor import (
    MONTHS,
    QUARTER_MONTHS,
    UNKNOWN_DAY,
    Anchor,
    holiday,
    make_date,
    moved,
    week_value,
    year_value,
)
from briefing.analysis.facts.dates.clock import clock_suffix
from briefing.analysis.facts.dates.context import Context, Phrase, Resolved
from briefing.analysis.facts.dates.nearest import (
    direction,
    implied_year,
    weekday_value,
)

PIVOT = 50
"""Two-digit years below it lie in this century."""
LAST_MONTH_OF_SEASON = {"SP": 5, "SU": 8, "FA": 11, "WI": 14}
"""A winter belongs to the year in which it begins."""
FRIDAY = 5
CENTURY = 100
FIRST_YEAR = 1000
FIRST_PLAIN_YEAR, LAST_PLAIN_YEAR = 1600, 2100


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
    year = stated_year(phrase)
    if year is None:
        year = _shared_year(phrase)
    if year is None:
        year = implied_year(phrase, context, month, number)
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


def stated_year(phrase: Phrase) -> int | None:
    """The year that the phrase itself names."""
    year = phrase.number(v.YEAR)
    if year is not None:
        return year
    short = phrase.text(v.SHORT_YEAR)
    return full_year(int(short)) if short else None


def full_year(short: int) -> int:
    """The year that two digits stand for."""
    return short + (2000 if short < PIVOT else 1900)


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


def continued_year(phrase: Phrase, context: Context) -> Resolved | None:
    """The second year of `1994-95`: in the century just named."""
    written = phrase.text(v.DAY + v.NUMBER)
    century = context.recent[:2]
    if not (written.isdigit() and context.recent[:4].isdigit()):
        return None
    number = int(written)
    if not int(context.recent[2:4]) < number < CENTURY:
        return None
    return "DATE", f"{century}{number:02}"


def month(phrase: Phrase, context: Context) -> Resolved | None:
    """A month, with its year or in the year that is meant."""
    number = phrase.number(v.MONTH) or 1
    year = stated_year(phrase)
    if year is None and phrase.has(v.UNIT) and context.anchor.year is not None:
        year = context.anchor.year + direction(phrase)
    if year is None:
        year = implied_year(phrase, context, number)
    return "DATE", f"{'XXXX' if year is None else year_value(year)}-{number:02}"


def year(phrase: Phrase, context: Context) -> Resolved | None:
    """A year, four digits or spelled."""
    del context
    number = stated_year(phrase) or phrase.number(v.NUMBER) or 0
    return ("DATE", year_value(number)) if number >= FIRST_YEAR else None


def recent_year(phrase: Phrase, context: Context) -> Resolved | None:
    """A year without a word like `in` before it: one that news speaks of."""
    resolved = year(phrase, context)
    plain = resolved and FIRST_PLAIN_YEAR <= int(resolved[1]) <= LAST_PLAIN_YEAR
    return resolved if plain else None


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


def decade(phrase: Phrase, context: Context) -> Resolved | None:
    """`1990s` as its first three digits."""
    del context
    lexeme = phrase.first(v.DECADE)
    written = phrase.text(v.DECADE)
    short = lexeme is not None and lexeme.text[:1] not in ("1", "2", "'", "’")  # noqa: RUF001
    if short and not phrase.has(v.THE):
        return None  # 'in his twenties' tells an age
    if len(written) == len("90"):
        written = f"{full_year(int(written)):04}"[:3] if written[1] == "0" else ""
    if len(written) == len("1900") and written.endswith("00"):
        return "DATE", written[:2]
    return ("DATE", written[:3]) if written else None


def century(phrase: Phrase, context: Context) -> Resolved | None:
    """`the 20th century` as `19`, `this century` as the article's."""
    number = phrase.number(v.ORDINAL)
    if number is None:
        current = context.anchor.year
        if current is None:
            return "DATE", "XX"
        number = current // CENTURY + 1 + direction(phrase)
    return ("DATE", f"{number - 1:02}") if 1 <= number <= CENTURY else None


def season(phrase: Phrase, context: Context) -> Resolved | None:
    """A season, with its year or in the year that is meant."""
    name = phrase.text(v.SEASON)
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


def feast(phrase: Phrase, context: Context) -> Resolved | None:
    """A holiday, on its day of the year that is meant."""
    name = phrase.text(v.HOLIDAY)
    number = stated_year(phrase)
    sample = holiday(name, 2000)
    if number is None and sample is not None:
        number = implied_year(phrase, context, sample.month, sample.day)
    found = None if number is None else holiday(name, number)
    return "DATE", found.isoformat() if found else UNKNOWN_DAY


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
    number = phrase.number(v.ORDINAL) or 1
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
