"""The facts panel of an item: who, what, when, where, why and how."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from briefing.model.actors import in_reading_order
from briefing.model.analysis import Answer, DateFact
from briefing.model.story import Cast, StoryEntity
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


def fact_rows(
    sources: list[Source], cast: Cast, limits: FactLimits
) -> tuple[FactRow, ...]:
    """The rows of the facts panel; a kind that nothing is known of has no row."""
    actors = _actors(cast)[: limits.who]
    rows = (
        ("Who", _entities(sources, actors, limits.who)),
        ("What", _answers(sources, lambda s: s.analysis.what, limits.what)),
        ("When", _dates(sources, limits.when)),
        ("Where", _entities(sources, _scenes(cast, actors), limits.where)),
        ("Why", _answers(sources, lambda s: s.analysis.why, limits.why)),
        ("How", _answers(sources, lambda s: s.analysis.how, limits.why)),
    )
    return tuple(FactRow(label=label, lines=lines) for label, lines in rows if lines)


def _actors(cast: Cast) -> list[StoryEntity]:
    """Who acts; a thing stands there where nobody else does."""
    who = in_reading_order(cast.who)
    return [each for each in who if each.kind != "other"] or who


def _scenes(cast: Cast, actors: Sequence[StoryEntity]) -> list[StoryEntity]:
    """Where it happened: first the places that are not shown among the actors."""
    shown = {entity.name for entity in actors}
    return sorted(cast.where, key=lambda each: each.name in shown)


def _entities(
    sources: list[Source], entities: Iterable[StoryEntity], limit: int
) -> tuple[FactLine, ...]:
    """The first entities that one of the sources names."""
    by_id = {source.article.id: source for source in sources}
    lines = (_entity(entity, by_id) for entity in entities)
    return tuple(islice(filter(None, lines), limit))


def _entity(entity: StoryEntity, sources: Mapping[str, Source]) -> FactLine | None:
    """An entity under its best name, with its role and how many sources name it."""
    held = [each for each in entity.appearances if each.article in sources]
    if not held:
        return None
    best = held[0].fact
    roles = (sources[each.article].role(each.fact, each.fact.role) for each in held)
    return FactLine(
        words=sources[held[0].article].statement(best),
        role=next(
            (role for role in roles if role and role.text not in best.text), None
        ),
        note=f"{entity.sources} sources" if entity.sources > 1 else "",
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
