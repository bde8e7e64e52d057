"""The facts panel of an item: who, what, when, where, why, how, and key numbers."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from briefing.model.analysis import Answer, DateFact, EntityFact, Quantity, QuantityFact
from briefing.model.article import Span
from briefing.render.blocks import FactLine, FactRow, KeyNumber, Quotation, Statement
from briefing.render.dates import printed_date
from briefing.render.passages import Source

T = TypeVar("T")
FIGURE = re.compile(
    r"[$€£¥]?\s?\d[\d.,\u00a0\u202f]*(?<![.,])"
    r"(?:\s?(?:%|(?:per cent|percent|hundred|thousand|million|billion|trillion|bn"
    r"|[mk])\b))*"
)
STANDS_ALONE = re.compile(r"[$€£¥%]|per ?cent|illion\b|\bbn\b", re.IGNORECASE)
QUOTE_WORDS = range(6, 61)
"""A quotation shorter than this says little; a longer one is no quotation."""


@dataclass(frozen=True, slots=True)
class FactLimits:
    """How many facts of each kind an item shows."""

    who: int
    what: int
    when: int
    where: int
    why: int
    numbers: int
    quotes: int


def fact_rows(sources: list[Source], limits: FactLimits) -> tuple[FactRow, ...]:
    """The rows of the facts panel; a kind that nothing is known of has no row."""
    rows = (
        ("Who", _entities(sources, lambda s: s.analysis.who, limits.who)),
        ("What", _answers(sources, lambda s: s.analysis.what, limits.what)),
        ("When", _dates(sources, limits.when)),
        ("Where", _entities(sources, lambda s: s.analysis.where, limits.where)),
        ("Why", _answers(sources, lambda s: s.analysis.why, limits.why)),
        ("How", _answers(sources, lambda s: s.analysis.how, limits.why)),
    )
    return tuple(FactRow(label=label, lines=lines) for label, lines in rows if lines)


def key_numbers(sources: list[Source], limit: int) -> tuple[KeyNumber, ...]:
    """The best numbers, each once, that say what they count."""
    best = _best(sources, lambda s: s.analysis.numbers, lambda n: (n.value, n.unit))
    numbers = (_key_number(source, fact) for source, fact in best)
    return tuple(islice((number for number in numbers if number), limit))


def quotations(sources: list[Source], limit: int) -> tuple[Quotation, ...]:
    """The best quotations: in the first person or in quotation marks, one a speaker."""
    ranked = [
        (not quote.direct, order, source, quote)
        for order, source in enumerate(sources)
        for quote in source.analysis.quotes
        if quote.speaker and len(quote.text.split()) in QUOTE_WORDS
    ]
    ranked.sort(key=lambda entry: entry[:2])
    chosen: dict[str, Quotation] = {}
    for indirect, _, source, quote in ranked:
        if quote.speaker is None or quote.speaker.name in chosen:
            continue
        roles = (f.role for f in source.analysis.who if f.name == quote.speaker.name)
        role = next((role for role in roles if role), None)
        chosen[quote.speaker.name] = Quotation(
            words=source.statement(quote),
            speaker=source.statement(quote.speaker),
            role=_apart(source, quote.speaker, role),
            direct=not indirect,
        )
    return tuple(islice(chosen.values(), limit))


def _best(
    sources: list[Source],
    facts: Callable[[Source], Iterable[T]],
    key: Callable[[T], Hashable],
) -> Iterator[tuple[Source, T]]:
    """Facts of the best teller first, then what the others add."""
    seen: set[Hashable] = set()
    for source in sources:
        for fact in facts(source):
            if key(fact) not in seen:
                seen.add(key(fact))
                yield source, fact


def _entities(
    sources: list[Source],
    facts: Callable[[Source], tuple[EntityFact, ...]],
    limit: int,
) -> tuple[FactLine, ...]:
    best = _best(sources, facts, lambda fact: fact.name.casefold())
    return tuple(
        FactLine(words=source.statement(fact), role=_apart(source, fact, fact.role))
        for source, fact in islice(best, limit)
    )


def _apart(source: Source, name: Span, role: Span | None) -> Statement | None:
    """The statement for a role, unless the words of the name hold it already."""
    if role is None or name.contains(role) or role.text in name.text:
        return None
    return source.statement(role)


def _answers(
    sources: list[Source], facts: Callable[[Source], tuple[Answer, ...]], limit: int
) -> tuple[FactLine, ...]:
    best = _best(sources, facts, lambda fact: fact.text.casefold())
    return tuple(FactLine(words=s.statement(fact)) for s, fact in islice(best, limit))


def _dates(sources: list[Source], limit: int) -> tuple[FactLine, ...]:
    best = _best(sources, lambda s: s.analysis.when, lambda fact: fact.value)
    return tuple(
        FactLine(words=source.statement(fact), note=_resolved(fact))
        for source, fact in islice(best, limit)
    )


def _resolved(fact: DateFact) -> str:
    """The calendar date that the words stand for, unless they say it themselves."""
    printed = printed_date(fact.value)
    return "" if printed.isdigit() and printed in fact.text else printed


def _key_number(source: Source, fact: QuantityFact) -> KeyNumber | None:
    figure = FIGURE.search(fact.text)
    if figure is None:
        return None
    start, end = fact.start + figure.start(), fact.start + figure.end()
    counted = fact.counted or _span(source, fact, end, fact.end)
    if counted is None and not STANDS_ALONE.search(fact.text):
        return None
    qualifier = _span(source, fact, fact.start, start)
    return KeyNumber(
        qualifier=source.statement(qualifier) if qualifier else None,
        figure=source.statement(source.article.span(start, end, fact.field)),
        counted=source.statement(counted) if counted else None,
    )


def _span(source: Source, fact: Quantity, start: int, end: int) -> Span | None:
    """The words of the article between two offsets, if there are any."""
    words = source.article.value(fact.field)[start:end]
    left = start + len(words) - len(words.lstrip())
    right = left + len(words.strip())
    if not any(map(str.isalnum, words)):
        return None
    return source.article.span(left, right, fact.field)
