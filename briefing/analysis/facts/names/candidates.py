"""A stretch of one text that may name an entity, and how rivals are settled."""

from collections.abc import Iterable
from enum import IntEnum
from operator import attrgetter
from sys import intern
from typing import NamedTuple, Self

from briefing.model.analysis import EntityKind

TAKEN = b"\x01"
_start = attrgetter("start")


class Strength(IntEnum):
    """How far a source is trusted about the kind of a name."""

    REPEATED = 0
    """Written like a name found elsewhere in the article."""
    MODEL = 1
    PATTERN = 2
    KNOWN = 3


LEVELS = len(Strength)


class Candidate(NamedTuple):
    """A stretch of one text with the kind that its source gives it."""

    start: int
    end: int
    text: str
    kind: EntityKind
    strength: Strength

    @classmethod
    def at(
        cls,
        text: str,
        start: int,
        end: int,
        kind: EntityKind,
        strength: Strength,
    ) -> Self:
        """The candidate in `text[start:end]`; words that return are held once."""
        return cls(start, end, intern(text[start:end]), kind, strength)


def disjoint(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The longest, then the strongest, that do not overlap, in text order."""
    ranked = sorted(candidates, key=_start)
    ranked.sort(key=_rank, reverse=True)  # leaves those of one rank in text order
    taken = bytearray(max((c.end for c in ranked), default=0))
    kept = []
    for candidate in ranked:
        start, end = candidate.start, candidate.end
        if taken.find(TAKEN, start, end) < 0:
            taken[start:end] = TAKEN * (end - start)
            kept.append(candidate)
    kept.sort(key=_start)
    return kept


def _rank(candidate: Candidate) -> int:
    """More for what is longer, then for what is stronger; a number takes no memory."""
    return (candidate.end - candidate.start) * LEVELS + candidate.strength
