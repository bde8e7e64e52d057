"""Dates as a situation brief prints them: `091630Z DEC 21`, `09 DEC 21`, `DEC 21`.

The month names are English whatever the locale; a precision that the value does not
have is never printed.
"""

import re
from datetime import UTC, datetime

MONTHS = (
    *("JAN", "FEB", "MAR", "APR", "MAY", "JUN"),
    *("JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
)
MOMENT = re.compile(
    r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"
    r"T(?P<hour>[01]\d|2[0-3]):?(?P<minute>[0-5]\d)(?::?\d\d(?:\.\d+)?)?"
    r"(?P<zone>Z|[+-]00:?00|[+-]\d\d:?\d\d)?"
)
DAY = re.compile(r"(\d\d(\d\d))-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:T.*)?")
MONTH = re.compile(r"(\d\d(\d\d))-(0[1-9]|1[0-2])")
DATE_PREFIX = re.compile(r"\d{4}(?:-\d\d)?")
YEAR = re.compile(r"\d{4}")
QUARTER = re.compile(r"(\d{4})-Q([1-4])")
WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-.*)?")


def date_time_group(value: str) -> str:
    """An ISO 8601 time as a date-time group, a date as a date; else `value` itself."""
    match = MOMENT.fullmatch(value)
    if match is None:
        return printed_date(value) or value
    part = match.groupdict()
    utc = part["zone"] is not None and not part["zone"].strip("Z+-0:")
    clock = f"{part['day']}{part['hour']}{part['minute']}{'Z' if utc else ''}"
    return f"{clock} {MONTHS[int(part['month']) - 1]} {part['year'][2:]}"


def printed_date(value: str) -> str:
    """A TIMEX3 or ISO 8601 date as printed; empty when it names no calendar date."""
    if match := DAY.fullmatch(value):
        _, year, month, day = match.groups()
        return f"{day} {MONTHS[int(month) - 1]} {year}"
    if match := MONTH.fullmatch(value):
        _, year, month = match.groups()
        return f"{MONTHS[int(month) - 1]} {year}"
    if YEAR.fullmatch(value):
        return value
    if match := QUARTER.fullmatch(value):
        return f"Q{match[2]} {match[1]}"
    if match := WEEK.fullmatch(value):
        return f"week {int(match[2])}, {match[1]}"
    return ""


def printed_period(first: str, last: str) -> str:
    """Two dates as a period; one date when they are the same or one is missing."""
    ends = [printed_date(value) or value for value in (first, last) if value]
    return " – ".join(dict.fromkeys(ends))  # noqa: RUF001


def calendar_key(value: str) -> str:
    """A text that sorts dates of any precision by when they begin."""
    if match := QUARTER.fullmatch(value):
        return f"{match[1]}-{int(match[2]) * 3 - 2:02}"
    if match := WEEK.fullmatch(value):
        month, day = divmod((int(match[2]) - 1) * 7, 31)
        return f"{match[1]}-{month + 1:02}-{day + 1:02}"
    return value


def utc_seconds(value: str) -> str:
    """An ISO 8601 date or time as a time in UTC to the second, for file metadata.

    What the value does not give counts as nothing: midnight of the first day. A value
    that is no date is the beginning of 1970, so that a file never holds the clock.
    """
    padded = (
        value + "0000-01-01"[len(value) :] if DATE_PREFIX.fullmatch(value) else value
    )
    try:
        moment = datetime.fromisoformat(padded)
    except ValueError:
        moment = datetime.fromtimestamp(0, UTC)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
