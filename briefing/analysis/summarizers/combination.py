"""The few sentences that together say most.

A set is worth what its sentences are worth, and what they cover together, less what
they repeat: Lin and Bilmes, A class of submodular functions for document summarization
(2011). For the few sentences of a usual summary every set of good ones can be tried,
which finds better ones than taking the best sentence first.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
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
    worth = _Worth(scores, {place: vectors[place] for place in pool}, holding)
    sets = filter(readable, combinations(sorted(pool), count))
    best = max(sets, key=worth.of, default=None)
    return None if best is None else set(best)


class _Worth:
    """What a set of sentences is worth; everything that many sets share, once."""

    def __init__(
        self,
        scores: Sequence[float],
        vectors: Mapping[int, Vector],
        holding: Mapping[str, int],
    ) -> None:
        self.scores = scores
        self.bits = {place: 1 << bit for bit, place in enumerate(vectors)}
        self.held = _held(vectors, self.bits, holding)
        self.all_links = sum(holding.values()) - len(holding) or 1
        self.likeness = {
            pair: dot(vectors[pair[0]], vectors[pair[1]])
            for pair in combinations(sorted(vectors), 2)
        }

    def of(self, places: Sequence[int]) -> float:
        """The mean score, with what is covered and without what is repeated."""
        chosen = sum(self.bits[place] for place in places)
        covered = sum(links for holders, links in self.held if holders & chosen)
        repeated = sum(self.likeness[pair] for pair in combinations(places, 2))
        score = sum(self.scores[place] for place in places)
        gain = (score - REPETITION_WEIGHT * repeated) / max(1, len(places))
        return gain + COVERAGE_WEIGHT * covered / self.all_links


def _held(
    vectors: Mapping[int, Vector], bits: Mapping[int, int], holding: Mapping[str, int]
) -> list[tuple[int, int]]:
    """The links of the terms, by the sentences that hold them as bits.

    A term has a link for each further sentence that holds it.
    """
    holders: defaultdict[str, int] = defaultdict(int)
    for place, vector in vectors.items():
        for term in vector:
            holders[term] |= bits[place]
    links: Counter[int] = Counter()
    for term, held_by in holders.items():
        links[held_by] += holding[term] - 1
    return list(links.items())
