"""How likely each word of an article stands in a summary of it.

Hong and Nenkova, Improving the estimation of word importance for news multi-document
summarization (2014). A logistic regression over what can be counted of a word; its
weights are learned from articles with summaries, see `weights.toml`.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from importlib.resources import files
from math import exp, log
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


Row = tuple[int, int, int, Role, bool, bool]
"""The fields of `Counts`."""


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


def measures(counts: Counts, sentences: int) -> tuple[float, ...]:
    """The measures of a word in a text of so many sentences, as `Measures` has them."""
    times, holding, first, role, name, number = counts
    return (
        log(times),
        0.0 if role else log(holding),
        holding / sentences,
        log(1 + first),
        1 / (1 + first),
        log(sentences),
        role != "",
        role == "indefinite",
        role == "plain",
        role == "personal",
        name,
        number,
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
        return 1 / (1 + exp(-logit - self.constant))


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
        self.first: list[int] = []
        """Where each term stands first. All three have the terms in reading order."""
        self.names: set[str] = set()
        self.sentences = 0
        for words in sentences:
            self._count(words)

    def _count(self, words: Sequence[str]) -> None:
        terms = self.terms(words)
        self.times.update(terms)
        self.holding.update(list(dict.fromkeys(terms)))
        self.first += [self.sentences] * (len(self.times) - len(self.first))
        raised = [word for word in words[1:] if word[0].isupper()]
        self.names.update(self.terms(raised))
        self.sentences += 1

    def terms(self, words: Iterable[str]) -> list[str]:
        """The terms of words as written, function words among them."""
        return all_terms(words, self._language)

    def counts(self, term: str) -> Counts:
        """What is known of a term of the article."""
        return Counts._make(self._counted[term])

    @cached_property
    def _counted(self) -> dict[str, Row]:
        """The fields of `Counts` for each term."""
        terms = self.times
        rows = zip(
            terms.values(),
            self.holding.values(),
            self.first,
            [self._roles.get(term, "") for term in terms],
            map(self.names.__contains__, terms),
            [not term.isalpha() and any(map(str.isdigit, term)) for term in terms],
            strict=True,
        )
        return dict(zip(terms, rows, strict=True))

    def chances(self, weights: Weights) -> dict[str, float]:
        """The probability for each term; those that count alike share the reckoning."""
        counted = self._counted
        known = {
            counts: weights.chance(Counts._make(counts), self.sentences)
            for counts in set(counted.values())
        }
        return {term: known[counts] for term, counts in counted.items()}
