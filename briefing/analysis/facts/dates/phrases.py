"""English expressions of several words that the grammar takes as one lexeme."""

from briefing.analysis.facts.dates import vocabulary as v

HOLIDAYS = {
    ("christmas",): "12-25",
    ("christmas", "day"): "12-25",
    ("christmas", "eve"): "12-24",
    ("boxing", "day"): "12-26",
    ("new", "year", "'", "s", "day"): "01-01",
    ("new", "year", "'", "s", "eve"): "12-31",
    ("new", "year", "’", "s", "day"): "01-01",  # noqa: RUF001
    ("new", "year", "’", "s", "eve"): "12-31",  # noqa: RUF001
    ("valentine", "'", "s", "day"): "02-14",
    ("valentine", "’", "s", "day"): "02-14",  # noqa: RUF001
    ("independence", "day"): "07-04",
    ("thanksgiving",): "thanksgiving",
    ("thanksgiving", "day"): "thanksgiving",
    ("easter",): "easter",
    ("easter", "sunday"): "easter",
    ("good", "friday"): "good friday",
    ("halloween",): "10-31",
    ("may", "day"): "05-01",
    ("bastille", "day"): "07-14",
    ("australia", "day"): "01-26",
    ("canada", "day"): "07-01",
    ("veterans", "day"): "11-11",
    ("remembrance", "day"): "11-11",
    ("easter", "monday"): "easter monday",
    ("ash", "wednesday"): "ash wednesday",
    ("palm", "sunday"): "palm sunday",
    ("black", "friday"): "black friday",
    ("mother", "'", "s", "day"): "mothers day",
    ("mother", "’", "s", "day"): "mothers day",  # noqa: RUF001
    ("columbus", "day"): "columbus day",
    ("labor", "day"): "labor day",
    ("memorial", "day"): "memorial day",
    ("election", "day"): "election day",
}
"""Feasts with a date, or with the name of a rule that finds it."""
REFERENCES: dict[tuple[str, ...], str] = {
    ("right", "now"): "PRESENT_REF",
    ("these", "days"): "PRESENT_REF",
    ("at", "present"): "PRESENT_REF",
    ("the", "future"): "FUTURE_REF",
    ("the", "near", "future"): "FUTURE_REF",
    ("the", "near", "term"): "FUTURE_REF",
    ("a", "later", "date"): "FUTURE_REF",
    ("more", "recently"): "PAST_REF",
    ("as", "soon", "as", "possible"): "FUTURE_REF",
}
"""Fixed phrases that point nowhere exact."""
QUARTERS: dict[tuple[str, ...], v.Entry] = {
    ("q", str(nth)): (v.QUARTER_DIGIT, nth) for nth in range(1, 5)
}
PHRASES: dict[tuple[str, ...], v.Entry] = (
    {words: (v.HOLIDAY, value) for words, value in HOLIDAYS.items()}
    | {words: (v.REFERENCE, value) for words, value in REFERENCES.items()}
    | QUARTERS
    | {
        ("the", "day", "before", "yesterday"): (v.TODAY, "-2"),
        ("the", "day", "after", "tomorrow"): (v.TODAY, "2"),
        ("early", "hours"): (v.DAYPART, "MO"),
        ("quarter", "-", "century"): (v.UNIT, "25Y"),
        ("half", "-", "century"): (v.UNIT, "50Y"),
        ("every", "other"): (v.EVERY, "other"),
        ("o", "'", "clock"): (v.AM_PM, "clock"),
        ("o", "’", "clock"): (v.AM_PM, "clock"),  # noqa: RUF001
        ("bloody", "sunday"): (v.OTHER, ""),
        ("black", "monday"): (v.OTHER, ""),
        ("super", "tuesday"): (v.OTHER, ""),
        ("a", "dozen"): (v.NUMBER, 12),
        ("a", "hundred"): (v.NUMBER, 100),
        ("a", "thousand"): (v.NUMBER, 1000),
        ("9", "/", "11"): (v.ISO, "2001-09-11"),
        ("or", "two"): (v.OR_SO, 2),
        ("or", "so"): (v.OR_SO, 1),
        ("at", "least"): (v.ABOUT, "at least"),
        ("at", "most"): (v.ABOUT, "at most"),
        ("up", "to"): (v.ABOUT, "up to"),
        ("no", "more", "than"): (v.ABOUT, "up to"),
        ("more", "than"): (v.ABOUT, "more than"),
        ("less", "than"): (v.ABOUT, "less than"),
        ("high", "noon"): (v.OTHER, ""),
        ("local", "time"): (v.ZONE, "local"),
        ("eastern", "time"): (v.ZONE, "eastern"),
    }
)
"""Every fixed phrase, with its kind and value."""
