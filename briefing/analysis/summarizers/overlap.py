"""How well sentences are expected to agree with a summary that a reader would write.

The measure is ROUGE-1 (Lin, ROUGE: A package for automatic evaluation of summaries,
2004) with the chance of each word in place of the words of a summary that nobody has
written yet: a decision by least expected loss. Each word counts once, so that a set
gains nothing by repetition, and long sentences cost what they are long.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from operator import mul

from briefing.analysis.summarizers.importance import Importance, Weights


class Overlap:
    """The expected agreement of sentences of one article."""

    def __init__(self, importance: Importance, weights: Weights) -> None:
        self._importance = importance
        self._weights = weights

    @cached_property
    def chances(self) -> Mapping[str, float]:
        """How likely a summary holds each term of the article."""
        return self._importance.chances(self._weights)

    def terms(self, words: Iterable[str]) -> list[str]:
        """The terms of words as written."""
        return self._importance.terms(words)

    def gain(self, terms: Iterable[str]) -> float:
        """How many of some different terms are expected in a summary."""
        known = self.chances
        return sum([known.get(term, 0.0) for term in terms])

    def of(self, terms: Sequence[str]) -> tuple[float, float]:
        """The expected agreement of one sentence in words, and in pairs of words."""
        known = self.chances
        chances = [known.get(term, 0.0) for term in terms]
        gain = sum(dict(zip(terms, chances, strict=True)).values())
        both = sum(map(mul, chances, chances[1:]))
        return self.rate(gain, len(terms), 1), self.rate(both, len(terms), 1)

    def rate(self, gain: float, length: int, sentences: int) -> float:
        """The agreement of so many sentences of this length altogether."""
        return 2 * gain / (length + self._weights.room * sentences or 1)
