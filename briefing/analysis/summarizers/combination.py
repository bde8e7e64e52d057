"""The few sentences that together say most.

For the few sentences of a usual summary every set of good ones can be tried, which
finds better ones than taking the best sentence first. A set is worth what its words
are expected to agree with a summary, each word counted once, and what else speaks for
its sentences: Lin and Bilmes, A class of submodular functions for document
summarization (2011).
"""

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from briefing.analysis.summarizers.overlap import Overlap
from briefing.text.tokens import WORD

MAX_SENTENCES = 5
"""Up to this length all sets are tried; a longer summary is chosen step by step."""
MIN_CHOICE = 3
"""Where less than two in three sentences are left out, one by one does better."""
PARTS = 1 << 7
"""Into so many parts a chance is cut."""
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
    text: str
    """What would be printed of it."""
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
    best: tuple[int, ...] | None = None
    most = -math.inf
    for places in combinations(pool, count):
        value = worth.of(places)
        if value > most and readable(places):
            best, most = places, value
    return None if best is None else set(best)


class _Worth:
    """What a set of sentences is worth; everything that many sets share, once."""

    def __init__(self, pool: Mapping[int, Candidate], together: Together) -> None:
        overlap = together.overlap
        found = {place: WORD.findall(each.text) for place, each in pool.items()}
        terms = {place: overlap.terms(words) for place, words in found.items()}
        self.together = together
        self.gains = _Gains(terms, overlap.chances)
        self.lengths = {place: len(each) for place, each in terms.items()}
        self.others = {
            place: each.rating - together.weight * together.alone[each.index]
            for place, each in pool.items()
        }

    def of(self, places: Sequence[int]) -> float:
        """The expected agreement, with what else speaks for the sentences."""
        length, others = 0, 0.0
        for place in places:
            length += self.lengths[place]
            others += self.others[place]
        count = len(places)
        agreement = self.together.overlap.rate(self.gains.of(places), length, count)
        return round(self.together.weight * agreement + others / (count or 1), DIGITS)


class _Gains:
    """The summed chances of the terms that sentences hold, each term once.

    Every term is a bit, and the chances, in whole parts, are kept as the terms that
    have each binary digit in theirs: so those of a set are added up by counting bits.
    """

    def __init__(
        self, terms: Mapping[int, Sequence[str]], chances: Mapping[str, float]
    ) -> None:
        every = dict.fromkeys(chain.from_iterable(terms.values()))
        bits = {term: 1 << place for place, term in enumerate(every)}
        parts = {term: round(chances.get(term, 0.0) * PARTS) for term in bits}
        self.held = {
            place: sum([bits[term] for term in dict.fromkeys(each)])
            for place, each in terms.items()
        }
        self.digits = [
            sum([bit for term, bit in bits.items() if parts[term] & 1 << power])
            for power in range(PARTS.bit_length())
        ]

    def of(self, places: Iterable[int]) -> float:
        """What is expected of all the terms of some sentences."""
        held = 0
        for place in places:
            held |= self.held[place]
        parts = 0
        for power, digit in enumerate(self.digits):
            parts += (held & digit).bit_count() << power
        return parts / PARTS
