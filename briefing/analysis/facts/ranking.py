"""What all mentions of an entity say together, the ground for ranking."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model.analysis import EntityFact, Mention
from briefing.model.article import Span


@dataclass(frozen=True, slots=True)
class Dossier:
    """One entity with all its mentions, in the order in which a reader meets them."""

    name: str
    mentions: tuple[Mention, ...]

    @property
    def best(self) -> Mention:
        """The mention that writes the canonical name, else the longest."""
        exact = (m for m in self.mentions if m.text == self.name)
        longest = max(self.mentions, key=lambda mention: mention.end - mention.start)
        return next(exact, longest)

    def count(self, field: str) -> int:
        """How often the entity is named in one field."""
        return sum(mention.field == field for mention in self.mentions)

    def fact(self, score: float, role: Span | None = None) -> EntityFact:
        """The entity as an item of a panel."""
        best = self.best
        return EntityFact(
            start=best.start,
            end=best.end,
            text=best.text,
            field=best.field,
            kind=best.kind,
            name=self.name,
            mentions=len(self.mentions),
            score=round(score, 4),
            role=role,
        )


def dossiers(mentions: Iterable[Mention], kinds: frozenset[str]) -> list[Dossier]:
    """The entities of some kinds, in the order of their first mention."""
    grouped: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind in kinds:
            grouped[mention.name].append(mention)
    return [Dossier(name, tuple(items)) for name, items in grouped.items()]


def ranked(facts: Iterable[EntityFact]) -> tuple[EntityFact, ...]:
    """The facts, best first; those with the same score stay in reading order."""
    return tuple(sorted(facts, key=lambda fact: -fact.score))
