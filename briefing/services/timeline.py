"""The timeline of some articles: what happened on which date, and what is to come.

What is the date of something, and of what, is told as for the timeline in print.
"""

import re
from collections.abc import Iterator

from briefing.editing.assembly import Source
from briefing.model.analysis import DateMention
from briefing.model.timeline import Event, Precision
from briefing.render.dates import calendar_key
from briefing.render.passages import Source as Placed
from briefing.render.timeline import told_on
from briefing.services.scope import Scope, cited

PARTS = ("date", "language", "sentences", "dates")
"""What a scope must hold of each analysis for its timeline."""
PRECISIONS: tuple[tuple[re.Pattern[str], Precision], ...] = (
    (re.compile(r"\d{4}-\d\d-\d\d(?:T.*)?"), "day"),
    (re.compile(r"\d{4}-W\d\d.*"), "week"),
    (re.compile(r"\d{4}-\d\d"), "month"),
    (re.compile(r"\d{4}-Q\d"), "quarter"),
)
ROUGH = re.compile(
    r"\b(?:about|around|roughly|approximately|circa|some ?time|etwa|ungefähr|gegen)"
    r"\s+(?:(?:in|on|the|im|am)\s+)*$",
    re.IGNORECASE,
)
"""Words before a date that make it a rough one."""
DAY_LENGTH = len("2021-12-09")
REACH = 24
"""Characters before a date in which such a word is looked for."""


def timeline(scope: Scope, now: str) -> tuple[Event, ...]:
    """The events of a scope, the earliest first.

    Args:
        scope: The articles.
        now: The present moment, ISO 8601: later dates are ahead.
    """
    today = now[:DAY_LENGTH]
    events = [event for each in scope.sources for event in _events(each, today)]
    return tuple(sorted(events, key=_place))


def _place(event: Event) -> tuple[str, str, bool, str, str]:
    """Sorts by dates, those of one day, month or year together; the sure ones first."""
    key = calendar_key(event.value)
    return key[:DAY_LENGTH], event.precision, event.about, key, event.date


def _events(source: Source, today: str) -> Iterator[Event]:
    """Each date of an article with the clause that it is the date of, once each."""
    article = source.article
    placed = Placed.of(0, article, source.analysis)
    seen: set[tuple[str, tuple[int, int]]] = set()
    for mention in source.analysis.dates:
        where = told_on(placed, mention)
        if where is None or (mention.value, where) in seen:
            continue
        seen.add((mention.value, where))
        yield Event(
            **cited(article),
            when=mention.bare,
            value=mention.value,
            precision=precision_of(mention.value),
            about=_is_rough(article.text, mention),
            ahead=calendar_key(mention.value)[: len(today)] > today,
            clause=article.span(*where),
            sentence=source.sentence_of(mention),
        )


def precision_of(value: str) -> Precision:
    """How precise a calendar date is."""
    found = (name for shape, name in PRECISIONS if shape.fullmatch(value))
    return next(found, "year")


def _is_rough(text: str, mention: DateMention) -> bool:
    """Whether a word before a date, or the first of its own, makes it a rough one."""
    before = text[max(0, mention.start - REACH) : mention.start]
    first = mention.text.partition(" ")[0] + " "
    return bool(ROUGH.search(before) or ROUGH.fullmatch(first))
