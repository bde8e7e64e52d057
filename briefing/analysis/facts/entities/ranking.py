"""What all mentions of an entity say together, the ground for ranking."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from briefing.analysis.facts.names.phrases import WORD
from briefing.model.analysis import EntityFact, Mention
from briefing.model.article import Field, Span
from briefing.model.values import dataclass


@dataclass(frozen=True)
class Dossier:
    """One entity with all its mentions, in the order in which a reader meets them."""

    name: str
    mentions: tuple[Mention, ...]

    @cached_property
    def best(self) -> Mention:
        """The mention that writes the canonical name, else the longest."""
        exact = (m for m in self.mentions if m.text == self.name)
        longest = max(self.mentions, key=lambda mention: mention.end - mention.start)
        return next(exact, longest)

    def inside(self, field: Field) -> list[Mention]:
        """Its mentions in one field."""
        return [mention for mention in self.mentions if mention.field == field]

    def depth(self, length: int) -> float:
        """How far into a text of some length it is first named, from 0 to 1."""
        starts = [mention.start for mention in self.inside("text")]
        return min(starts) / max(1, length) if starts else 1.0

    @property
    def is_proper(self) -> bool:
        """Whether it is a name rather than a description: `patrol boat`."""
        words = WORD.findall(self.name)
        return bool(words) and not words[-1].islower()

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


def weighed(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The sum of the features, each times its weight."""
    return sum([weights[name] * value for name, value in features.items()])


def ranked(facts: Iterable[EntityFact]) -> tuple[EntityFact, ...]:
    """The facts, best first; those with the same score stay in reading order."""
    return tuple(sorted(facts, key=lambda fact: -fact.score))
