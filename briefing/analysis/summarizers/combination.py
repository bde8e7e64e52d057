"""The few sentences that together say most.

A set is worth what its sentences are worth, and what they cover together, less what
they repeat: Lin and Bilmes, A class of submodular functions for document summarization
(2011). For the few sentences of a usual summary every set of good ones can be tried,
which finds better ones than taking the best sentence first.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
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


def best_set(
    scores: Sequence[float],
    vectors: Sequence[Vector],
    count: int,
    readable: Callable[[AbstractSet[int]], bool],
) -> set[int] | None:
    """The places of the `count` sentences that are best together.

    Args:
        scores: What each sentence is worth, from 0 to 1.
        vectors: The sentences' terms with their weights.
        count: How many are wanted.
        readable: Whether a set can be read by itself.
    """
    pool = sorted(range(len(scores)), key=lambda place: (-scores[place], place))[:POOL]
    worth = _Worth(scores, vectors, pool)
    sets = (set(each) for each in combinations(sorted(pool), count))
    return max(filter(readable, sets), key=worth.of, default=None)


class _Worth:
    """What a set of sentences is worth; everything that many sets share, once."""

    def __init__(
        self, scores: Sequence[float], vectors: Sequence[Vector], pool: Iterable[int]
    ) -> None:
        self.scores = scores
        holding = Counter(term for vector in vectors for term in vector)
        self.links = {term: n - 1 for term, n in holding.items() if n > 1}
        self.all_links = sum(self.links.values()) or 1
        self.terms = {place: vectors[place].keys() & self.links for place in pool}
        self.likeness = {
            pair: dot(vectors[pair[0]], vectors[pair[1]])
            for pair in combinations(sorted(pool), 2)
        }

    def of(self, places: AbstractSet[int]) -> float:
        """The mean score, with what is covered and without what is repeated."""
        covered = set[str]().union(*(self.terms[place] for place in places))
        share = sum(self.links[term] for term in covered) / self.all_links
        repeated = sum(self.likeness[pair] for pair in combinations(sorted(places), 2))
        score = sum(self.scores[place] for place in sorted(places))
        gain = (score - REPETITION_WEIGHT * repeated) / max(1, len(places))
        return gain + COVERAGE_WEIGHT * share
