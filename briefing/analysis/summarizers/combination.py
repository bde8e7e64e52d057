"""The few sentences that together say most.

For the few sentences of a usual summary every set of good ones can be tried, which
finds better ones than taking the best sentence first. A set is worth what its words
are expected to agree with a summary, each word counted once, and what else speaks for
its sentences: Lin and Bilmes, A class of submodular functions for document
summarization (2011).
"""

import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from heapq import nlargest
from itertools import chain, combinations, repeat
from operator import or_

from briefing.analysis.summarizers.overlap import Overlap
from briefing.model.values import dataclass
from briefing.text.tokens import WORD

MAX_SENTENCES = 5
"""Up to this length all sets are tried; a longer summary is chosen step by step."""
MIN_CHOICE = 3
"""Where less than two in three sentences are left out, one by one does better."""
PARTS = 1 << 7
"""Into so many parts a chance is cut."""
DIGITS = 12
"""Sums in another order may differ behind this decimal."""
CLOSE = 1e-9
"""A set that is worth less than the best by more cannot be better when rounded."""
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
    candidates: Iterable[Candidate],
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
    pool = dict(sorted(nlargest(POOL, enumerate(candidates), key=_rating)))
    best: tuple[int, ...] | None = None
    most = -math.inf
    for places, value in _worths(pool, together, count):
        if value > most - CLOSE:  # to round takes longer than all the rest
            rounded = round(value, DIGITS)
            if rounded > most and readable(places):
                best, most = places, rounded
    return None if best is None else set(best)


def _rating(candidate: tuple[int, Candidate]) -> float:
    return candidate[1].rating


def _worths(
    pool: Mapping[int, Candidate], together: Together, count: int
) -> Iterator[tuple[tuple[int, ...], float]]:
    """Each set of so many sentences with its worth.

    It is the expected agreement, with what else speaks for the sentences.
    """
    overlap, weight = together.overlap, together.weight
    terms = [overlap.terms(WORD.findall(each.text)) for each in pool.values()]
    held = _chances_held(terms, overlap.chances)
    others = [c.rating - weight * together.alone[c.index] for c in pool.values()]
    # A column of each: much quicker than to look each sentence of each set up again.
    unions = map(reduce, repeat(or_), combinations(held, count), repeat(0))
    gains = [union.bit_count() / PARTS for union in unions]
    lengths = map(sum, combinations(map(len, terms), count))
    agreements = map(overlap.rate, gains, lengths, repeat(count))
    rests = map(sum, combinations(others, count))
    values = [
        weight * agreement + rest / (count or 1)
        for agreement, rest in zip(agreements, rests, strict=True)
    ]
    return zip(combinations(pool, count), values, strict=True)


def _chances_held(
    sentences: Sequence[Sequence[str]], chances: Mapping[str, float]
) -> list[int]:
    """The chances of the terms that each sentence holds, as bits.

    A term has as many bits of its own as its chance has parts: so those of a set, each
    term once, are added up by counting the bits that any of its sentences has.
    """
    masks: dict[str, int] = {}
    used = 0
    for term in dict.fromkeys(chain.from_iterable(sentences)):
        parts = round(chances.get(term, 0.0) * PARTS)
        masks[term] = ((1 << parts) - 1) << used
        used += parts
    return [reduce(or_, map(masks.__getitem__, terms), 0) for terms in sentences]
