"""Times of day, as the part of a TIMEX3 value that follows the date."""

from briefing.analysis.facts.dates import vocabulary as v
from briefing.analysis.facts.dates.anchor import Anchor, make_date
from briefing.analysis.facts.dates.context import Context, Phrase, Resolved
from briefing.analysis.facts.dates.lexer import Lexeme
from briefing.analysis.facts.dates.years import CENTURY, full_year

NOON_HOUR = 12
LAST_HOUR, LAST_MINUTE = 24, 59
MIDNIGHT, DAY_BREAK = "T24:00", "T00:00"
"""The two midnights of a day; what comes after one is early on its day."""
UNKNOWN_DAY = "XXXX-XX-XX"


def clock_suffix(phrase: Phrase) -> str:
    """`T22:00`, `TMO` or nothing, for the time of day in a phrase."""
    noon = phrase.first(v.NOON)
    if noon:
        return f"T{noon.value}"
    exact = _exact(phrase)
    if exact:
        return exact
    part = phrase.text(v.DAYPART)
    return f"T{part}" if part else ""


def _exact(phrase: Phrase) -> str:
    half = phrase.text(v.AM_PM)
    clock = phrase.first(v.CLOCK)
    if clock is None and half:
        clock = _before_half(phrase)
    elif clock is None and phrase.has(v.WITHIN):  # '4 in the morning'
        clock = phrase.first(v.DAY + v.NUMBER)
        half = "am" if phrase.text(v.DAYPART) == "MO" else "pm"
    if clock is None:
        return ""
    hour, minute = hour_and_minute(clock)
    if half in ("am", "pm") and hour <= NOON_HOUR:
        hour = hour % NOON_HOUR + (NOON_HOUR if half == "pm" else 0)
    return suffix_of(hour, minute)


def suffix_of(hour: int, minute: int) -> str:
    """`T05:20`; nothing for a time that no clock shows."""
    if hour > LAST_HOUR or minute > LAST_MINUTE:
        return ""
    return f"T{hour:02}:{minute:02}"


def _before_half(phrase: Phrase) -> Lexeme | None:
    at = phrase.kinds.index(v.AM_PM)
    return phrase.lexemes[at - 1] if at else None


def hour_and_minute(clock: Lexeme) -> tuple[int, int]:
    """The hour and minute of `10:35`, `7.20` or `4`."""
    written = str(clock.value)
    if clock.kind == v.CLOCK:
        hour, minute = written.split(":")[:2]
        return int(hour), int(minute)
    value = float(clock.value)
    return int(value), round((value - int(value)) * 100)


def time_of_day(phrase: Phrase, context: Context) -> Resolved | None:
    """A time of day without a date."""
    suffix = clock_suffix(phrase)
    if not suffix:
        return None
    if suffix == MIDNIGHT and phrase.before in ("after", "since", "past"):
        suffix = DAY_BREAK
    return on_day(phrase, context, suffix)


def twilight(phrase: Phrase, context: Context) -> Resolved | None:
    """`at dawn`, `by dusk`; `at night` is any night."""
    once = phrase.words() & {"dawn", "dusk"}
    return time_of_day(phrase, context) if once else None


def military_time(phrase: Phrase, context: Context) -> Resolved | None:
    """`0600 GMT`, `7.49 local time`: the last two digits are minutes."""
    written = phrase.lexemes[0].text
    hour, dot, minute = written.partition(".")
    if dot and len(minute) == len("49"):
        written = hour.zfill(2) + minute
    converts = phrase.before == "("  # 'at 10:35 a.m. (0735 GMT)' is one time
    if converts or len(written) != len("0600") or not written.isdigit():
        return None
    suffix = suffix_of(int(written[:2]), int(written[2:]))
    return on_day(phrase, context, suffix) if suffix else None


def date_time_group(phrase: Phrase, context: Context) -> Resolved | None:
    """`091200Z DEC 21`: day, hour and minute before the zone, then month and year.

    The date-time group of ACP 121, Communication Instructions General.
    """
    del context
    digits, year = phrase.lexemes[0].text, int(phrase.lexemes[-1].value)
    month = phrase.number(v.MONTH) or 1
    if len(digits) != len("091200") or not digits.isdigit():
        return None
    day = make_date(full_year(year) if year < CENTURY else year, month, int(digits[:2]))
    suffix = suffix_of(int(digits[2:4]), int(digits[4:]))
    return ("TIME", day.isoformat() + suffix + "Z") if day and suffix else None


def on_day(phrase: Phrase, context: Context, suffix: str) -> Resolved:
    """The time of day on the day last spoken of, or the article's."""
    shift = -1 if phrase.has(v.LAST) else 0
    day = "" if shift or phrase.words() & {"this"} else _day_spoken_of(phrase, context)
    if day and phrase.has(v.NEXT):
        day = Anchor.parse(day).shifted_day(1)
    day = day or context.anchor.shifted_day(shift)
    return "TIME", (day if len(day) == len(UNKNOWN_DAY) else UNKNOWN_DAY) + suffix


def _day_spoken_of(phrase: Phrase, context: Context) -> str:
    """The day last named, if the tense allows it; empty for none."""
    day = context.recent[:10]
    if len(day) != len(UNKNOWN_DAY) or not day[8:].isdigit():
        return ""
    ahead = bool(context.anchor.day) and day > context.anchor.value
    return "" if ahead and context.tense(phrase.start) != "future" else day
