"""The facts panel of an item: who, what, when, where, why and how."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from briefing.model.analysis import Answer, DateFact, EntityFact
from briefing.render.blocks import FactLine, FactRow
from briefing.render.dates import printed_date
from briefing.render.passages import Source, best_of


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
        ("Who", _entities(sources, _actors, limits.who)),
        ("What", _answers(sources, lambda s: s.analysis.what, limits.what)),
        ("When", _dates(sources, limits.when)),
        ("Where", _entities(sources, lambda s: s.analysis.where, limits.where)),
        ("Why", _answers(sources, lambda s: s.analysis.why, limits.why)),
        ("How", _answers(sources, lambda s: s.analysis.how, limits.why)),
    )
    return tuple(FactRow(label=label, lines=lines) for label, lines in rows if lines)


def _actors(source: Source) -> list[EntityFact]:
    """Who acts: the main actor, then those with roles; described groups come last."""
    who = source.analysis.who
    return [
        *who[:1],
        *sorted(who[1:], key=lambda fact: (fact.kind == "group", fact.role is None)),
    ]


def _entities(
    sources: list[Source],
    facts: Callable[[Source], Iterable[EntityFact]],
    limit: int,
) -> tuple[FactLine, ...]:
    best = best_of(sources, facts, lambda fact: fact.name.casefold())
    return tuple(
        FactLine(words=source.statement(fact), role=source.role(fact, fact.role))
        for source, fact in islice(best, limit)
    )


def _answers(
    sources: list[Source], facts: Callable[[Source], tuple[Answer, ...]], limit: int
) -> tuple[FactLine, ...]:
    best = best_of(
        sources,
        lambda source: [fact for fact in facts(source) if fact.sure],
        lambda fact: fact.text.casefold(),
    )
    return tuple(FactLine(words=s.statement(fact)) for s, fact in islice(best, limit))


def _dates(sources: list[Source], limit: int) -> tuple[FactLine, ...]:
    best = best_of(sources, lambda s: s.analysis.when, _date_key)
    return tuple(
        FactLine(words=source.statement(fact), note=_resolved(fact))
        for source, fact in islice(best, limit)
    )


def _date_key(fact: DateFact) -> str:
    """Dates that would print alike are one."""
    return printed_date(fact.value) or fact.value


def _resolved(fact: DateFact) -> str:
    """The calendar date that the words stand for, unless they say it themselves."""
    printed = printed_date(fact.value)
    return "" if printed.isdigit() and printed in fact.text else printed
