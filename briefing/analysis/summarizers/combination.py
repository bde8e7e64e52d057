"""The few sentences that together say most.

A set is worth what its sentences are worth, and what they cover together, less what
they repeat: Lin and Bilmes, A class of submodular functions for document summarization
(2011). For the few sentences of a usual summary every set of good ones can be tried,
which finds better ones than taking the best sentence first.
"""

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import combinations

from briefing.text.similarity import Vector, dot

MAX_SENTENCES = 5
"""Up to this length all sets are tried; a longer summary is chosen step by step."""
POOL = 10
"""Sentences by rating from which sets are made."""
COVERAGE_WEIGHT = 0.5
"""How much the share of the article's shared terms counts that a set holds."""
REPETITION_WEIGHT = 1.0
"""How much likeness between its sentences counts against a set."""
ROUNDING = 1e-9
"""Sums in another order may differ by this."""


def best_set(
    scores: Sequence[float],
    vectors: Mapping[int, Vector],
    holding: Mapping[str, int],
    count: int,
    readable: Callable[[Collection[int]], bool],
) -> set[int] | None:
    """The places of the `count` sentences that are best together.

    Args:
        scores: What each sentence is worth, from 0 to 1.
        vectors: The sentences' terms with their weights, by place.
        holding: How many sentences hold each term.
        count: How many are wanted.
        readable: Whether a set can be read by itself.
    """
    pool = sorted(range(len(scores)), key=lambda place: (-scores[place], place))[:POOL]
    worth = _Worth({place: vectors[place] for place in pool}, holding)
    best, most, least = None, -math.inf, -math.inf
    for places in combinations(sorted(pool), count):
        score = sum([scores[place] for place in places])
        if score < least or not readable(places):
            continue
        value = worth.of(places, score)
        if value > most:
            best, most = set(places), value
            least = worth.needed(most, count)
    return best


class _Worth:
    """What a set of sentences is worth; everything that many sets share, once."""

    def __init__(
        self, vectors: Mapping[int, Vector], holding: Mapping[str, int]
    ) -> None:
        self.links = _Links(vectors, holding)
        self.all_links = sum(holding.values()) - len(holding) or 1
        self.likeness = {
            pair: dot(vectors[pair[0]], vectors[pair[1]])
            for pair in combinations(sorted(vectors), 2)
        }

    def of(self, places: Sequence[int], score: float) -> float:
        """The mean of what adds up to `score`, and what is covered, less repetition."""
        repeated = sum([self.likeness[pair] for pair in combinations(places, 2)])
        gain = (score - REPETITION_WEIGHT * repeated) / max(1, len(places))
        return gain + self._coverage(places)

    def needed(self, worth: float, count: int) -> float:
        """The score below which no set of this size is worth more."""
        return (worth - self._most_covered) * count - ROUNDING

    @cached_property
    def _most_covered(self) -> float:
        return self._coverage(self.links.held)

    def _coverage(self, places: Iterable[int]) -> float:
        return COVERAGE_WEIGHT * self.links.held_by(places) / self.all_links


class _Links:
    """The links of the terms: one for each further sentence that holds the term.

    Every term is a bit, and the numbers of links are kept as the terms that have each
    binary digit in theirs: so the links of a set are added up by counting bits.
    """

    def __init__(
        self, vectors: Mapping[int, Vector], holding: Mapping[str, int]
    ) -> None:
        shared = {t for vector in vectors.values() for t in vector if holding[t] > 1}
        bits = {term: 1 << place for place, term in enumerate(shared)}
        self.held = {
            place: sum([bits[term] for term in vector if term in bits])
            for place, vector in vectors.items()
        }
        """The terms of each sentence."""
        most = max((holding[term] - 1 for term in shared), default=0)
        self._digits = [
            sum([bit for term, bit in bits.items() if holding[term] - 1 & 1 << power])
            for power in range(most.bit_length())
        ]

    def held_by(self, places: Iterable[int]) -> int:
        """The links of all terms that some sentences hold."""
        held = 0
        for place in places:
            held |= self.held[place]
        covered = 0
        for power, digit in enumerate(self._digits):
            covered += (held & digit).bit_count() << power
        return covered
