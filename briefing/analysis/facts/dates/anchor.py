"""The article's date, and the calendar around it, written as TIMEX3 values.

An article may be dated by a year, a month, a day or a moment. A value is never finer
than what the date allows: what cannot be known is written with `X`, as ISO-TimeML
(ISO 24617-1) does.
"""

import re
from datetime import MAXYEAR, MINYEAR, date, timedelta

from briefing.model.values import dataclass

WRITTEN = re.compile(r"\s*(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?")
UNKNOWN_DAY = "XXXX-XX-XX"
MONTHS = 12
QUARTER_MONTHS = 3


@dataclass(frozen=True, slots=True)
class Anchor:
    """When the article was written, as far as its source says."""

    year: int | None = None
    month: int | None = None
    day: date | None = None

    @classmethod
    def parse(cls, written: str) -> "Anchor":
        """The anchor for an ISO 8601 date; an unknown one for anything else."""
        match = WRITTEN.match(written)
        if match is None or not MINYEAR <= int(match[1]) <= MAXYEAR:
            return cls()
        year, month = int(match[1]), int(match[2] or 0)
        if not 1 <= month <= MONTHS:
            return cls(year)
        return cls(year, month, make_date(year, month, int(match[3] or 0)))

    @property
    def value(self) -> str:
        """The anchor itself as a value; empty when it is unknown."""
        if self.day:
            return self.day.isoformat()
        if self.year is None:
            return ""
        return f"{self.year:04}-{self.month:02}" if self.month else f"{self.year:04}"

    def shifted_day(self, days: int) -> str:
        """The day so many days on."""
        if self.day is None:
            return self.value if days == 0 and self.value else UNKNOWN_DAY
        return moved(self.day, days).isoformat()

    def shifted_week(self, weeks: int) -> str:
        """The ISO week so many weeks on."""
        if self.day is None:
            return "XXXX-WXX"
        return week_value(moved(self.day, 7 * weeks))

    def shifted_month(self, months: int) -> str:
        """The month so many months on."""
        if self.year is None or self.month is None:
            return "XXXX-XX"
        return month_value(self.year * MONTHS + self.month - 1 + months)

    def shifted_quarter(self, quarters: int) -> str:
        """The quarter so many quarters on."""
        if self.year is None or self.month is None:
            return "XXXX-QX"
        index = self.year * 4 + (self.month - 1) // QUARTER_MONTHS + quarters
        return f"{index // 4:04}-Q{index % 4 + 1}"

    def shifted_year(self, years: int) -> str:
        """The year so many years on."""
        return "XXXX" if self.year is None else year_value(self.year + years)


def make_date(year: int, month: int, day: int) -> date | None:
    """The day, if the calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def moved(day: date, days: int) -> date:
    """The day so many days on, held at the calendar's ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def year_value(year: int) -> str:
    """A year as four digits; what lies outside the calendar is unknown."""
    return f"{year:04}" if 0 <= year <= MAXYEAR else "XXXX"


def month_value(index: int) -> str:
    """The month that is so many months after January of the year 0."""
    year = index // MONTHS
    if not 0 <= year <= MAXYEAR:
        return "XXXX-XX"
    return f"{year:04}-{index % MONTHS + 1:02}"


def week_value(day: date) -> str:
    """The ISO week that holds the day."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar.

    The anonymous algorithm in Meeus, Astronomical Algorithms (1991), chapter 8.
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    j, k = c // 4, c % 4
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * j - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return date(year, month, (h - m + r + month + 19) % 32)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth weekday (1 is Monday) of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def holiday(name: str, year: int) -> date | None:
    """The day on which a feast falls in a year.

    Args:
        name: `MM-DD`, or the name of a movable feast.
        year: The year asked for.
    """
    if name[0].isdigit():
        return make_date(year, int(name[:2]), int(name[3:]))
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return {
        "easter": lambda: easter(year),
        "good friday": lambda: moved(easter(year), -2),
        "easter monday": lambda: moved(easter(year), 1),
        "ash wednesday": lambda: moved(easter(year), -46),
        "palm sunday": lambda: moved(easter(year), -7),
        "black friday": lambda: moved(nth_weekday(year, 11, 4, 4), 1),
        "mothers day": lambda: nth_weekday(year, 5, 7, 2),
        "columbus day": lambda: nth_weekday(year, 10, 1, 2),
        "thanksgiving": lambda: nth_weekday(year, 11, 4, 4),
        "labor day": lambda: nth_weekday(year, 9, 1, 1),
        "memorial day": lambda: moved(nth_weekday(year, 6, 1, 1), -7),
        "election day": lambda: moved(nth_weekday(year, 11, 1, 1), 1),
    }[name]()
