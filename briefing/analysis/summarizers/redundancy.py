"""What a summary says already."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from briefing.text.similarity import Vector, dot

PROBES = 6
"""Sentences alike share at least one of this many heaviest terms."""


class Taken:
    """Which of some sentences are taken, found again by their heaviest terms."""

    def __init__(self, vectors: Mapping[int, Vector]) -> None:
        self._vectors = vectors
        self._probes: dict[int, list[str]] = {}
        self._by_term: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, place: int) -> None:
        """Takes one more sentence."""
        for term in self._heaviest(place):
            self._by_term[term].append(place)

    def nearest(self, place: int) -> float:
        """The likeness to the taken sentence that is most alike, from 0 to 1."""
        return max((likeness for likeness, _ in self._near(place)), default=0.0)

    def closest(self, place: int) -> tuple[float, int | None]:
        """The same with the place of that sentence, the first of several."""
        return max(
            self._near(place),
            key=lambda each: (each[0], -each[1]),
            default=(0.0, None),
        )

    def _near(self, place: int) -> Iterator[tuple[float, int]]:
        """The likeness to each taken sentence that may be alike."""
        vector = self._vectors[place]
        probes = self._heaviest(place)
        for near in {p for term in probes for p in self._by_term.get(term, ())}:
            yield dot(vector, self._vectors[near]), near

    def _heaviest(self, place: int) -> list[str]:
        if place not in self._probes:
            self._probes[place] = heaviest(self._vectors[place])
        return self._probes[place]


def heaviest(vector: Vector) -> list[str]:
    """The terms that weigh most; ties go by the alphabet."""
    return [term for _, term in sorted([(-w, t) for t, w in vector.items()])[:PROBES]]
