"""The fact panels as plain values: which facts there are, and how each is written.

Pure: takes an analysis, gives titled entries with the span that each stands on.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

from briefing.model.actors import in_reading_order
from briefing.model.analysis import (
    Analysis,
    Answer,
    DateFact,
    EntityFact,
    QuantityFact,
    Quote,
)
from briefing.model.article import Article
from briefing.services.explain import Why, chosen_because, just_missed
from briefing.services.panels import Entry, Panel, beside

UNTOLD = re.compile("X|_REF$")
"""What marks TIMEX3 values that tell no more than the words: those in which something
is open, and those of `now`, `recently` and `soon`."""


def panels(analysis: Analysis) -> tuple[Panel, ...]:
    """The panels in reading order; those that found nothing are left out."""
    found = (
        Panel("Who", _entries(map(_entity, in_reading_order(analysis.who)))),
        Panel("What", _answers(analysis.what)),
        Panel("When", _entries(map(_date, analysis.when))),
        Panel("Where", _entries(map(_entity, analysis.where))),
        Panel("Why", _answers(analysis.why)),
        Panel("How", _answers(analysis.how)),
        Panel("Numbers", _entries(map(_number, analysis.numbers))),
        Panel("Quotes", _entries(map(_quote, analysis.quotes))),
    )
    return tuple(panel for panel in found if panel.entries)


def paged(panels: Iterable[Panel], find: Callable[[str], Article]) -> tuple[Panel, ...]:
    """The panels with the page of each passage in an article that has pages.

    Args:
        panels: What to show.
        find: Gives the article of an entry by its id, which may be empty.
    """
    found = cache(find)
    return tuple(
        replace(
            panel, entries=tuple(_paged(e, found(e.article)) for e in panel.entries)
        )
        for panel in panels
    )


def _paged(entry: Entry, article: Article) -> Entry:
    page = article.page(entry.span)
    return (
        replace(entry, detail=f"{entry.detail} (page {page})".lstrip())
        if page
        else entry
    )


def whys(analysis: Analysis) -> tuple[Panel, ...]:
    """Why each sentence of the summary was chosen, and why others just missed it."""
    found = (
        Panel("Summary", _entries(map(_why, chosen_because(analysis)))),
        Panel("Just missed", _entries(map(_why, just_missed(analysis)))),
    )
    return tuple(panel for panel in found if panel.entries)


def _why(why: Why) -> Entry:
    return Entry(why.span.text, why.words, why.span)


def _entries(items: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(items)


def _entity(fact: EntityFact) -> Entry:
    role = fact.role.text if fact.role is not None else ""
    times = f" ×{fact.mentions}" if fact.mentions > 1 else ""  # noqa: RUF001
    shown = fact.name or fact.text
    return Entry(f"{shown}{times}", role, fact, name=shown)


def _answers(facts: Iterable[Answer]) -> tuple[Entry, ...]:
    """The answers that are likely enough to be shown.

    What the title says comes last, as it is read above the text.
    """
    ordered = sorted(facts, key=lambda fact: fact.field == "title")
    return tuple(Entry(fact.text, "", fact) for fact in ordered if fact.sure)


def _date(fact: DateFact) -> Entry:
    told = fact.value != fact.text and not UNTOLD.search(fact.value)
    return Entry(fact.text, fact.value if told else "", fact)


def _number(fact: QuantityFact) -> Entry:
    counted = fact.counted.text if fact.counted is not None else fact.unit_text
    return Entry(fact.text, beside(fact, counted), fact)


def _quote(quote: Quote) -> Entry:
    speaker = quote.speaker.name if quote.speaker is not None else ""
    detail = f"– {speaker}" if speaker else ""  # noqa: RUF001
    return Entry(quote.wording, detail, quote, name=speaker)
