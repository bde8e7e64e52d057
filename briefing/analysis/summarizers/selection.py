"""From ratings to a summary: the best sentences that fit, read well, and differ.

Redundancy is kept out greedily: Carbonell and Goldstein, The use of MMR (1998).
"""

import heapq
import math
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from briefing.analysis.reading import Reading
from briefing.analysis.summarizers.combination import MAX_SENTENCES, best_set
from briefing.analysis.summarizers.redundancy import Taken
from briefing.model.analysis import SummarySentence
from briefing.text.cohesion import points_back
from briefing.text.segmentation import Sentence
from briefing.text.terms import sentence_terms, terms
from briefing.text.tokens import word_count
from briefing.text.weights import Vectors

REPETITION_WEIGHT = 0.25
"""How much likeness to a chosen sentence counts against the rating (0 to 1)."""
SAME = 0.7
"""Likeness from which a sentence says nothing new: all others go first."""
SCORE_DIGITS = 4
MIN_CHOICE = 3
"""Where less than two in three sentences are left out, one by one does better."""
UNLIMITED = sys.maxsize


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """How long a summary may be; limits that are not given do not bind."""

    sentences: int | None = None
    """At most so many sentences."""
    words: int | None = None
    """At most so many words; a single sentence may be longer."""
    ratio: float | None = None
    """This share of the article's sentences, rounded up, at least one."""

    def limits(self, sentences: int) -> tuple[int, int]:
        """The most sentences and words for an article of so many sentences."""
        counts = [sentences]
        if self.sentences is not None:
            counts.append(self.sentences)
        if self.ratio is not None:
            counts.append(max(1, math.ceil(self.ratio * sentences)))
        if self == Budget():
            counts.append(default_length(sentences))
        words = self.words if self.words is not None else UNLIMITED
        return max(0, min(counts)), words


def default_length(sentences: int) -> int:
    """Three to five sentences, fewer for a short article."""
    return min(5, max(3, round(math.sqrt(sentences))), math.ceil(sentences / 2))


def select(
    reading: Reading,
    ratings: Sequence[float],
    budget: Budget | None = None,
    *,
    together: bool = False,
) -> tuple[SummarySentence, ...]:
    """The summary within `budget`, in text order; a rating for each sentence.

    Fragments and boilerplate are left out, unless the article has nothing else. A
    sentence that points back is taken only with the one right before it; where that is
    debris, what it points to is lost, and it is not taken at all.

    Args:
        reading: The article.
        ratings: What the method gives each sentence.
        budget: How long the summary may be.
        together: Whether a short summary is chosen as a set, for what its sentences
            say together, and not sentence by sentence.
    """
    candidates = printable(reading)
    scores = _scaled([ratings[sentence.index] for sentence in candidates])
    choice = _Choice(reading, candidates, scores)
    count, most_words = (budget or Budget()).limits(len(candidates))
    chosen = choice.as_set(count) if together and most_words == UNLIMITED else None
    if chosen is None:
        chosen = choice.fill(count, most_words)
    return tuple(
        _summary_sentence(reading, candidates[place], scores[place])
        for place in sorted(chosen)
    )


def printable(reading: Reading) -> list[Sentence]:
    """The sentences that a summary may take; fragments only where no other is."""
    sentences = reading.text.sentences
    return [sentence for sentence in sentences if sentence.printable] or [
        s for s in sentences if not s.boilerplate and word_count(s.text)
    ]


def _scaled(ratings: Sequence[float]) -> list[float]:
    """Ratings brought to the range from 0 to 1; what is no number counts as least."""
    finite = [rating for rating in ratings if math.isfinite(rating)]
    low, high = min(finite, default=0.0), max(finite, default=0.0)
    width = (high - low) or 1.0
    return [(r - low) / width if math.isfinite(r) else 0.0 for r in ratings]


def _summary_sentence(
    reading: Reading, sentence: Sentence, score: float
) -> SummarySentence:
    start, end = sentence.body
    return SummarySentence(
        start=start,
        end=end,
        text=reading.article.text[start:end],
        sentence=sentence.index,
        score=round(score, SCORE_DIGITS),
    )


def _terms(
    reading: Reading, candidates: Sequence[Sentence], bodies: Sequence[str]
) -> list[list[str]]:
    """The terms of what each candidate would print."""
    whole = list(reading.text.each(sentence_terms))
    return [
        whole[s.index] if body == s.text else terms(body, reading.language)
        for s, body in zip(candidates, bodies, strict=True)
    ]


class _Choice:
    """A greedy choice; the value of a candidate changes with what is taken already.

    Values wait in a heap and are looked at again when they come to the top, so that
    the time grows with the number of sentences and not with its square.
    """

    def __init__(
        self, reading: Reading, candidates: Sequence[Sentence], scores: Sequence[float]
    ) -> None:
        bodies = [s.text[s.body[0] - s.start :] for s in candidates]
        self.vectors = Vectors(_terms(reading, candidates, bodies))
        self.taken = Taken(self.vectors)
        self.bodies = bodies
        self.leaning = [points_back(body, reading.language) for body in bodies]
        self.places = {s.index: place for place, s in enumerate(candidates)}
        self.candidates = candidates
        self.scores = scores
        self.chosen: set[int] = set()

    def as_set(self, sentences: int) -> set[int] | None:
        """The places of the candidates that are best together, if there are few."""
        few = min(MAX_SENTENCES, len(self.scores) // MIN_CHOICE)
        if not 1 < sentences <= few:
            return None
        vectors = self.vectors
        return best_set(
            self.scores, vectors, vectors.holding, sentences, self._is_readable
        )

    def _is_readable(self, places: Collection[int]) -> bool:
        """Whether each sentence that leans on another has it before itself."""
        return all(
            not self.leaning[place] or place == 0 or self._before(place) in places
            for place in places
        )

    def _before(self, place: int) -> int | None:
        """The candidate right before this one in the text, if nothing is between."""
        return self.places.get(self.candidates[place].index - 1)

    def fill(self, sentences: int, words: int) -> set[int]:
        """The places of the chosen candidates, at most so many sentences and words."""
        heap = [
            (-score, place)
            for place, score in enumerate(self.scores)
            if place == 0 or not self.leaning[place]
        ]
        heapq.heapify(heap)
        while heap and len(self.chosen) < sentences:
            value, place = heapq.heappop(heap)
            now = -self._value(place)
            if heap and now > value and (now, place) > heap[0]:
                heapq.heappush(heap, (now, place))
            elif self._fits(place, words):
                words -= word_count(self.bodies[place])
                self._take(place, heap)
        return self.chosen

    def _value(self, place: int) -> float:
        likeness = self.taken.nearest(place)
        cost = 1.0 if likeness >= SAME else REPETITION_WEIGHT * likeness
        return self.scores[place] - cost

    def _fits(self, place: int, words: int) -> bool:
        return word_count(self.bodies[place]) <= words or not self.chosen

    def _take(self, place: int, heap: list[tuple[float, int]]) -> None:
        """Chooses a candidate; the one that leans on it may follow from now on."""
        self.chosen.add(place)
        self.taken.add(place)
        following = self.places.get(self.candidates[place].index + 1)
        if following is not None and self.leaning[following]:
            heapq.heappush(heap, (-self._value(following), following))
