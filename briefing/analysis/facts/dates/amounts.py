"""How many: the number in front of a unit of time, and the durations it makes."""

from briefing.analysis.facts.dates import vocabulary as v
from briefing.analysis.facts.dates.context import Context, Phrase, Resolved

ANY_UNIT = v.UNIT + v.UNITS + v.QUARTER + v.CENTURY + v.WEEKEND
WRITTEN = {"DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000), "2W": ("W", 2)}
"""Units that are written as so many of a smaller one."""
WRITTEN_VAGUE = {"2W": "W"}
FRACTIONS = (1, 3)
"""So many quarters may be a part of anything."""
VAGUE = frozenset({"few", "several", "some", "many"})


def amount(phrase: Phrase) -> float | None:
    """The number in the phrase; none when it is vague or not there."""
    if phrase.words() & VAGUE:
        return None
    number = phrase.first(v.NUMBER + v.DAY + v.YEAR)
    half = 0.5 if phrase.has(v.HALF) else 0.0
    if number is not None:
        return float(number.value) + half
    if phrase.words() & {"couple"}:
        return 2
    if phrase.has(v.OR_SO):
        return phrase.number(v.OR_SO)
    if phrase.has(v.A):
        return half if half and not phrase.has(v.AND) else 1 + half
    return half or None


def duration(phrase: Phrase, context: Context) -> Resolved | None:
    """A length of time: `P2Y`, `PT4H`, `PXM` when nobody says how many."""
    unit = phrase.text(ANY_UNIT)
    if unit == "Q" and (phrase.has(v.DASH + v.A) or _is_fraction(phrase)):
        return None
    if unit == "M" and phrase.has(v.ORDINAL + v.LAST + v.THE):
        context.remember_quarter("")  # 'in the first nine months, net rose'
    return "DURATION", period(amount(phrase), unit)


def _is_fraction(phrase: Phrase) -> bool:
    """Whether quarters of something else than a year are meant."""
    kinds = Phrase(phrase.following).kinds
    of_year = kinds[1:2] == v.YEAR or kinds[1:3] == v.THE + v.UNIT
    return amount(phrase) in FRACTIONS and kinds[:1] == v.OF and not of_year


def no_time(phrase: Phrase, context: Context) -> Resolved | None:
    """Nothing: `52 years old` and `$2 a year` are quantities."""
    del phrase, context
    return None


def single(phrase: Phrase, context: Context) -> Resolved | None:
    """One unit of time: `the decade`."""
    del context
    return "DURATION", period(1, phrase.text(ANY_UNIT))


def period(count: float | None, unit: str) -> str:
    """An ISO 8601 duration; `X` stands for an unknown count."""
    clock = "T" if unit[0] == "T" else ""
    letter = unit[1:] if clock else unit
    if count is None:
        return f"P{clock}X{WRITTEN_VAGUE.get(letter, letter)}"
    letter, factor = WRITTEN.get(letter, (letter, 1)) if not clock else (letter, 1)
    whole, rest = divmod(count * factor, 1)
    if rest and (finer := _finer(rest, clock + letter)):
        return f"P{clock}{int(whole)}{letter}{finer}" if whole else f"P{clock}{finer}"
    return f"P{clock}{_plain(count * factor)}{letter}"


def _finer(rest: float, unit: str) -> str:
    """Half a year as `6M`, half an hour as `30M`."""
    size, letter = {"Y": (12, "M"), "TH": (60, "M"), "TM": (60, "S")}.get(unit, (0, ""))
    return f"{_plain(rest * size)}{letter}" if size else ""


def _plain(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".") if number % 1 else f"{number:.0f}"


def repeated(phrase: Phrase, context: Context) -> Resolved | None:
    """A set of times: `every day`, `each Thursday`, `twice a month`."""
    del context
    ready = phrase.text(v.SET)
    if ready:
        return "SET", ready
    weekday, month = phrase.number(v.WEEKDAY + v.WEEKDAYS), phrase.number(v.MONTH)
    part = phrase.text(v.DAYPART + v.DAYPARTS) or _shared_part(phrase)
    if weekday is not None:
        return "SET", f"XXXX-WXX-{weekday}" + (f"T{part}" if part else "")
    if month is not None:
        return "SET", f"XXXX-{month:02}"
    if part:
        return "SET", f"XXXX-XX-XXT{part}"
    season, weekend = phrase.text(v.SEASON), phrase.has(v.WEEKEND)
    if season or weekend:
        return "SET", f"XXXX-{season}" if season else "XXXX-WXX-WE"
    # 'twice a month' has the period of a month; how often is no part of the value.
    count = None if phrase.has(v.TIMES) else amount(phrase)
    return "SET", period(count or 1, phrase.text(ANY_UNIT))


def _shared_part(phrase: Phrase) -> str:
    """The part of the day that two weekdays share: `Monday and Tuesday nights`."""
    return Phrase(phrase.following).text(v.DAYPARTS) if phrase.has(v.WEEKDAY) else ""


def reference(phrase: Phrase, context: Context) -> Resolved | None:
    """`now`, `recently`, `soon`: present, past or future, no more."""
    del context
    return "DATE", phrase.text(v.REFERENCE)


def vague_past(phrase: Phrase, context: Context) -> Resolved | None:
    """`recent months`: some time before now."""
    del phrase, context
    return "DATE", "PAST_REF"


def vague_future(phrase: Phrase, context: Context) -> Resolved | None:
    """`coming weeks`: some time after now."""
    del phrase, context
    return "DATE", "FUTURE_REF"
