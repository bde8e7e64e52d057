"""The names of the days and months in each language."""

from briefing.text.languages import entries

DAYS_A_WEEK = 7

Names = tuple[tuple[str, ...], ...]
"""In the order of the calendar; some days have two names."""


def names(language: str) -> Names:
    """The days from Monday on, then the months from January on."""
    return tuple(tuple(line.split()) for line in entries(language, "calendar"))


def months(language: str) -> Names:
    """The months from January on."""
    return names(language)[DAYS_A_WEEK:]
