"""What a summary says already."""

import heapq
from collections import defaultdict

from briefing.text.similarity import Vector, dot

PROBES = 6
"""Sentences alike share at least one of this many heaviest terms."""


class Taken:
    """The sentences taken so far, found again by their heaviest terms."""

    def __init__(self) -> None:
        self._vectors: list[Vector] = []
        self._by_term: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, vector: Vector) -> None:
        """Takes one more sentence."""
        for term in heaviest(vector):
            self._by_term[term].append(len(self._vectors))
        self._vectors.append(vector)

    def nearest(self, vector: Vector) -> float:
        """The likeness to the taken sentence that is most alike, from 0 to 1."""
        near = {i for term in heaviest(vector) for i in self._by_term.get(term, ())}
        return max((dot(vector, self._vectors[index]) for index in near), default=0.0)


def heaviest(vector: Vector) -> list[str]:
    """The terms that weigh most; ties go by the alphabet."""
    return heapq.nsmallest(PROBES, vector, key=lambda term: (-vector[term], term))
