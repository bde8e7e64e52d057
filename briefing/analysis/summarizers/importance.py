"""How likely each word of an article stands in a summary of it.

Hong and Nenkova, Improving the estimation of word importance for news multi-document
summarization (2014). A logistic regression over what can be counted of a word; its
weights are learned from articles with summaries, see `weights.toml`.
"""

import math
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice

from briefing.text.terms import all_terms
from briefing.text.tokens import WORD


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What can be counted of a word."""

    times: int
    """How often it stands in the article."""
    holding: int
    """How many sentences hold it."""
    first: int
    """How many sentences stand before the first of them."""
    function: bool
    """Whether it is a function word: `of`, `has`."""
    name: bool
    """Whether it is written with a capital in mid-sentence."""
    number: bool
    """Whether it has a digit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What speaks for a word, in logits: from `often` on one for each measure."""

    room: float
    """How long a sentence counts besides its own words: see `overlap`."""
    constant: float
    often: float
    topical: float
    share: float
    late: float
    first: float
    long: float
    function: float
    name: float
    number: float

    def chance(self, counts: Counts, sentences: int) -> float:
        """The probability that a summary holds the word."""
        found = measures(counts, sentences)
        logit = self.constant + math.fsum(
            getattr(self, name) * value for name, value in found.items()
        )
        return 1 / (1 + math.exp(-logit))


def measures(counts: Counts, sentences: int) -> dict[str, float]:
    """The measures of a word in a text of so many sentences, by their names."""
    return {
        "often": math.log(counts.times),
        "topical": 0.0 if counts.function else math.log(counts.holding),
        "share": counts.holding / sentences,
        "late": math.log(1 + counts.first),
        "first": 1 / (1 + counts.first),
        "long": math.log(sentences),
        "function": float(counts.function),
        "name": float(counts.name),
        "number": float(counts.number),
    }


@cache
def learned(length: str) -> Weights:
    """The weights for a summary of `one` sentence, or of `several`."""
    text = (files(__package__) / "weights.toml").read_text(encoding="utf-8")
    return Weights(**tomllib.loads(text)[length])


class Importance:
    """The words of an article, and how likely a summary holds each."""

    def __init__(self, sentences: Iterable[str], language: str) -> None:
        self._vocabulary = all_terms(language)
        self.times: Counter[str] = Counter()
        self.holding: Counter[str] = Counter()
        self.first: dict[str, int] = {}
        self.names: set[str] = set()
        self.sentences = 0
        for place, sentence in enumerate(sentences):
            self._count(place, WORD.findall(sentence))

    def _count(self, place: int, found: list[str]) -> None:
        known = self._vocabulary
        terms = [term for word in found for term in known[word]]
        held = set(terms)
        self.times.update(terms)
        self.holding.update(held)
        for term in held:
            self.first.setdefault(term, place)
        for word in islice(found, 1, None):
            if word[0].isupper():
                self.names.update(known[word])
        self.sentences = place + 1

    def words(self, sentence: str) -> list[str]:
        """The terms of all words of a sentence, function words among them."""
        return [t for word in WORD.findall(sentence) for t in self._vocabulary[word]]

    def counts(self, term: str) -> Counts:
        """What is known of a term of the article."""
        return Counts(
            times=self.times[term],
            holding=self.holding[term],
            first=self.first[term],
            function=term in self._vocabulary.stops,
            name=term in self.names,
            number=any(map(str.isdigit, term)),
        )

    def chances(self, weights: Weights) -> dict[str, float]:
        """The probability for each term; those that count alike share the reckoning."""
        known: dict[Counts, float] = {}
        found = {}
        for term in self.holding:
            counts = self.counts(term)
            if counts not in known:
                known[counts] = weights.chance(counts, self.sentences)
            found[term] = known[counts]
        return found
