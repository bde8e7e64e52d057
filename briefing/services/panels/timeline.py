"""A timeline as entries: a panel for each date, the present between past and future."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.model.timeline import Event
from briefing.render.dates import printed_date
from briefing.services.panels import Entry, Panel
from briefing.services.panels.origins import printed_day, reported


def timeline_panels(events: Sequence[Event], now: str) -> tuple[Panel, ...]:
    """The dates of some events in order; what is only roughly dated says so.

    Args:
        events: The earliest first.
        now: The present moment, ISO 8601.
    """
    past = [event for event in events if not event.ahead]
    ahead = [event for event in events if event.ahead]
    today = Panel(f"Now: {printed_day(now)}", ())
    return (*_dates(past), today, *_dates(ahead)) if events else ()


def _dates(events: Sequence[Event]) -> Iterator[Panel]:
    for title, of_date in groupby(events, key=_title):
        yield Panel(title, tuple(map(_entry, of_date)))


def _title(event: Event) -> str:
    """The date, and how far it is known: `about DEC 21 (month)`."""
    day = printed_date(event.value)
    known = "" if event.precision == "day" else f" ({event.precision})"
    return f"{'about ' if event.about else ''}{day}{known}"


def _entry(event: Event) -> Entry:
    detail = f"“{event.when.text}” · {reported(event)}".rstrip(" ·")
    return Entry(event.clause.text, detail, event.clause, event.article)
