"""How many articles there are for each day, month or year: a chart of bars."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from briefing.render.blocks import Bar, Coverage
from briefing.render.dates import MONTHS, printed_date
from briefing.render.passages import Source

FEWEST_ARTICLES = 3
"""Fewer dated articles are seen at a glance in the list of sources."""
FEWEST_BARS = 2
MOST_BARS = 31
MOST = 0.75
"""The part of the articles with a date that a chart shows at least."""


@dataclass(frozen=True)
class _Unit:
    """A unit of the calendar, whose values are ISO 8601 dates of that precision."""

    name: str
    length: int
    """Characters of a date of that precision."""
    after: Callable[[str], str]
    """The next value."""
    label: Callable[[str], tuple[str, str]]
    """What stands under a bar, and the larger unit that it is a part of."""


def coverage(sources: Sequence[Source]) -> Coverage | None:
    """The chart of some sources by their dates; none where it would show nothing.

    Days are counted if a bar for each fits, else months, else years. A source that is
    far older than most, or whose date is less precise, is in the number of the others.
    """
    return by_date([source.article.date for source in sources], "Articles")


def by_date(dates: Sequence[str], what: str) -> Coverage | None:
    """The chart of some dates by how often each is there; `what` is counted."""
    for unit in UNITS:
        known = [value[: unit.length] for value in dates if _is_date(value, unit)]
        shown = _latest(unit, known) if len(known) >= FEWEST_ARTICLES else []
        values = list(_values(unit, shown)) if shown else []
        if len(values) >= FEWEST_BARS:
            return Coverage(
                title=f"{what} by {unit.name}",
                bars=tuple(_bars(unit, values, Counter(shown))),
                others=len(dates) - len(shown),
            )
    return None


def _latest(unit: _Unit, known: Sequence[str]) -> list[str]:
    """The dates of one chart: all, or most of them where a few are far older."""
    for first in sorted(set(known)):
        shown = [value for value in known if value >= first]
        if len(shown) < MOST * len(known):
            break
        if sum(1 for _ in _values(unit, shown)) <= MOST_BARS:
            return shown
    return []


def _is_date(value: str, unit: _Unit) -> bool:
    """Whether a date is at least as precise as a unit, and stands in the calendar."""
    cut = value[: unit.length]
    if len(cut) < unit.length or not printed_date(cut):
        return False
    try:
        date.fromisoformat(cut + "0001-01-01"[unit.length :])
    except ValueError:
        return False
    return True


def _values(unit: _Unit, known: Sequence[str]) -> Iterator[str]:
    """The values from the first to the last, one more than a chart holds at most."""
    value, last = min(known), max(known)
    for _ in range(MOST_BARS + 1):
        yield value
        if value >= last:
            return
        value = unit.after(value)


def _bars(unit: _Unit, values: Sequence[str], counts: Counter[str]) -> Iterator[Bar]:
    most = max(counts.values())
    for before, value in pairwise(["", *values]):
        label, larger = unit.label(value)
        same = bool(before) and unit.label(before)[1] == larger
        yield Bar(
            when=printed_date(value),
            label=label,
            larger="" if same else larger,
            count=counts[value],
            share=counts[value] / most,
        )


def _next_day(value: str) -> str:
    return (date.fromisoformat(value) + timedelta(days=1)).isoformat()


def _next_month(value: str) -> str:
    year, month = int(value[:4]), int(value[5:7])
    return f"{year + month // 12:04}-{month % 12 + 1:02}"


def _next_year(value: str) -> str:
    return f"{int(value) + 1:04}"


def _day_label(value: str) -> tuple[str, str]:
    return value[8:10], printed_date(value[:7])


def _month_label(value: str) -> tuple[str, str]:
    return MONTHS[int(value[5:7]) - 1], value[:4]


def _year_label(value: str) -> tuple[str, str]:
    return value, ""


UNITS = (
    _Unit("day", len("2021-12-09"), _next_day, _day_label),
    _Unit("month", len("2021-12"), _next_month, _month_label),
    _Unit("year", len("2021"), _next_year, _year_label),
)
