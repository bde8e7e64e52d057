"""The few sentences that together say most.

For the few sentences of a usual summary every set of good ones can be tried, which
finds better ones than taking the best sentence first. A set is worth what its words
are expected to agree with a summary, each word counted once, and what else speaks for
its sentences: Lin and Bilmes, A class of submodular functions for document
summarization (2011).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.analysis.summarizers.overlap import Overlap

MAX_SENTENCES = 5
"""Up to this length all sets are tried; a longer summary is chosen step by step."""
MIN_CHOICE = 3
"""Where less than two in three sentences are left out, one by one does better."""
DIGITS = 12
"""Sums in another order may differ behind this decimal."""
POOL = 10
"""Sentences by rating from which sets are made."""


def is_few(wanted: int, sentences: int) -> bool:
    """Whether so many of an article's sentences are chosen as a set."""
    return wanted <= min(MAX_SENTENCES, sentences // MIN_CHOICE)


@dataclass(frozen=True, slots=True)
class Together:
    """What a method knows of the worth of sentences as a set."""

    overlap: Overlap
    weight: float
    """How much of a rating the agreement of words makes."""
    alone: Sequence[float]
    """The agreement of each sentence of the text, which its rating holds."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that a summary may take."""

    index: int
    """Its place among all sentences of the text."""
    words: str
    rating: float


def best_set(
    candidates: Sequence[Candidate],
    together: Together,
    count: int,
    readable: Callable[[Collection[int]], bool],
) -> set[int] | None:
    """The places of the `count` candidates that are best together.

    Args:
        candidates: The sentences with their ratings.
        together: How their words are weighed together.
        count: How many are wanted.
        readable: Whether a set can be read by itself.
    """
    order = sorted(enumerate(candidates), key=lambda each: (-each[1].rating, each[0]))
    pool = dict(sorted(order[:POOL]))
    worth = _Worth(pool, together)
    sets = filter(readable, combinations(pool, count))
    best: tuple[float, tuple[int, ...]] | None = None
    for limit, places in sorted((-worth.limit(each), each) for each in sets):
        if best and limit > best[0]:
            break
        found = (-worth.of(places), places)
        best = min(best, found) if best else found
    return set(best[1]) if best else None


class _Worth:
    """What a set of sentences is worth; everything that many sets share, once."""

    def __init__(self, pool: Mapping[int, Candidate], together: Together) -> None:
        self.together = together
        words = {p: together.overlap.words(each.words) for p, each in pool.items()}
        self.bits = {place: 1 << bit for bit, place in enumerate(pool)}
        self.lengths = {place: len(each) for place, each in words.items()}
        self.others = {
            place: each.rating - together.weight * together.alone[each.index]
            for place, each in pool.items()
        }
        gain = together.overlap.gain
        self.gains = {place: gain(set(each)) for place, each in words.items()}
        self.held = self._held(words)

    def of(self, places: Sequence[int]) -> float:
        """The expected agreement, with what else speaks for the sentences."""
        chosen = sum([self.bits[place] for place in places])
        gain = sum([chance for holders, chance in self.held if holders & chosen])
        return self._worth(places, gain)

    def limit(self, places: Sequence[int]) -> float:
        """What the set is worth at most: if no two of its sentences share a word."""
        return self._worth(places, sum([self.gains[place] for place in places]))

    def _worth(self, places: Sequence[int], gain: float) -> float:
        length = sum([self.lengths[place] for place in places])
        others = sum([self.others[place] for place in places]) / (len(places) or 1)
        agreement = self.together.overlap.rate(gain, length, len(places))
        return round(self.together.weight * agreement + others, DIGITS)

    def _held(self, words: Mapping[int, Sequence[str]]) -> list[tuple[int, float]]:
        """The summed chances of the terms, by the sentences that hold them as bits."""
        holders: Counter[str] = Counter()
        for place, each in words.items():
            for word in set(each):
                holders[word] |= self.bits[place]
        chances: defaultdict[int, float] = defaultdict(float)
        known = self.together.overlap.chances
        for word, held_by in holders.items():
            chances[held_by] += known.get(word, 0.0)
        return list(chances.items())
