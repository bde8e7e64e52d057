"""How well sentences are expected to agree with a summary that a reader would write.

The measure is ROUGE-1 (Lin, ROUGE: A package for automatic evaluation of summaries,
2004) with the chance of each word in place of the words of a summary that nobody has
written yet: a decision by least expected loss. Each word counts once, so that a set
gains nothing by repetition, and long sentences cost what they are long.
"""

from collections.abc import Collection, Mapping
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

    def words(self, sentence: str) -> list[str]:
        """The terms of a sentence, repeated as in the text."""
        return self._importance.words(sentence)

    def gain(self, words: Collection[str]) -> float:
        """How many of some different terms are expected in a summary."""
        return sum(self.chances.get(word, 0.0) for word in words)

    def of(self, sentence: str) -> tuple[float, float]:
        """The expected agreement of one sentence in words, and in pairs of words."""
        words = self.words(sentence)
        chances = [self.chances.get(word, 0.0) for word in words]
        both = sum(map(mul, chances, chances[1:]))
        gain = self.gain(set(words))
        return self.rate(gain, len(words), 1), self.rate(both, len(words), 1)

    def rate(self, gain: float, length: int, sentences: int) -> float:
        """The agreement of so many sentences of this length altogether."""
        return 2 * gain / (length + self._weights.room * sentences or 1)
