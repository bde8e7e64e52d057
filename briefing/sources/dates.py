"""Dates in metadata: written forms to ISO 8601, never more precise than the source.

This is for what a header, front matter or file name says, not for running text.
"""

import re
from calendar import monthrange
from functools import cache
from pathlib import PurePath

from briefing.text.calendars import months

LANGUAGES = ("en", "de", "fr", "es")
"""Those whose months are known."""
OTHER_MONTHS = tuple(
    tuple(forms.split())
    for forms in (
        *("jan", "feb fevrier", "mar maerz", "apr", "", "jun", "jul", "aug aout"),
        *("sep sept", "oct okt", "nov", "dec dez decembre"),
    )
)
"""Other ways to write the months, from January on."""
ZONES = {
    **dict.fromkeys(("Z", "UT", "UTC", "GMT"), "Z"),
    **dict.fromkeys(("EST", "CDT"), "-05:00"),
    **dict.fromkeys(("CST", "MDT"), "-06:00"),
    **dict.fromkeys(("MST", "PDT"), "-07:00"),
    "EDT": "-04:00",
    "UHR": "",
    "PST": "-08:00",
}
"""The zone names of RFC 5322; others, such as BST or IST, mean several zones."""

NAME = r"(?P<month>[^\W\d_]{3,10})\.?"
DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er|\.)?"
YEAR = r"(?P<year>[0-9]{4})"
WEEKDAY = r"(?:[^\W\d_]{2,10}\.?,?\s+)?"
TIME = (
    r"(?P<time>[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)\s*(?P<half>[ap]\.?m\.?)?"
    r"\s*(?P<zone>[A-Za-z]{1,5}|[+-][0-9]{2}(?::?[0-9]{2})?)?(?:\s*\([^()]*\))?"
)
WITH_TIME = rf"(?:(?:,|\s+at|\s+um|T)?\s*{TIME})?"
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{YEAR}",
        rf"{YEAR}[-/](?P<month>[0-9]{{2}})",
        rf"{YEAR}(?P<dash>[-/.]?)(?P<month>[0-9]{{2}})(?P=dash)(?P<day>[0-9]{{2}}){WITH_TIME}",
        rf"{YEAR}-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})T[0-9].*",
        rf"{NAME},?\s+{YEAR}",
        rf"{WEEKDAY}{DAY}\s+(?:de\s+)?{NAME},?\s+(?:de\s+)?{YEAR}{WITH_TIME}",
        rf"{WEEKDAY}{NAME}\s+{DAY},?\s+{YEAR}(?:,?\s+[a-z]+day)?{WITH_TIME}",
        rf"{WEEKDAY}(?P<day>[0-9]{{1,2}})\.(?P<month>[0-9]{{1,2}})\.{YEAR}{WITH_TIME}",
    )
)
SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", re.ASCII)
DATE_TIME_GROUP = re.compile(r"(\d{2})(\d{2})(\d{2})Z\s+([A-Z]{3})\s+(\d{2})", re.ASCII)
IN_NAME = re.compile(r"(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)", re.ASCII)
DATELINE = re.compile(
    r"[^\W\d_][^\n.]{0,60}?,\s+(?P<date>[^\n()\u2013\u2014]{8,30}?)\s*"
    r"(?:\([^()\n]{1,40}\)\s*)?(?:[\u2013\u2014]|--?\s)"
)
MAX_CHARACTERS = 80
MONTHS_A_YEAR = 12
HALF_DAY = 12
HOURS_A_DAY = 24
MINUTES_AN_HOUR = 60


def parse_date(text: str) -> str:
    """The date that a phrase writes, ISO 8601; empty where it is no certain date.

    `09/12/2021` is read as far as it is certain: either the two numbers can be told
    apart, or only the year is given back.
    """
    phrase = " ".join(text.split()) if len(text) <= MAX_CHARACTERS else ""
    for form in FORMS:
        if match := form.fullmatch(phrase):
            return _from_parts(match.groupdict())
    if match := DATE_TIME_GROUP.fullmatch(phrase):
        day, hour, minute, month, year = match.groups()
        parts = {"day": day, "month": month, "year": f"20{year}"}
        return _from_parts({**parts, "time": f"{hour}:{minute}", "zone": "Z"})
    if match := SLASHED.fullmatch(phrase):
        return _slashed(*map(int, match.groups()))
    return ""


def date_in_name(uri: str) -> str:
    """The full date in a file's name, such as `2021-12-09-iraq.txt`, if it has one."""
    match = IN_NAME.search(PurePath(uri).name)
    if match is None:
        return ""
    return _from_parts({"year": match[1], "month": match[3], "day": match[4]})


def date_in_dateline(text: str) -> str:
    """The date of a dateline with a year: `BAGHDAD, 9 December 2021 (Agency) —`."""
    match = DATELINE.match(text.lstrip()[: MAX_CHARACTERS * 2])
    return parse_date(match["date"]) if match else ""


def _from_parts(parts: dict[str, str | None]) -> str:
    """The ISO date made of a form's groups; empty if there is no such day."""
    year = int(parts["year"] or 0)
    if year == 0:
        return ""
    month = _month(parts.get("month"))
    if month is None:
        return "" if parts.get("month") else f"{year:04d}"
    if not parts.get("day"):
        return f"{year:04d}-{month:02d}"
    day = int(parts["day"] or 0)
    if not 1 <= day <= monthrange(year, month)[1]:
        return ""
    return f"{year:04d}-{month:02d}-{day:02d}" + _time(parts)


def _month(written: str | None) -> int | None:
    if not written:
        return None
    number = int(written) if written.isdecimal() else _months().get(written.lower(), 0)
    return number if 1 <= number <= MONTHS_A_YEAR else None


@cache
def _months() -> dict[str, int]:
    """The number of each month under all of its names."""
    written = (*map(months, LANGUAGES), OTHER_MONTHS)
    return {
        name: number
        for forms in written
        for number, names in enumerate(forms, 1)
        for name in names
    }


def _time(parts: dict[str, str | None]) -> str:
    """`T` and the time with its zone; empty where either cannot be known."""
    if not parts.get("time"):
        return ""
    hour, rest = re.split("[:.]", parts["time"] or "", maxsplit=1)
    zone = _zone(parts.get("zone"))
    number = int(hour)
    if half := parts.get("half"):
        if not 1 <= number <= HALF_DAY:
            return ""
        number = number % HALF_DAY + (HALF_DAY if half[0] in "pP" else 0)
    if zone is None or number >= HOURS_A_DAY or not _below_an_hour(rest):
        return ""
    return f"T{number:02d}:{rest}{zone}"


def _below_an_hour(written: str) -> bool:
    """Whether minutes, and seconds if there are any, are possible: `30`, `30:05.25`."""
    return all(float(part) < MINUTES_AN_HOUR for part in written.split(":"))


def _zone(written: str | None) -> str | None:
    """The offset as written, or that of a zone's name; None if it is ambiguous."""
    if not written:
        return ""
    if written[0] in "+-":
        hours, minutes = written[:3], written[3:].removeprefix(":") or "00"
        possible = int(hours[1:]) < HOURS_A_DAY and _below_an_hour(minutes)
        return f"{hours}:{minutes}" if possible else None
    return ZONES.get(written.upper())


def _slashed(first: int, second: int, year: int) -> str:
    """The date if the order of day and month is certain, else the year alone."""
    parts: dict[str, str | None] = {"year": f"{year:04d}"}
    if first == second or second <= MONTHS_A_YEAR < first:
        parts |= {"day": str(first), "month": str(second)}
    elif first <= MONTHS_A_YEAR < second:
        parts |= {"day": str(second), "month": str(first)}
    return _from_parts(parts)
