"""Resolvers of expressions that count from the article's date: `last week`."""

from briefing.analysis.facts.dates import vocabulary as v
from briefing.analysis.facts.dates.amounts import amount, period
from briefing.analysis.facts.dates.anchor import Anchor
from briefing.analysis.facts.dates.context import Context, Phrase, Resolved
from briefing.analysis.facts.dates.nearest import (
    direction,
    implied_year,
    step_of,
    unit_value,
)
from briefing.analysis.facts.dates.periods import quarter

HOURS = 24
SUNDAY = 7
CLOCK_UNITS = frozenset({"TH", "TM", "TS"})


def around_now(phrase: Phrase, context: Context) -> Resolved | None:
    """`last week`, `this year`, `the latest quarter`, `next month`."""
    unit = phrase.text(v.UNIT + v.QUARTER + v.PERIOD)
    if unit in ("DE", "25Y", "50Y") and phrase.words() & {"past"}:
        return "DURATION", period(1, unit)
    if unit in CLOCK_UNITS:
        return None if phrase.has(v.THAT) else ("DURATION", f"PT1{unit[1]}")
    if unit == "Q" and phrase.words() & {"same", "that"}:
        return "DATE", quarter_in_view(context)
    if phrase.has(v.PERIOD) or (unit == "Q" and phrase.words() & {"latest"}):
        return "DATE", quarter_over(context)
    if _leans_on_recent(phrase, context, unit):
        return _around_recent(phrase, context, unit)
    shift = direction(phrase)
    if unit == "W" and shift < 0 and _is_sunday(context.anchor):
        shift += 1
    value = unit_value(context.anchor, unit, shift)
    return ("DATE", value) if value else None


def _leans_on_recent(phrase: Phrase, context: Context, unit: str) -> bool:
    """Whether it counts from what was last named, as `the next day` in a story does."""
    if phrase.has(v.THAT) or phrase.words() & {"following", "previous", "preceding"}:
        return True
    morrow = unit == "D" and direction(phrase) > 0
    named = Anchor.parse(context.here).day is not None
    return morrow and named and context.tense(phrase.start) != "future"


def _is_sunday(anchor: Anchor) -> bool:
    """Whether `last week` ends today: by ISO 8601 a week ends on its Sunday."""
    return anchor.day is not None and anchor.day.isoweekday() == SUNDAY


def _around_recent(phrase: Phrase, context: Context, unit: str) -> Resolved | None:
    """`that year`, `the following month`: counted from what was last named."""
    recent = Anchor.parse(context.recent) if context.recent else context.anchor
    if unit == "D" and recent.day is None:
        return None
    value = unit_value(recent, unit, direction(phrase))
    return ("DATE", value) if value else None


def quarter_in_view(context: Context) -> str:
    """The quarter last spoken of, or else the last one that is over."""
    return context.quarter or context.anchor.shifted_quarter(-1)


def quarter_over(context: Context) -> str:
    """The last quarter spoken of that is over, or else the last one of all."""
    return context.past_quarter or context.anchor.shifted_quarter(-1)


def the_unit(phrase: Phrase, context: Context) -> Resolved | None:
    """`the year`, `the quarter`, `the day` without a word that says which."""
    if phrase.has(v.QUARTER):
        ended = "" if context.quarter else _quarter_ended(phrase, context)
        if ended:
            context.remember_quarter(ended, ended=True)
        return "DATE", ended or quarter_in_view(context)
    unit = phrase.text(v.UNIT)
    value = unit_value(context.anchor, unit, 0)
    return ("DATE", value) if value and unit != "D" else None


def _quarter_ended(phrase: Phrase, context: Context) -> str:
    """The quarter of `the quarter ended July 31`: the one with most of its days."""
    ending = Phrase(phrase.following)
    month = ending.number(v.MONTH)
    if ending.kinds[:2] != v.ENDED + v.MONTH or month is None:
        return ""
    year = implied_year(phrase, context, month)
    middle = Anchor(year, month).shifted_month(-1)
    return Anchor.parse(middle).shifted_quarter(0) if year else ""


def the_past(phrase: Phrase, context: Context) -> Resolved | None:
    """`in the past`, but not `in the last`."""
    del context
    return ("DATE", "PAST_REF") if phrase.words() & {"past"} else None


def ago(phrase: Phrase, context: Context) -> Resolved | None:
    """`two weeks ago`, `a year earlier`."""
    unit = phrase.text(v.UNIT + v.UNITS + v.QUARTER + v.CENTURY)
    count = amount(phrase)
    if count is None:
        return "DATE", "PAST_REF"
    if unit in CLOCK_UNITS:
        days = int(count / HOURS) if unit == "TH" else 0
        return "DATE", context.anchor.shifted_day(-days)
    if unit == "Y" and count == 1 and context.quarter:
        return "DATE", year_earlier(quarter_over(context))
    base = context.anchor
    if phrase.has(v.BEFORE) and context.recent and unit != "Y":
        base = Anchor.parse(context.recent)
    value = unit_value(base, unit, -int(count))
    return ("DATE", value) if value else None


def year_before(phrase: Phrase, context: Context) -> Resolved | None:
    """`year-ago`, `the year-earlier quarter`: a year before what is spoken of."""
    if phrase.has(v.ORDINAL):
        return quarter(phrase, context)
    if phrase.has(v.QUARTER + v.PERIOD) or context.quarter:
        return "DATE", year_earlier(quarter_over(context))
    return "DATE", context.anchor.shifted_year(-1)


def year_earlier(value: str) -> str:
    """The same quarter of the year before."""
    known = value[:4].isdigit() and int(value[:4]) > 0
    return (f"{int(value[:4]) - 1:04}" if known else "XXXX") + value[4:]


def same_period(phrase: Phrase, context: Context) -> Resolved | None:
    """`the same period of last year`: the quarter in view then, or the whole year."""
    year = phrase.number(v.YEAR)
    value = (
        context.anchor.shifted_year(direction(phrase)) if year is None else f"{year:04}"
    )
    return "DATE", value + (quarter_over(context)[4:] if context.quarter else "")


def unit_beside(phrase: Phrase, context: Context) -> Resolved | None:
    """`the day before`, `the year after`, where no event follows."""
    step = step_of(phrase)
    base = Anchor.parse(context.here) if context.here else context.anchor
    value = step and unit_value(base, phrase.text(v.UNIT), step)
    return ("DATE", value) if value else None


def before_last(phrase: Phrase, context: Context) -> Resolved | None:
    """`the week before last`: two of them back."""
    value = unit_value(context.anchor, phrase.text(v.UNIT), -2)
    return ("DATE", value) if value else None


def year_period(phrase: Phrase, context: Context) -> Resolved | None:
    """`the 1988 quarter`, `the 1988 period`: the quarter in view, in that year."""
    if phrase.has(v.PERIOD) and not context.quarter:
        return "DATE", f"{phrase.number(v.YEAR):04}"
    return "DATE", f"{phrase.number(v.YEAR):04}{quarter_over(context)[4:]}"


def edge(phrase: Phrase, context: Context) -> Resolved | None:
    """`the end of the month`: the month, as a TIMEX3 value leaves the modifier out."""
    unit = phrase.text(v.UNIT)
    value = unit_value(context.anchor, unit, direction(phrase))
    return ("DATE", value) if value else None


def last_day(phrase: Phrase, context: Context) -> Resolved | None:
    """`year-end`: the last day of the year."""
    value = unit_value(context.anchor, phrase.text(v.UNIT), 0)
    if not value:
        return None
    return "DATE", f"{value}-12-31" if len(value) == len("2021") else value
