"""From ratings to a summary: the best sentences that fit, read well, and differ.

Redundancy is kept out greedily: Carbonell and Goldstein, The use of MMR (1998).
"""

import heapq
import math
import sys
from bisect import bisect_left
from collections.abc import Collection, Sequence
from operator import attrgetter
from typing import Self

from briefing.analysis.reading import Reading
from briefing.analysis.summarizers.combination import (
    Candidate,
    Together,
    best_set,
    is_few,
)
from briefing.analysis.summarizers.redundancy import Taken
from briefing.model.analysis import SummarySentence
from briefing.model.values import dataclass
from briefing.text.cohesion import leaning
from briefing.text.segmentation import Sentence
from briefing.text.terms import sentence_terms, terms
from briefing.text.tokens import word_count
from briefing.text.weights import Vectors

REPETITION_WEIGHT = 0.25
"""How much likeness to a chosen sentence counts against the rating (0 to 1)."""
SAME = 0.7
"""Likeness from which a sentence says nothing new: all others go first."""
SCORE_DIGITS = 4
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
    together: Together | None = None,
) -> tuple[SummarySentence, ...]:
    """The summary within `budget`, in text order; a rating for each sentence.

    Fragments and boilerplate are left out, unless the article has nothing else. A
    sentence that points back is taken only with the one right before it; where that is
    debris, what it points to is lost, and it is not taken at all.

    Args:
        reading: The article.
        ratings: What the method gives each sentence.
        budget: How long the summary may be.
        together: What is known of the worth of sentences as a set; a short summary
            is then chosen for what its sentences say together.
    """
    choice = choose(reading, ratings, budget, together)
    return tuple(choice.sentence(place) for place in sorted(choice.chosen))


def choose(
    reading: Reading,
    ratings: Sequence[float],
    budget: Budget | None = None,
    together: Together | None = None,
) -> "Choice":
    """The choice that `select` makes, with all that it was made from."""
    candidates = printable(reading)
    choice = Choice(reading, candidates, [ratings[s.index] for s in candidates])
    count, most_words = (budget or Budget()).limits(len(candidates))
    free = together if most_words == UNLIMITED else None
    if free is None or not choice.take_set(count, free):
        choice.fill(count, most_words)
    return choice


def wanted(reading: Reading, budget: Budget | None) -> int:
    """How many sentences a budget asks for, those of usual length where words bind."""
    candidates = printable(reading)
    count, most_words = (budget or Budget()).limits(len(candidates))
    if most_words == UNLIMITED or not candidates:
        return count
    length = sum(word_count(sentence.printed) for sentence in candidates)
    return min(count, max(1, round(most_words * len(candidates) / max(1, length))))


def printable(reading: Reading) -> list[Sentence]:
    """The sentences that a summary may take; fragments only where no other is."""
    sentences = reading.text.sentences
    return [sentence for sentence in sentences if sentence.printable] or [
        s for s in sentences if not s.boilerplate and word_count(s.text)
    ]


@dataclass(frozen=True, slots=True)
class Scale:
    """Brings ratings to the range from 0 to 1; what is no number counts as least."""

    low: float
    width: float

    @classmethod
    def of(cls, ratings: Sequence[float]) -> Self:
        """The scale on which the least of some ratings is 0 and the most 1."""
        finite = [rating for rating in ratings if math.isfinite(rating)]
        low, high = min(finite, default=0.0), max(finite, default=0.0)
        return cls(low, (high - low) or 1.0)

    def score(self, rating: float) -> float:
        """The rating on this scale."""
        return (rating - self.low) / self.width if math.isfinite(rating) else 0.0


def summary_sentence(
    reading: Reading, sentence: Sentence, score: float
) -> SummarySentence:
    """A sentence as a summary has it, with its score."""
    start, end = sentence.body
    return SummarySentence(
        start=start,
        end=end,
        text=reading.article.text[start:end],
        sentence=sentence.index,
        score=round(score, SCORE_DIGITS),
    )


def _terms(reading: Reading, candidates: Sequence[Sentence]) -> list[list[str]]:
    """The terms of what each candidate would print."""
    whole = list(reading.text.each(sentence_terms))
    return [
        whole[s.index] if s.is_printed_whole else terms(s.printed, reading.language)
        for s in candidates
    ]


class Choice:
    """A greedy choice; the value of a candidate changes with what is taken already.

    Values wait in a heap and are looked at again when they come to the top, so that
    the time grows with the number of sentences and not with its square.
    """

    def __init__(
        self, reading: Reading, candidates: Sequence[Sentence], ratings: Sequence[float]
    ) -> None:
        self.reading = reading
        self.vectors = Vectors(_terms(reading, candidates))
        self.taken = Taken(self.vectors)
        leans = list(reading.text.each(leaning))
        self.leaning = [leans[sentence.index] for sentence in candidates]
        self.candidates = candidates
        self.ratings = ratings
        self.scale = Scale.of(ratings)
        self.scores = [self.scale.score(rating) for rating in ratings]
        self.chosen: set[int] = set()
        self.words_left = UNLIMITED
        """Words that the budget has left; unlimited once the summary is full."""

    def place(self, index: int) -> int | None:
        """The place among the candidates of the sentence with this index."""
        place = bisect_left(self.candidates, index, key=attrgetter("index"))
        found = self.candidates[place : place + 1]
        return place if found and found[0].index == index else None

    def sentence(self, place: int) -> SummarySentence:
        """A candidate as a summary has it."""
        return summary_sentence(
            self.reading, self.candidates[place], self.scores[place]
        )

    def take_set(self, sentences: int, together: Together) -> bool:
        """Chooses the candidates that are best together, if they are few."""
        if sentences <= 1 or not is_few(sentences, len(self.candidates)):
            return False
        each = zip(self.candidates, self.ratings, strict=True)
        candidates = (Candidate(s.index, s.printed, rating) for s, rating in each)
        found = best_set(candidates, together, sentences, self._is_readable)
        for place in found or ():
            self._take(place)
        return found is not None

    def _is_readable(self, places: Collection[int]) -> bool:
        """Whether each sentence that leans on another has it before itself."""
        leaning = [place for place in places if place and self.leaning[place]]
        return all(self.before(place) in places for place in leaning)

    def before(self, place: int) -> int | None:
        """The candidate right before this one in the text, if nothing is between."""
        return self.place(self.candidates[place].index - 1)

    def fill(self, sentences: int, words: int) -> None:
        """Chooses one by one, at most so many sentences and words."""
        heap = [
            (-score, place)
            for place, score in enumerate(self.scores)
            if place == 0 or not self.leaning[place]
        ]
        heapq.heapify(heap)
        while heap and len(self.chosen) < sentences:
            value, place = heapq.heappop(heap)
            now = -self.value(place)
            if heap and now > value and (now, place) > heap[0]:
                heapq.heappush(heap, (now, place))
            elif self._fits(place, words):
                words -= word_count(self.candidates[place].printed)
                self._take(place)
                self._let_follow(place, heap)
        if len(self.chosen) < sentences:
            self.words_left = words

    def value(self, place: int) -> float:
        """The score of a candidate, less what it repeats of those chosen."""
        likeness = self.taken.nearest(place)
        cost = 1.0 if likeness >= SAME else REPETITION_WEIGHT * likeness
        return self.scores[place] - cost

    def _fits(self, place: int, words: int) -> bool:
        return word_count(self.candidates[place].printed) <= words or not self.chosen

    def _take(self, place: int) -> None:
        self.chosen.add(place)
        self.taken.add(place)

    def _let_follow(self, place: int, heap: list[tuple[float, int]]) -> None:
        """The candidate that leans on the one just taken may be taken from now on."""
        following = self.place(self.candidates[place].index + 1)
        if following is not None and self.leaning[following]:
            heapq.heappush(heap, (-self.value(following), following))
