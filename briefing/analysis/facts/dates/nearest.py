"""Which year or week is meant when the text leaves it out."""

from datetime import date

from briefing.analysis.facts.dates import vocabulary as v
from briefing.analysis.facts.dates.anchor import MONTHS, Anchor, moved
from briefing.analysis.facts.dates.context import Context, Phrase

DAY_AGAINST_TENSE, MONTH_AGAINST_TENSE = 2.5, 5.0
"""How much farther a time against the tense counts when the nearest is sought; a day of
a month is so exact that nearness tells more than the verb."""
AGAINST_HABIT = 1.8
"""News tells what happened: without a tense the past is a little nearer."""
WEEK = 7
CONTRACTS = frozenset({"delivery", "futures", "contract", "contracts"})
BESIDE = frozenset({"previous", "preceding", "following"})
"""They count from the day last named, not from the article's."""


def direction(phrase: Phrase) -> int:
    """-1 for `last`, 1 for `next`, 0 when the phrase does not say."""
    if phrase.has(v.LAST):
        return -1
    return 1 if phrase.has(v.NEXT) else 0


def unit_value(anchor: Anchor, unit: str, shift: int) -> str:
    """The day, week, month, quarter, year … that is so many of them away."""
    if unit == "2W":
        return anchor.shifted_week(2 * shift)
    if unit == "DE":
        return anchor.shifted_year(10 * shift)[:3]
    if unit in ("25Y", "50Y"):
        return anchor.shifted_year(int(unit[:2]) * shift)
    if unit in ("CE", "ML"):
        return anchor.shifted_year((100 if unit == "CE" else 1000) * shift)[:2]
    move = {
        "D": anchor.shifted_day,
        "W": anchor.shifted_week,
        "M": anchor.shifted_month,
        "Q": anchor.shifted_quarter,
        "Y": anchor.shifted_year,
    }.get(unit)
    return move(shift) if move else ""


def step_of(phrase: Phrase) -> int:
    """-1 for a unit `before`, 1 for one `after`, 0 for neither."""
    words = phrase.words()
    return ("after" in words) - ("before" in words)


def implied_year(
    phrase: Phrase, context: Context, month: int, day: int | None = None
) -> int | None:
    """The year of a month or day without one: the nearest that suits the tense."""
    anchor = context.anchor
    if anchor.year is None:
        return None
    said = 0 if phrase.has(v.WEEKDAY) else direction(phrase)
    if (phrase.words() & {"this"} and not said) or anchor.month is None:
        return anchor.year + said
    if phrase.before == "ended":
        said = -1
    here = float(anchor.month)
    there = float(month)
    if day is not None and anchor.day is not None:
        here += anchor.day.day / 31
        there += day / 31
    distances = {
        anchor.year + years: MONTHS * years + there - here for years in (-2, -1, 0, 1)
    }
    if said:
        right = {year: d for year, d in distances.items() if d * said > 0}
        return min(right, key=lambda year: abs(right[year]))
    tense = _delivery(phrase) or context.tense(phrase.start)
    against = MONTH_AGAINST_TENSE if day is None else DAY_AGAINST_TENSE
    return min(distances, key=lambda year: cost(distances[year], tense, against))


def _delivery(phrase: Phrase) -> str:
    """The future for `March delivery`: a contract names the month to come."""
    after = {lexeme.text for lexeme in phrase.following[:1]}
    return "future" if after & CONTRACTS else ""


def cost(distance: float, tense: str, against_tense: float) -> float:
    """How far away a time is, counting against what the tense tells."""
    if distance == 0:
        return 0
    if not tense:
        return abs(distance) * (AGAINST_HABIT if distance > 0 else 1)
    against = (distance > 0) == (tense == "past")
    return abs(distance) * (against_tense if against else 1)


def _range_start(phrase: Phrase, context: Context) -> date | None:
    """The first day of a range that ends here: `from Monday to | Friday`."""
    before = Phrase(phrase.preceding)
    joined = before.kinds[:1] == v.WEEKDAY and before.kinds[1:] in (v.TO, v.DASH)
    return Anchor.parse(context.here).day if joined else None


def weekday_value(phrase: Phrase, context: Context, weekday: int) -> str:
    """The day that a weekday means near the article's date."""
    recent = Anchor.parse(context.recent).day if phrase.words() & BESIDE else None
    today = recent or context.anchor.day
    if today is None:
        return f"XXXX-WXX-{weekday}"
    first = _range_start(phrase, context)
    if first is not None:
        return moved(first, (weekday - first.isoweekday()) % WEEK).isoformat()
    ahead = (weekday - today.isoweekday()) % WEEK
    back = ahead - WEEK if ahead else 0
    said = direction(phrase)
    if said < 0:
        shift = back or -WEEK
    elif said > 0 or phrase.words() & {"this"}:
        shift = ahead or (WEEK if said else 0)
    else:
        shift = ahead if context.tense(phrase.start) == "future" else back
    return moved(today, shift).isoformat()
