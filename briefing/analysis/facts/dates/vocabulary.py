"""The words of English time expressions, as tables: what kind each is, and its value.

A kind is one character, so that a whole text becomes a string of kinds which the
regular expressions of the grammar can read.
"""

from typing import Final

from briefing.analysis.facts.scanning import listed

OTHER: Final = "_"
"""Any piece that means nothing to the grammar."""
MONTH: Final = "m"
WEEKDAY: Final = "w"
YEAR: Final = "Y"
SHORT_YEAR: Final = "y"
DAY: Final = "d"
"""Digits from 1 to 31."""
NUMBER: Final = "n"
ORDINAL: Final = "o"
DECADE: Final = "e"
ISO: Final = "i"
NUMERIC: Final = "/"
CLOCK: Final = "c"
AM_PM: Final = "a"
ZONE: Final = "z"
UNIT: Final = "u"
UNITS: Final = "U"
QUARTER: Final = "Q"
CENTURY: Final = "C"
WEEKEND: Final = "k"
PERIOD: Final = "P"
SEASON: Final = "s"
DAYPART: Final = "p"
WEEKDAYS: Final = "9"
"""`Mondays`: every one of them."""
DAYPARTS: Final = "1"
OR_SO: Final = "3"
"""`or two`, `or so` after a unit."""
NOON: Final = "N"
HOLIDAY: Final = "h"
TODAY: Final = "t"
REFERENCE: Final = "r"
THIS: Final = "T"
THAT: Final = "H"
LAST: Final = "L"
NEXT: Final = "X"
THE: Final = "D"
A: Final = "A"
FEW: Final = "f"
AGO: Final = "g"
BEFORE: Final = "b"
LATER: Final = "l"
EARLY: Final = "v"
EDGE: Final = "E"
OF: Final = "O"
WITHIN: Final = "W"
AND: Final = "&"
TO: Final = "2"
ABOUT: Final = "~"
APPROX: Final = "%"
MORE: Final = "M"
THAN: Final = "R"
RECENT: Final = "q"
EVERY: Final = "V"
SET: Final = "S"
TIMES: Final = "x"
HALF: Final = "K"
FISCAL: Final = "F"
OLD: Final = "I"
LONG: Final = "G"
HOUR: Final = ":"
"""`Uhr`, `a las`: beside a number they make it a time of day."""
COUNTED: Final = ";"
"""In other languages, a word that a number may count."""
ON: Final = "B"
FROM: Final = "<"
QUARTER_DIGIT: Final = "="
"""`Q3`."""
AT: Final = "@"
LIMIT: Final = "^"
"""`before`, `until`: what they limit is still to come."""
CURRENCY: Final = "$"
AHEAD: Final = "j"
ENDED: Final = "!"
DASH: Final = "-"
COMMA: Final = ","
DOT: Final = "."
POSSESSIVE: Final = "'"

Value = str | int | float
Entry = tuple[str, Value]

_MONTHS = listed(
    "january february march april may june july august september october november "
    "december"
)
_WEEKDAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
_UNITS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "fortnight": "2W",
    "month": "M",
    "semester": "6M",
    "year": "Y",
    "decade": "DE",
    "millennium": "ML",
}
_PLURALS = {"millennium": "millennia"}


def _entries(kind: str, values: dict[str, Value]) -> dict[str, Entry]:
    return {word: (kind, value) for word, value in values.items()}


def _plain(kind: str, words: str) -> dict[str, Entry]:
    return {word: (kind, word) for word in words.split()}


MONTH_WORDS = {name: index for index, name in enumerate(_MONTHS, start=1)} | {
    name: index
    for index, names in enumerate(
        listed("jan feb mar apr - jun jul aug sep,sept oct nov dec"), start=1
    )
    for name in names.split(",")
    if name != "-"
}
WEEKDAY_WORDS = {name: index for index, name in enumerate(_WEEKDAYS, start=1)} | {
    name: index
    for index, names in enumerate(
        listed("mon tue,tues wed,weds thu,thur,thurs fri sat sun"), start=1
    )
    for name in names.split(",")
}
SHORT_MONTHS = frozenset(MONTH_WORDS) - frozenset(_MONTHS)
"""Too short to stand without a number: `Jan` is a man's name as well."""
CAPITALISED = (
    frozenset({"may", "march", "august"})
    | SHORT_MONTHS
    | frozenset(word for word in WEEKDAY_WORDS if not word.endswith("day"))
)
"""Words that are months or weekdays only with a capital, or beside a number."""
ABBREVIATED_DAYS = frozenset(w for w in WEEKDAY_WORDS if not w.endswith("day"))
"""Too short to stand alone: they need a comma, a full stop or a date beside them."""

WORDS: dict[str, Entry] = (
    {word: (MONTH, value) for word, value in MONTH_WORDS.items()}
    | {word: (WEEKDAY, value) for word, value in WEEKDAY_WORDS.items()}
    | {word: (UNIT, value) for word, value in _UNITS.items()}
    | {_PLURALS.get(word, word + "s"): (UNITS, value) for word, value in _UNITS.items()}
    | {
        "quarter": (QUARTER, "Q"),
        "century": (CENTURY, "CE"),
        "weekend": (WEEKEND, "WE"),
    }
    | _entries(UNITS, {"quarters": "Q", "centuries": "CE"})
    | _entries(UNITS, {"mins": "TM", "hrs": "TH", "yrs": "Y"})
    | _entries(
        SEASON,
        {
            "spring": "SP",
            "springtime": "SP",
            "summer": "SU",
            "summertime": "SU",
            "autumn": "FA",
            "fall": "FA",
            "winter": "WI",
            "wintertime": "WI",
        },
    )
    | _entries(
        DAYPART,
        {
            "morning": "MO",
            "dawn": "MO",
            "afternoon": "AF",
            "evening": "EV",
            "dusk": "EV",
            "night": "NI",
        },
    )
    | _entries(
        DAYPARTS,
        {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"},
    )
    | {f"{word}s": (WEEKDAYS, value) for value, word in enumerate(_WEEKDAYS, start=1)}
    | {"weekends": (WEEKDAYS, "WE")}
    | _entries(NOON, {"noon": "12:00", "midday": "12:00", "midnight": "24:00"})
    | _entries(
        TODAY,
        {
            "today": "0",
            "yesterday": "-1",
            "tomorrow": "1",
            "tonight": "0TNI",
            "overnight": "-1TNI",
        },
    )
    | _entries(
        REFERENCE,
        {
            "now": "PRESENT_REF",
            "currently": "PRESENT_REF",
            "nowadays": "PRESENT_REF",
            "recently": "PAST_REF",
            "lately": "PAST_REF",
            "soon": "FUTURE_REF",
        },
    )
    | _plain(THIS, "this current present")
    | _plain(THAT, "that same corresponding comparable")
    | _plain(LAST, "last past previous preceding latest")
    | _plain(NEXT, "next coming following upcoming")
    | _plain(THE, "the")
    | _plain(A, "a an")
    | _plain(FEW, "few several couple some many")
    | _plain(AGO, "ago")
    | _plain(BEFORE, "earlier")
    | _plain(LATER, "later hence sometime")
    | _plain(EARLY, "early late mid")
    | _plain(EDGE, "end beginning start middle close rest")
    | _plain(OF, "of")
    | _plain(WITHIN, "in within for over during since after through throughout")
    | _plain(AND, "and or")
    | _plain(TO, "to")
    | _plain(ABOUT, "nearly almost")
    | _plain(APPROX, "about around roughly approximately")
    | _plain(
        MORE,
        "more less up additional another trading business working consecutive straight",
    )
    | _plain(AT, "at")
    | _plain(THAN, "than least most")
    | _plain(RECENT, "recent")
    | _plain(EVERY, "every each per")
    | _entries(
        SET,
        {
            "hourly": "PT1H",
            "daily": "P1D",
            "weekly": "P1W",
            "fortnightly": "P2W",
            "monthly": "P1M",
            "nightly": "XXXX-XX-XXTNI",
            "yearly": "P1Y",
            "annually": "P1Y",
        },
    )
    | _plain(TIMES, "times once twice")
    | _plain(HALF, "half")
    | _plain(FISCAL, "fiscal financial full")
    | _plain(OLD, "old")
    | _plain(LONG, "long")
    | _plain(ON, "on")
    | _plain(FROM, "from between")
    | _plain(LIMIT, "by until till before")
    | _plain(AHEAD, "ahead")
    | _plain(ENDED, "ended ending")
    | _plain(PERIOD, "period")
    | _entries(AM_PM, {"am": "am", "pm": "pm", "a.m.": "am", "p.m.": "pm"})
    | _entries(AM_PM, {"a.m": "am", "p.m": "pm"})
    | _plain(
        ZONE,
        "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest msk et ct mt pt ist jst "
        "aest sast hkt z",
    )
)
SIGNS = {
    "-": DASH,
    "–": DASH,  # noqa: RUF001
    "‑": DASH,  # noqa: RUF001
    "—": DASH,
    ",": COMMA,
    ".": DOT,
    "$": CURRENCY,
    "£": CURRENCY,
    "€": CURRENCY,
    "#": CURRENCY,
}
