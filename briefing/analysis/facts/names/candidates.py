"""A stretch of one text that may name an entity, and how rivals are settled."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from briefing.model.analysis import EntityKind


class Strength(IntEnum):
    """How far a source is trusted about the kind of a name."""

    REPEATED = 0
    """Written like a name found elsewhere in the article."""
    MODEL = 1
    PATTERN = 2
    KNOWN = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of one text with the kind that its source gives it."""

    start: int
    end: int
    text: str
    kind: EntityKind
    strength: Strength


def disjoint(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The longest, then the strongest, that do not overlap, in text order."""
    kept: list[Candidate] = []
    starts: list[int] = []
    ranked = sorted(candidates, key=lambda c: (c.start - c.end, -c.strength, c.start))
    for candidate in ranked:
        at = bisect_left(starts, candidate.end)
        # All before `at` begin before the end; of these the last ends last.
        if at == 0 or kept[at - 1].end <= candidate.start:
            starts.insert(at, candidate.start)
            kept.insert(at, candidate)
    return kept
