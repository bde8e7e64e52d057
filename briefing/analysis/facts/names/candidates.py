"""A stretch of one text that may name an entity, and how rivals are settled."""

from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from briefing.model.analysis import EntityKind

TAKEN = b"\x01"


class Strength(IntEnum):
    """How far a source is trusted about the kind of a name."""

    REPEATED = 0
    """Written like a name found elsewhere in the article."""
    MODEL = 1
    PATTERN = 2
    KNOWN = 3


class Candidate(NamedTuple):
    """A stretch of one text with the kind that its source gives it."""

    start: int
    end: int
    text: str
    kind: EntityKind
    strength: Strength


def disjoint(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The longest, then the strongest, that do not overlap, in text order."""
    ranked = sorted(candidates, key=lambda c: (c.start - c.end, -c.strength, c.start))
    taken = bytearray(max((c.end for c in ranked), default=0))
    kept = []
    for candidate in ranked:
        start, end = candidate.start, candidate.end
        if taken.find(TAKEN, start, end) < 0:
            taken[start:end] = TAKEN * (end - start)
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.start)
