"""The grammar: patterns over kinds of lexemes, each with the resolver of its meaning.

A pattern is a regular expression in which an upper-case word names a kind (see
`vocabulary`) or one of the shapes below; blanks are for the reader. Rules are tried in
order at each place, so the longer expression stands before the shorter one. What makes
up an expression follows the TimeML annotation guidelines 1.2.1 (Saurí et al., 2006):
`late Thursday`, `the past three months` and `more than two years` are whole.
"""

import re
from collections.abc import Callable

from briefing.analysis.facts.dates import (
    amounts,
    clock,
    days,
    nth,
    periods,
    relative,
    vocabulary,
    years,
)
from briefing.analysis.facts.dates.context import Context, Phrase, Resolved
from briefing.model.values import dataclass

Resolver = Callable[[Phrase, Context], Resolved | None]
NO_START = (
    "OTHER COMMA DOT DASH POSSESSIVE OF AND TO WITHIN ON AGO THAN OLD LONG AHEAD "
    "CURRENCY AM_PM ZONE ENDED PERIOD LIMIT DAYPARTS OR_SO FROM AT"
)
"""Kinds with which no expression begins."""
NO_WHOLE = "THE A THAT"
"""Kinds that make no expression by themselves: `the | report`."""
NAME = re.compile(r"[A-Z][A-Z_]+|[A-Z]")

SHAPES = {
    "MONTH_DAY": "MONTH DOT? (?:DAY|ORDINAL)(?!AM_PM)",
    "DAY_MONTH": "(?:THE? ORDINAL|DAY) OF? MONTH (?:DOT(?=YEAR))?",
    "CONTINUED": "(?:(?<=MONTH DAY JOINT)|(?<=MONTH DOT DAY JOINT))",
    "JOINT": "(?:TO|DASH|AND)",
    "YEAR_AFTER": "(?:COMMA? YEAR|COMMA? SHORT_YEAR|(?:THIS|LAST|NEXT) UNIT)?",
    "CALENDAR": "(?:WEEKDAY DOT? COMMA? THE?)?(?:MONTH_DAY|DAY_MONTH) YEAR_AFTER",
    "WHICH": "(?:THE? (?:THIS|THAT|LAST|NEXT))",
    "DETERMINER": "(?:THIS (?:LAST|NEXT)|THIS|LAST|NEXT|THAT)",
    "EARLIER": "(?:EARLY|BEFORE|LATER)",
    "NEAR_DAY": "EARLIER? DASH? WHICH{0,2} (?:WEEKDAY|TODAY)",
    "NEAR_WEEK": "OF? (?:THIS|LAST|NEXT) UNIT",
    "AT_TIME": "(?:CLOCK AM_PM?|(?:DAY|NUMBER) AM_PM|NOON) ZONE?",
    "COUNT": "(?:NUMBER|DAY|YEAR)",
    "AMOUNT": (
        "(?:ABOUT? (?:COUNT (?:(?:TO|DASH|AND) COUNT)? (?:AND A HALF)?"
        "|HALF A|A? FEW OF?|A HALF|A(?!UNITS)))"
    ),
    "ANY_UNIT": "(?:UNIT|UNITS|QUARTER|CENTURY)",
    "ONE_PERIOD": "(?:UNIT|QUARTER|PERIOD)",
    "MODIFIED": "(?:THE? EARLY DASH?|THE EDGE OF|EDGE OF|BEFORE|LATER)?",
    "NTH_QUARTER": "FISCAL? DASH? ORDINAL DASH? QUARTER",
    "NAMED": (
        "(?:UNIT|UNITS|QUARTER|CENTURY|COUNT|FEW|A|HALF|SEASON|WEEKDAY|MONTH|DAYPART"
        "|WEEKEND|ORDINAL|DECADE|HOLIDAY|ABOUT)"
    ),
    "YEAR_BEFORE": "UNIT DASH (?:AGO|BEFORE)",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of kinds and the function that gives type and value."""

    pattern: str
    resolve: Resolver


RULES = (
    # A moment: 10 p.m. Wednesday; noon Saturday; 7.20am on Friday
    Rule("APPROX? AT_TIME COMMA? ON? (?:CALENDAR|NEAR_DAY)", days.day),
    Rule("(?:CALENDAR|NEAR_DAY) DAYPART? COMMA? AT? APPROX? AT_TIME", days.day),
    Rule("NUMBER ZONE MONTH (?:DAY|NUMBER|SHORT_YEAR|YEAR)", clock.date_time_group),
    Rule("(?:NUMBER|YEAR) ZONE", clock.military_time),
    Rule("ISO", days.iso_day),
    Rule("NUMERIC", days.numeric_day),
    # A day: Friday, Dec. 31, 2021; late Thursday; last Friday night
    Rule("(?:THE? DAYPART OF )?NEAR_DAY COMMA CALENDAR", days.day),
    Rule("THE UNIT OF CALENDAR", days.unit_of_day),
    Rule("THE UNIT (?:LIMIT|WITHIN) (?:CALENDAR|NEAR_DAY)", days.day_beside),
    Rule(
        "(?:THE? DAYPART OF|APPROX|EARLIER ON?|LAST|NEXT|THIS)? CALENDAR",
        days.day,
    ),
    Rule(
        "THE? (?:ORDINAL|LAST) (?:WEEKDAY|UNIT) (?:OF|WITHIN) MONTH YEAR_AFTER",
        nth.nth_of_month,
    ),
    Rule("CONTINUED DAY (?:COMMA? YEAR)?(?!UNITS|NUMBER|MONTH)", days.continued_day),
    Rule("EVERY WEEKDAY DAYPART?", amounts.repeated),
    Rule("WEEKDAYS|WEEKDAY DAYPARTS", amounts.repeated),
    Rule("WEEKDAY(?=AND WEEKDAY DAYPARTS)", amounts.repeated),
    Rule("DAY(?=JOINT DAY_MONTH)", days.day_before),
    Rule("THE ORDINAL OF (?:THIS|LAST|NEXT) UNIT", days.day_of_month),
    Rule("(?<=ON)THE ORDINAL(?=COMMA|DOT|$)", days.day_of_month),
    Rule("WEEKDAY DAYPART? NEAR_WEEK", days.day_of_week),
    Rule("(?:THE? DAYPART OF )?NEAR_DAY (?:DASH? EARLY? DAYPART|NOON)?", days.day),
    Rule("EARLIER ON WEEKDAY DAYPART?", days.day),
    Rule("(?:(?<=AT)|(?<=LIMIT))DAYPART ON (?:CALENDAR|NEAR_DAY)", days.day),
    Rule("EARLY? DASH? DAYPART (?:TODAY|WEEKDAY)", days.day),
    # A feast: Thanksgiving Day 2019
    Rule("LAST? HOLIDAY (?:COMMA? YEAR)?", days.feast),
    # Quarters and halves: the third quarter of 2020; this year's third quarter
    Rule("MODIFIED THE? YEAR NTH_QUARTER", periods.quarter),
    Rule("(?:THE|WHICH)? UNIT POSSESSIVE FISCAL? ORDINAL QUARTER", periods.quarter),
    Rule("THE? YEAR_BEFORE ORDINAL QUARTER", periods.quarter),
    Rule("MODIFIED THE? NTH_QUARTER OF? YEAR", periods.quarter),
    Rule("MODIFIED THE? NTH_QUARTER OF? (?:THE|WHICH) UNIT", periods.quarter),
    Rule("MODIFIED THE FISCAL? DASH? ORDINAL QUARTER", periods.quarter),
    Rule("MODIFIED THE LAST QUARTER OF YEAR", periods.quarter),
    Rule("MODIFIED THE LAST QUARTER OF THE UNIT", periods.quarter),
    Rule("NTH_QUARTER", periods.quarter),
    Rule(
        "MODIFIED QUARTER_DIGIT (?:OF? YEAR|OF? (?:THIS|LAST|NEXT) UNIT)?",
        periods.quarter,
    ),
    Rule("THE? (?:ORDINAL|LAST) HALF OF YEAR", periods.half),
    Rule("THE? (?:ORDINAL|LAST) HALF OF (?:THE|WHICH) UNIT", periods.half),
    Rule("THE? THAT? YEAR_BEFORE (?:QUARTER|PERIOD)", relative.year_before),
    Rule("YEAR_BEFORE", relative.year_before),
    Rule("THE YEAR (?:QUARTER|PERIOD)", relative.year_period),
    # Months and seasons: early November; July last year; the end of June 2019
    Rule("MODIFIED MONTH DOT? COMMA? OF? YEAR", periods.month),
    Rule("MODIFIED MONTH SHORT_YEAR", periods.month),
    Rule("MODIFIED MONTH OF? (?:THIS|LAST|NEXT) UNIT", periods.month),
    Rule("EVERY MONTH", amounts.repeated),
    Rule("MODIFIED WHICH? NEXT? LAST? MONTH", periods.month),
    Rule("MODIFIED THE? SEASON COMMA? OF? YEAR", periods.season),
    Rule("MODIFIED THE? SEASON OF? (?:THIS|LAST|NEXT) UNIT", periods.season),
    Rule("MODIFIED WHICH LAST? EARLY? SEASON", periods.season),
    Rule("(?<=WITHIN)THE? (?:EARLY DASH?)? SEASON(?!OF)", periods.season),
    Rule("(?<=LIMIT)THE? (?:EARLY DASH?)? SEASON(?!OF)", periods.season),
    Rule("THE (?:EARLY DASH?)? SEASON", periods.plain_season),
    # Years, decades, centuries: mid-2020; fiscal 1989; the late 1970s
    Rule("MODIFIED DECADE", years.decade),
    Rule("THE (?:EARLY DASH?)? DECADE", years.decade),
    Rule("THE (?:ORDINAL|LAST) HALF OF THE DECADE", years.decade),
    Rule("MODIFIED THE? (?:EARLY DASH?)? ORDINAL DASH? CENTURY", years.century),
    Rule("MODIFIED (?:THIS|LAST|NEXT) CENTURY", years.century),
    Rule("THE? ORDINAL(?=(?:TO|AND) ORDINAL DASH? UNITS)", years.one_of_centuries),
    Rule("(?<=ORDINAL JOINT)ORDINAL DASH? UNITS", years.one_of_centuries),
    Rule("THE UNIT (?:YEAR|NUMBER)", years.year),
    Rule("FISCAL UNIT? YEAR", years.year),
    Rule("(?<=YEAR DASH)(?:DAY|NUMBER)(?!DASH)", years.continued_year),
    # How long ago, how long: about two years ago; the past three months
    Rule("APPROX? AMOUNT MORE? ANY_UNIT OR_SO? (?:AGO|BEFORE)", relative.ago),
    Rule("UNITS AGO", amounts.vague_past),
    Rule("(?:COUNT? TIMES)? EVERY (?:COUNT|FEW)? ANY_UNIT", amounts.repeated),
    Rule("COUNT? TIMES A ANY_UNIT", amounts.repeated),
    Rule("EVERY (?:WEEKEND|SEASON|DAYPART)", amounts.repeated),
    Rule("ABOUT? (?:A|COUNT) (?:QUARTER|UNITS) OF A CENTURY", amounts.quarters),
    Rule("ABOUT? THE? (?:LAST|NEXT|ORDINAL) AMOUNT ANY_UNIT OR_SO?", amounts.duration),
    Rule("THE COUNT UNITS", amounts.duration),
    Rule("NEXT UNITS", amounts.vague_future),
    Rule("(?:RECENT|LAST) UNITS", amounts.vague_past),
    Rule("AMOUNT DASH? (?:UNIT|UNITS) DASH? OLD", amounts.no_time),
    Rule("(?:(?<=NUMBER)|(?<=DAY)|(?<=YEAR))A UNIT(?!AGO|BEFORE)", amounts.rate),
    Rule("(?<=UNITS)A UNIT", amounts.repeated),
    Rule("A UNIT AND A HALF", amounts.duration),
    Rule("(?<=COUNT OTHER)A UNIT(?!AGO|BEFORE)", amounts.repeated),
    Rule("(?<=DAYPARTS)A UNIT(?!AGO|BEFORE)", amounts.repeated),
    Rule("A UNIT OR_SO", amounts.duration),
    Rule("A UNIT(?!DASH|POSSESSIVE)", amounts.single),
    Rule("AMOUNT (?:MORE|DASH)? ANY_UNIT DASH LONG", amounts.duration),
    Rule("AMOUNT (?:MORE|DASH)? ANY_UNIT(?!DASH (?:AGO|BEFORE))", amounts.duration),
    Rule("UNITS DASH LONG", amounts.duration),
    Rule("UNIT DASH LONG", amounts.single),
    Rule("(?<=WITHIN)UNITS(?: AND UNITS)?(?!DASH)", amounts.duration),
    Rule("(?<=WITHIN THE)UNITS", amounts.duration),
    Rule("UNITS", amounts.bare),
    Rule("THE UNITS AHEAD", amounts.vague_future),
    # This week, the end of the month, next year
    Rule("THE? THAT PERIOD OF? (?:WHICH UNIT|YEAR)", relative.same_period),
    Rule("THE (?:QUARTER|PERIOD) A UNIT (?:AGO|BEFORE)", relative.year_before),
    Rule("THE UNIT LIMIT LAST", relative.before_last),
    Rule("THE UNIT (?:LIMIT|WITHIN)(?=COMMA|DOT|$)", relative.unit_beside),
    Rule(
        "MODIFIED THE? FISCAL? DETERMINER FISCAL? ONE_PERIOD OR_SO?(?!DASH)",
        relative.around_now,
    ),
    Rule("EDGE OF THE UNIT", relative.edge),
    Rule("THE EDGE OF THE UNIT", relative.edge),
    Rule("UNIT DASH EDGE", relative.last_day),
    Rule("UNIT POSSESSIVE? EDGE", relative.edge),
    Rule("MODIFIED (?:THIS|LAST|NEXT|THE)? (?:LAST|NEXT)? WEEKEND", periods.weekend),
    Rule("BEFORE WITHIN THE UNIT", relative.edge),
    Rule("UNIT EDGE", relative.last_day),
    Rule("THE FISCAL? UNIT(?=ENDED)", amounts.single),
    Rule("THE FISCAL? (?:QUARTER|UNIT)(?!DASH)", relative.the_unit),
    Rule("(?<=WITHIN)THE LAST(?!NAMED)", relative.the_past),
    # Times of day: this morning; 9:30 p.m.
    Rule("APPROX? CLOCK AM_PM? ZONE?", clock.time_of_day),
    Rule("APPROX? (?:DAY|NUMBER) AM_PM ZONE?", clock.time_of_day),
    Rule("(?:DAY|NUMBER) WITHIN THE DAYPART", clock.time_of_day),
    Rule("LATER? (?:THIS|LAST|THAT|THE NEXT) EARLY? DAYPART", clock.time_of_day),
    Rule("(?<=WITHIN)THE DAYPART", clock.time_of_day),
    Rule("(?<=LIMIT)THE DAYPART", clock.time_of_day),
    Rule("(?:(?<=AT)|(?<=LIMIT))DAYPART", clock.twilight),
    Rule("EARLY DASH? (?:DAYPART|NOON)", clock.time_of_day),
    Rule("NOON", clock.time_of_day),
    Rule("(?<=WITHIN)YEAR", years.year),
    Rule("(?<=ON)YEAR", years.year),
    Rule("(?<=FROM)YEAR", years.year),
    Rule("(?<=LIMIT)YEAR", years.year),
    Rule("(?<!ABOUT)(?<!APPROX)(?<!CURRENCY)MODIFIED YEAR", years.recent_year),
    Rule("SHORT_YEAR", years.year),
    Rule("SET", amounts.repeated),
    Rule("REFERENCE", amounts.reference),
)


def matcher(rules: tuple[Rule, ...], no_start: str) -> re.Pattern[str]:
    """All rules as one expression; the name of the group says which rule matched.

    The groups are empty and stand behind the rules: where one stood in front, the
    first kind of each rule could not be looked at before the rule is tried.

    Args:
        rules: In the order in which they are tried.
        no_start: Names of kinds with which no expression begins.
    """
    named = (f"(?:{expand(rule.pattern)})(?P<r{i}>)" for i, rule in enumerate(rules))
    futile = f"[{expand(no_start)}]|[{expand(NO_WHOLE)}]{vocabulary.OTHER}"
    return re.compile(f"(?!{futile})(?:{'|'.join(named)})")


def expand(pattern: str) -> str:
    """The pattern with every name replaced by its kinds."""
    return NAME.sub(_kinds, pattern).replace(" ", "")


def _kinds(match: re.Match[str]) -> str:
    name = match.group()
    if name in SHAPES:
        return f"(?:{expand(SHAPES[name])})"
    return re.escape(str(getattr(vocabulary, name)))
