"""How many: the number in front of a unit of time, and the durations it makes."""

from briefing.analysis.facts.dates import vocabulary as v
from briefing.analysis.facts.dates.context import Context, Phrase, Resolved
from briefing.analysis.facts.numerals import MAGNITUDES

ANY_UNIT = v.UNIT + v.UNITS + v.QUARTER + v.CENTURY + v.WEEKEND
WRITTEN = {"DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000), "2W": ("W", 2)} | {
    f"{years}Y": ("Y", years) for years in (25, 50)
}
"""Units that are written as so many of a smaller one."""
WRITTEN_VAGUE = {"2W": "W"}
FRACTIONS = (1, 3)
"""So many quarters may be a part of anything."""
LASTING = frozenset({"take", "takes", "took", "taken", "last", "lasted", "spent"})
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


def quarters(phrase: Phrase, context: Context) -> Resolved | None:
    """`a quarter of a century`, `three quarters of a century`."""
    del context
    return "DURATION", period((phrase.number(v.NUMBER + v.DAY) or 1) * 25, "Y")


def bare(phrase: Phrase, context: Context) -> Resolved | None:
    """Units without a number where they say how long: `hours later`, `took days`."""
    later = Phrase(phrase.following[:1]).words() & {"later"}
    counts = later or phrase.before in LASTING
    return duration(phrase, context) if counts else None


def rate(phrase: Phrase, context: Context) -> Resolved | None:
    """The set in `$3 million a year`; `$1.76 a year` is a price."""
    return repeated(phrase, context) if phrase.before in MAGNITUDES else None


def no_time(phrase: Phrase, context: Context) -> Resolved | None:
    """Nothing: `52 years old` is a quantity."""
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
    weekday, month = phrase.text(v.WEEKDAY + v.WEEKDAYS), phrase.number(v.MONTH)
    part = phrase.text(v.DAYPART + v.DAYPARTS) or _shared_part(phrase)
    if weekday:
        return "SET", f"XXXX-WXX-{weekday}" + (f"T{part}" if part else "")
    if month is not None:
        return "SET", f"XXXX-{month:02}"
    if part:
        return "SET", f"XXXX-XX-XXT{part}"
    season, weekend = phrase.text(v.SEASON), phrase.has(v.WEEKEND)
    if season or weekend:
        return "SET", f"XXXX-{season}" if season else "XXXX-WXX-WE"
    return "SET", period(_interval(phrase), phrase.text(ANY_UNIT))


def _interval(phrase: Phrase) -> float | None:
    """How many units lie between two times; `twice a month` has one, whatever often."""
    if phrase.text(v.EVERY) == "other":
        return 2
    at = phrase.kinds.find(v.EVERY)
    if at < 0:
        return 1
    every = Phrase(phrase.lexemes[at:])
    return None if every.has(v.FEW) else amount(every) or 1


def _shared_part(phrase: Phrase) -> str:
    """The part of the day that two weekdays share: `Monday and Tuesday nights`."""
    return Phrase(phrase.following).text(v.DAYPARTS) if phrase.has(v.WEEKDAY) else ""


def reference(phrase: Phrase, context: Context) -> Resolved | None:
    """`now`, `recently`, `soon`: present, past or future, no more."""
    if phrase.words() & {"soon"} and not _is_ahead(phrase, context):
        return None
    return "DATE", phrase.text(v.REFERENCE)


def _is_ahead(phrase: Phrase, context: Context) -> bool:
    """Whether `soon` means a time to come, not one in a tale: `was soon released`."""
    compares = {phrase.before, *Phrase(phrase.following[:1]).words()} & {"as", "after"}
    return not compares and context.tense(phrase.start) == "future"


def vague_past(phrase: Phrase, context: Context) -> Resolved | None:
    """`recent months`: some time before now."""
    del phrase, context
    return "DATE", "PAST_REF"


def vague_future(phrase: Phrase, context: Context) -> Resolved | None:
    """`coming weeks`: some time after now."""
    del phrase, context
    return "DATE", "FUTURE_REF"
