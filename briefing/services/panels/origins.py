"""Where an entry is from, in words."""

from briefing.model.cited import Cited
from briefing.render.dates import printed_date

DAY_LENGTH = len("2021-12-09")


def printed_day(value: str) -> str:
    """A date, or the day of a time, as printed."""
    return printed_date(value[:DAY_LENGTH])


def reported(cited: Cited) -> str:
    """When an article was written, and by whom: `18 NOV 26, River Times`."""
    return ", ".join(filter(None, (printed_day(cited.date), cited.source)))
