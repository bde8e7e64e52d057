"""How likely each word of an article stands in a summary of it.

Hong and Nenkova, Improving the estimation of word importance for news multi-document
summarization (2014). A logistic regression over what can be counted of a word; its
weights are learned from articles with summaries, see `weights.toml`.
"""

import math
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import islice
from operator import mul
from typing import NamedTuple

from briefing.text.terms import all_terms


class Counts(NamedTuple):
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


class Measures(NamedTuple):
    """What is weighed of a word; and the weights, in logits."""

    often: float
    topical: float
    share: float
    late: float
    first: float
    long: float
    function: float
    name: float
    number: float


def measures(counts: Counts, sentences: int) -> Measures:
    """The measures of a word in a text of so many sentences."""
    return Measures(
        often=math.log(counts.times),
        topical=0.0 if counts.function else math.log(counts.holding),
        share=counts.holding / sentences,
        late=math.log(1 + counts.first),
        first=1 / (1 + counts.first),
        long=math.log(sentences),
        function=counts.function,
        name=counts.name,
        number=counts.number,
    )


class Weights(NamedTuple):
    """What speaks for a word in a summary of some length."""

    room: float
    """How long a sentence counts besides its own words: see `overlap`."""
    constant: float
    words: Measures

    def chance(self, counts: Counts, sentences: int) -> float:
        """The probability that a summary holds the word."""
        logit = sum(map(mul, self.words, measures(counts, sentences)))
        return 1 / (1 + math.exp(-logit - self.constant))


@cache
def learned(length: str) -> Weights:
    """The weights for a summary of `one` sentence, or of `several`."""
    text = (files(__package__) / "weights.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)[length]
    return Weights(table["room"], table["constant"], Measures(**table["words"]))


class Importance:
    """The words of an article, and how likely a summary holds each."""

    def __init__(self, sentences: Iterable[Sequence[str]], language: str) -> None:
        self._terms = all_terms(language)
        self.times: Counter[str] = Counter()
        self.holding: Counter[str] = Counter()
        self.first: dict[str, int] = {}
        self.names: set[str] = set()
        self.sentences = 0
        for place, words in enumerate(sentences):
            self._count(place, words)

    def _count(self, place: int, words: Sequence[str]) -> None:
        terms = self.terms(words)
        held = set(terms)
        self.times.update(terms)
        self.holding.update(held)
        for term in held:
            self.first.setdefault(term, place)
        raised = [word for word in islice(words, 1, None) if word[0].isupper()]
        self.names.update(self.terms(raised))
        self.sentences = place + 1

    def terms(self, words: Iterable[str]) -> list[str]:
        """The terms of words as written, function words among them."""
        return self._terms.of(words)

    def counts(self, term: str) -> Counts:
        """What is known of a term of the article."""
        return Counts(
            self.times[term],
            self.holding[term],
            self.first[term],
            term in self._terms.stops,
            term in self.names,
            not term.isalpha() and any(map(str.isdigit, term)),
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
