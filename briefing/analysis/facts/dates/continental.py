"""The order of words in German, Spanish and French time expressions.

One grammar for the three: `vor drei Jahren`, `hace tres años` and `il y a trois ans`
have the same shape, and where they differ (`nächste Woche`, `la semaine prochaine`) a
pattern allows both.
"""

from dataclasses import replace

from briefing.analysis.facts.dates import (
    amounts,
    clock,
    days,
    periods,
    relative,
    years,
)
from briefing.analysis.facts.dates import vocabulary as v
from briefing.analysis.facts.dates.anchor import Anchor
from briefing.analysis.facts.dates.context import Context, Phrase, Resolved
from briefing.analysis.facts.dates.grammar import Rule

NOON_HOUR = 12


def hour(phrase: Phrase, context: Context) -> Resolved | None:
    """`um 5.20 Uhr`, `à 18h30`, `a las diez de la noche`."""
    unit = phrase.first(v.UNIT + v.UNITS)
    if unit is not None and unit.value != "TH":
        return no_age(phrase, context)
    numbers = [one for one in phrase.lexemes if one.kind in v.DAY + v.NUMBER + v.CLOCK]
    first, minute = clock.hour_and_minute(numbers[0])
    if len(numbers) > 1:
        minute = int(numbers[1].value)
    later = phrase.text(v.DAYPART) in ("AF", "EV", "NI") and first < NOON_HOUR
    suffix = clock.suffix_of(first + NOON_HOUR * later, minute)
    return clock.on_day(phrase, context, suffix) if suffix else None


def no_age(phrase: Phrase, context: Context) -> Resolved | None:
    """A duration, but no years where they tell how old somebody is."""
    years_old = phrase.text(v.UNIT + v.UNITS) == "Y"
    return None if years_old else amounts.duration(phrase, context)


def this_weekday(phrase: Phrase, context: Context) -> Resolved | None:
    """`este jueves`, `ce jeudi`: the day that the tense tells, as without `this`."""
    return days.day(replace(phrase, lexemes=phrase.lexemes[1:]), context)


def night_to(phrase: Phrase, context: Context) -> Resolved | None:
    """`in der Nacht zum Freitag`: the night of the day before."""
    resolved = days.day(Phrase(phrase.lexemes[-1:], phrase.following), context)
    day = Anchor.parse(resolved[1]) if resolved else Anchor()
    return ("TIME", day.shifted_day(-1) + "TNI") if day.day else None


def spread(phrase: Phrase, context: Context) -> Resolved | None:
    """`les trois dernières années`; without a number, some time before or after now."""
    if amounts.amount(phrase) is not None:
        return amounts.duration(phrase, context)
    return "DATE", "FUTURE_REF" if phrase.has(v.NEXT) else "PAST_REF"


def decade(phrase: Phrase, context: Context) -> Resolved | None:
    """`les années 1990`, `los años 90`."""
    number = phrase.first(v.YEAR + v.NUMBER)
    if number is None or float(number.value) % 10:
        return None
    written = replace_value(phrase, f"{int(number.value)}")
    return years.decade(written, context)


def replace_value(phrase: Phrase, written: str) -> Phrase:
    """The phrase as one decade, as the English grammar has it."""
    last = phrase.lexemes[-1]
    return replace(
        phrase, lexemes=[last._replace(kind=v.DECADE, value=written, text="'")]
    )


RULES = (
    # A day: Freitag, dem 3. Dezember 2020; el lunes 9 de diciembre; le 1er mai
    Rule("ISO", days.iso_day),
    Rule("NUMERIC", days.numeric_day),
    Rule("DAY DOT?(?=(?:TO|LIMIT|AND|DASH) THE? DAY DOT? OF? MONTH)", days.day_before),
    Rule(
        "(?:WEEKDAY COMMA? ON? THE?)? DAY DOT? OF? MONTH (?:OF? YEAR)?",
        days.day,
    ),
    Rule("DAYPART (?:TO|ON) THE? WEEKDAY", night_to),
    Rule("EVERY WEEKDAY DAYPART?", amounts.repeated),
    Rule("WEEKDAYS", amounts.repeated),
    Rule("DAYPART OF THE? WEEKDAY", days.day),
    Rule("THIS WEEKDAY (?:WITHIN? THE? DAYPART)?", this_weekday),
    Rule(
        "(?:LAST|NEXT)? WEEKDAY (?:LAST|NEXT)? (?:WITHIN? THE? DAYPART)?",
        days.day,
    ),
    Rule("TODAY (?:WITHIN? THE? DAYPART)?", days.day),
    # An hour: um 5.20 Uhr; à 18h30; a las diez de la noche
    Rule("HOUR (?:DAY|NUMBER|CLOCK) (?:HOUR|UNITS)", hour),
    Rule("HOUR (?:DAY|NUMBER|CLOCK) OF? THE? DAYPART", hour),
    Rule("HOUR (?:DAY|NUMBER|CLOCK)(?!COUNTED|OTHER|LAST|NEXT)", hour),
    Rule("TO (?:DAY|NUMBER) UNITS DAY?", hour),
    Rule("(?:DAY|NUMBER) HOUR DAY?", hour),
    Rule("CLOCK HOUR", hour),
    Rule("(?:(?<=TO)|(?<=ON)|(?<=LIMIT))CLOCK(?!COMMA)", hour),
    Rule("THIS DAYPART", clock.time_of_day),
    Rule("(?<=WITHIN)THE? DAYPART", clock.time_of_day),
    Rule("(?:(?<=ON)|(?<=LIMIT))THE? (?:DAYPART|NOON)", clock.time_of_day),
    Rule("NOON", clock.time_of_day),
    # How long ago, how long: vor drei Jahren; hace dos semanas; depuis trois ans
    Rule("(?<=WITHIN)AGO APPROX? AMOUNT ANY_UNIT", amounts.duration),
    Rule("AGO APPROX? AMOUNT ANY_UNIT", relative.ago),
    Rule("AGO UNITS", amounts.vague_past),
    Rule("EVERY COUNT? ANY_UNIT", amounts.repeated),
    Rule("(?:LAST|NEXT) (?:COUNT|FEW)? UNITS", spread),
    Rule("(?:COUNT|FEW)? (?:LAST|NEXT) UNITS", spread),
    Rule("UNITS (?:LAST|NEXT)", spread),
    Rule("(?<=COUNT)(?:LAST|NEXT) UNIT", spread),
    Rule("(?:(?<=OLD)|(?<=OLD OF)|(?<=TO THE))COUNT UNITS", no_age),
    Rule("(?<=COMMA)COUNT UNITS(?=COMMA)", no_age),
    Rule("AMOUNT UNITS OLD", amounts.no_time),
    Rule("UNITS (?:YEAR|NUMBER)", decade),
    Rule("A? HALF DASH? UNIT", amounts.duration),
    Rule("COUNT LIMIT COUNT ANY_UNIT", amounts.duration),
    Rule("AMOUNT ANY_UNIT(?!LAST|NEXT)", amounts.duration),
    Rule("SET", amounts.repeated),
    # Weeks, months, seasons, years: nächste Woche; le mois dernier; Ende Februar
    Rule("EARLY DASH? OF? THE? MONTH (?:OF? YEAR)?", periods.month),
    Rule("EARLY OF? YEAR", years.year),
    Rule("EARLY OF? THE? (?:THIS|LAST|NEXT)? UNIT (?:LAST|NEXT)?", relative.around_now),
    Rule("(?:THIS|LAST|NEXT)? WEEKEND (?:LAST|NEXT)?", periods.weekend),
    Rule("(?:THIS|LAST|NEXT) UNIT", relative.around_now),
    Rule("UNIT (?:LAST|NEXT)", relative.around_now),
    Rule("MONTH OF? YEAR", periods.month),
    Rule("(?:THIS|LAST|NEXT)? MONTH (?:LAST|NEXT)?", periods.month),
    Rule("(?:THIS|LAST|NEXT) SEASON", periods.season),
    Rule("SEASON (?:LAST|NEXT|OF? YEAR)", periods.season),
    Rule("(?:(?<=WITHIN)|(?<=THE)|(?<=LIMIT))SEASON", periods.season),
    Rule("REFERENCE", amounts.reference),
    Rule("(?:(?<=WITHIN)|(?<=OF)|(?<=LIMIT))YEAR", years.year),
    Rule("YEAR(?!COUNTED|UNITS)", years.recent_year),
)
NO_START = "OTHER COMMA DOT DASH OF AND THE POSSESSIVE COUNTED CURRENCY"
"""Kinds with which no expression begins."""
