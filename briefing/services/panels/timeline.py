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
        told: dict[str, list[Event]] = {}
        for event in of_date:
            words = " ".join(event.clause.text.casefold().split())
            told.setdefault(words, []).append(event)
        yield Panel(title, tuple(map(_entry, told.values())))


def _title(event: Event) -> str:
    """The date, and how far it is known: `about DEC 21 (month)`."""
    day = printed_date(event.value)
    known = "" if event.precision == "day" else f" ({event.precision})"
    return f"{'about ' if event.about else ''}{day}{known}"


def _entry(alike: Sequence[Event]) -> Entry:
    """What happened, once for all articles that tell it in the same words."""
    first = alike[0]
    others = len({event.article for event in alike}) - 1
    more = f"and {others} more" if others else ""
    known = f"“{first.when.text}”", reported(first), more
    detail = " · ".join(filter(None, known))
    return Entry(first.clause.text, detail, first.clause, first.article)
