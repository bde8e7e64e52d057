"""Dates of articles in other languages than English, with dateparser's tables.

Simpler than the English grammar: written dates, months, weekdays, years and the fixed
phrases (`gestern`, `la semaine dernière`). The module is imported only when needed,
since dateparser takes a while to load.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import cache

from dateparser.date import DateDataParser
from dateparser.languages.loader import default_loader

from briefing.analysis.facts.dates.anchor import Anchor, make_date, week_value
from briefing.model.analysis import DateMention
from briefing.model.article import Field
from briefing.model.values import dataclass

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
WEEKDAYS = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
SHORTEST_NAME = 4
"""Shorter names of months and weekdays are too like other words."""
HALF_A_YEAR = timedelta(days=183)


@dataclass(frozen=True)
class Language:
    """What is known of one language: what to look for, and who reads it."""

    code: str
    candidates: re.Pattern[str]
    weekdays: frozenset[str]
    fixed: frozenset[str]


def foreign_dates(
    text: str, field: Field, anchor: Anchor, code: str
) -> list[DateMention]:
    """The dates of one field, as far as the language is known."""
    language = load(code[:2])
    if language is None:
        return []
    known: dict[str, str] = {}
    found = []
    for match in language.candidates.finditer(text):
        words = match.group().lower()
        if words not in known:
            known[words] = _value(language, words, anchor)
        if known[words]:
            start, end = match.span()
            found.append(
                DateMention(
                    start=start,
                    end=end,
                    text=text[start:end],
                    field=field,
                    type="DATE",
                    value=known[words],
                )
            )
    return found


@cache
def load(code: str) -> Language | None:
    """The tables of a language; none when dateparser does not know it."""
    try:
        info = default_loader.get_locale(code).info
    except (ValueError, KeyError, AttributeError):
        return None
    months = _names(info[name] for name in MONTHS)
    weekdays = _names(info[name] for name in WEEKDAYS)
    fixed = _names(info.get("relative-type", {}).values())
    pattern = _pattern(months, weekdays, fixed)
    return Language(code, pattern, frozenset(weekdays), frozenset(fixed))


def _names(groups: Iterable[list[str]]) -> list[str]:
    names = {name.lower() for group in groups for name in group}
    return sorted(names, key=lambda name: (-len(name), name))


def _pattern(
    months: list[str], weekdays: list[str], fixed: list[str]
) -> re.Pattern[str]:
    """What may be a date: longest first."""
    month, weekday, phrase = (_any(names) for names in (months, weekdays, fixed))
    calendar = rf"\d{{1,2}}(?:\.|er|º)?\s(?:de\s)?{month}(?:\s(?:del?\s)?\d{{4}})?"
    forms = (
        rf"(?:{weekday},?\s(?:den\s|el\s|le\s)?)?{calendar}",
        rf"{month}\s(?:del?\s)?\d{{4}}",
        *(phrase, _any(filter(_is_long, months)), _any(filter(_is_long, weekdays))),
        r"\d{1,2}[./]\d{1,2}[./]\d{4}",
        r"\d{4}-\d\d-\d\d",
        r"(?:1[6-9]|20)\d\d",
    )
    return re.compile(rf"\b(?:{'|'.join(forms)})\b(?![.,]\d)", re.IGNORECASE)


def _any(names: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, names)) or '(?!)'})"


def _is_long(name: str) -> bool:
    return len(name) >= SHORTEST_NAME


def _value(language: Language, words: str, anchor: Anchor) -> str:
    """The TIMEX3 value of a candidate; empty when it cannot be resolved."""
    if words.isdigit():
        return words
    dated = re.search(r"\d{4}", words) is not None
    if anchor.day is None and not dated:
        return ""
    base = datetime.combine(anchor.day or date(2000, 1, 1), time())
    if words in language.weekdays:
        base += timedelta(days=1)
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    parser = DateDataParser(languages=[language.code], settings=settings)
    bare = re.sub(r"^\D+(?=\d{1,2}\D)", "", words)  # 'Montag, den' adds nothing
    data = parser.get_date_data(bare)
    if data.date_obj is None:
        return ""
    floating = not dated and words not in language.weekdays | language.fixed
    day = data.date_obj.date()
    return _written(_nearest(day, base.date()) if floating else day, data.period)


def _nearest(found: date, today: date) -> date:
    """The same day a year on, where that is nearer."""
    if today - found <= HALF_A_YEAR:
        return found
    return make_date(found.year + 1, found.month, found.day) or found


def _written(day: date, period: str) -> str:
    """The value, as exact as the words were."""
    if period == "week":
        return week_value(day)
    return day.isoformat()[: {"year": 4, "month": 7}.get(period, 10)]
