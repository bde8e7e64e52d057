"""How likely each word of an article stands in a summary of it.

Hong and Nenkova, Improving the estimation of word importance for news multi-document
summarization (2014). A logistic regression over what can be counted of a word; its
weights are learned from articles with summaries, see `weights.toml`.
"""

import math
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from operator import mul
from typing import Literal, NamedTuple

from briefing.text.languages import word_set
from briefing.text.stopwords import stop_words
from briefing.text.terms import all_terms

Role = Literal["", "indefinite", "plain", "personal", "function"]
"""What a function word does: `a` brings in what is new; `the`, `of` and `has` hold any
news together; with `my` somebody speaks of himself."""
LISTED: tuple[Role, ...] = ("function", "personal", "plain", "indefinite")
"""Roles as word lists give them, the weightiest last."""


class Counts(NamedTuple):
    """What can be counted of a word."""

    times: int
    """How often it stands in the article."""
    holding: int
    """How many sentences hold it."""
    first: int
    """How many sentences stand before the first of them."""
    role: Role
    """What it does, if it is a function word."""
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
    indefinite: float
    plain: float
    personal: float
    name: float
    number: float


def measures(counts: Counts, sentences: int) -> Measures:
    """The measures of a word in a text of so many sentences."""
    times, holding, first, role, name, number = counts
    return Measures(
        often=math.log(times),
        topical=0.0 if role else math.log(holding),
        share=holding / sentences,
        late=math.log(1 + first),
        first=1 / (1 + first),
        long=math.log(sentences),
        function=role != "",
        indefinite=role == "indefinite",
        plain=role == "plain",
        personal=role == "personal",
        name=name,
        number=number,
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


@cache
def roles(language: str) -> Mapping[str, Role]:
    """The function words of a language, as far as there are lists of them."""
    return {word: role for role in LISTED for word in _listed(language, role)}


def _listed(language: str, role: Role) -> frozenset[str]:
    return stop_words(language) if role == "function" else word_set(language, role)


class Importance:
    """The words of an article, and how likely a summary holds each."""

    def __init__(self, sentences: Iterable[Sequence[str]], language: str) -> None:
        self._language = language
        self._roles = roles(language)
        self.times: Counter[str] = Counter()
        self.holding: Counter[str] = Counter()
        self.first: dict[str, int] = {}
        self.names: set[str] = set()
        self.sentences = 0
        for words in sentences:
            self._count(words)

    def _count(self, words: Sequence[str]) -> None:
        terms = self.terms(words)
        once = set(terms)
        self.times.update(terms)
        self.holding.update(once)
        self.first.update(dict.fromkeys(once.difference(self.first), self.sentences))
        raised = [word for word in words[1:] if word[0].isupper()]
        self.names.update(self.terms(raised))
        self.sentences += 1

    def terms(self, words: Iterable[str]) -> list[str]:
        """The terms of words as written, function words among them."""
        return all_terms(words, self._language)

    def counts(self, term: str) -> Counts:
        """What is known of a term of the article."""
        return Counts._make(self._counted(term))

    def _counted(self, term: str) -> tuple[int, int, int, Role, bool, bool]:
        """The fields of `Counts`, in their order."""
        return (
            self.times[term],
            self.holding[term],
            self.first[term],
            self._roles.get(term, ""),
            term in self.names,
            not term.isalpha() and any(map(str.isdigit, term)),
        )

    def chances(self, weights: Weights) -> dict[str, float]:
        """The probability for each term; those that count alike share the reckoning."""
        counted = {term: self._counted(term) for term in self.holding}
        known = {
            counts: weights.chance(Counts._make(counts), self.sentences)
            for counts in set(counted.values())
        }
        return {term: known[counts] for term, counts in counted.items()}
