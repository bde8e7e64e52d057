"""Dates of articles as numbers that can be compared."""

from datetime import date

DAY_LENGTH = len("2021-12-09")


def day_number(value: str) -> int | None:
    """The day of an ISO 8601 date as a number, if it is precise to the day."""
    try:
        return date.fromisoformat(value[:DAY_LENGTH]).toordinal()
    except ValueError:
        return None
