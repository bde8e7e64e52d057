"""What can be measured of a sentence without a language model, each from 0 to 1.

Names, numbers, length, quotation marks and likeness to the opening were measured too:
with links and place known they tell nothing more, so they are left out.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from briefing.analysis.reading import Reading
from briefing.model.article import Article
from briefing.text.cohesion import is_bare_quote, leaning
from briefing.text.languages import word_set
from briefing.text.segmentation import Sentence
from briefing.text.similarity import Vector, dot, normalized, total
from briefing.text.terms import sentence_terms, terms
from briefing.text.tokens import words
from briefing.text.weights import inverse_frequencies, tf_idf

OPENING = 5
"""So many sentences tell the news; what follows is background."""
LONG = 40
"""Sentences from which an article counts as long."""
RECORDS = frozenset({"jsonl"})
"""Formats in which other programs hand over what they took for the article."""
QUESTION_ENDS = ("?", '?"', "?”", "?'", "? '")


class Features(NamedTuple):
    """The measures of one sentence."""

    links: float
    """How many other sentences share its terms, a term at a time, against its length;
    1 for the best. A TextRank of one step, in linear time."""
    links_in_long: float
    """The same, weakened for short articles: in long ones, place says more."""
    centrality: float
    """Likeness to the article as a whole."""
    lead: float
    """1 for the first sentence of a whole article; a record that comes without a title
    may have lost its lead as well."""
    opening: float
    """1 among the first sentences; for the very first as `lead`."""
    title: float
    """Share of the title's terms that it holds."""
    follows: float
    """1 where it points back to the sentence before it, with which it is taken."""
    bare_quote: float
    """1 where it is somebody's words without a speaker."""
    question: float
    caption: float
    """1 where it speaks of a picture or of the page itself."""


def measure(reading: Reading) -> Iterator[Features]:
    """The features of each sentence of the text."""
    article = _Article(reading)
    return (article.features(sentence) for sentence in reading.text.sentences)


class _Article:
    """What the measures of a sentence are compared with."""

    def __init__(self, reading: Reading) -> None:
        self.captions = _captions(reading)
        self.leaning = list(reading.text.each(leaning))
        sentences = reading.text.sentences
        found = list(reading.text.each(sentence_terms))
        kept = [sentence.index for sentence in sentences if sentence.printable]
        self.ranks = {index: rank for rank, index in enumerate(kept)}
        self.links = _links(found, kept)
        self.title = title_terms(reading)
        self.held = [self._held(each) for each in found]
        self.is_whole = _is_whole(reading.article)
        self.vectors = _vectors(found)
        self.center = _center(self.vectors[index] for index in kept)

    def _held(self, found: Sequence[str]) -> float:
        held = self.title.intersection(found)
        return len(held) / len(self.title) if self.title else 0.0

    def features(self, sentence: Sentence) -> Features:
        """The measures of one sentence."""
        index = sentence.index
        links = self.links[index]
        body = sentence.printed
        return Features(
            links=links,
            links_in_long=links * min(1.0, len(self.ranks) / LONG),
            centrality=dot(self.vectors[index], self.center),
            lead=float(self._leads(index)),
            opening=float(self._opens(index)),
            title=self.held[index],
            follows=float(self.leaning[index]),
            bare_quote=float(is_bare_quote(body)),
            question=float(body.endswith(QUESTION_ENDS)),
            caption=float(bool(self.captions) and self._speaks_of_picture(body)),
        )

    def _speaks_of_picture(self, body: str) -> bool:
        return not self.captions.isdisjoint(words(body))

    def _leads(self, index: int) -> bool:
        return self.is_whole and self.ranks.get(index) == 0

    def _opens(self, index: int) -> bool:
        return 0 < self.ranks.get(index, OPENING) < OPENING or self._leads(index)


def _is_whole(article: Article) -> bool:
    """Whether its lead is surely there: it has a title, or was read from a file."""
    has_title = bool(article.title) and not article.title_made
    return has_title or (
        article.origin is not None and article.origin.format not in RECORDS
    )


def _captions(reading: Reading) -> set[str]:
    """The words of captions that the text has anywhere: nearly always none."""
    lower = reading.article.text.lower()
    return {word for word in word_set(reading.language, "captions") if word in lower}


def title_terms(reading: Reading) -> set[str]:
    """Terms of title and standfirst; one made from the text tells nothing."""
    article = reading.article
    title = "" if article.title_made else article.title
    return set(terms(f"{title} {article.lead}", reading.language))


def _vectors(found: list[list[str]]) -> list[Vector]:
    """The vectors of sentences; their terms are given up one by one, to save memory."""
    idf = inverse_frequencies(found)
    found.reverse()
    return [tf_idf(found.pop(), idf) for _ in range(len(found))]


def _center(vectors: Iterable[Vector]) -> Vector:
    return normalized(total(vectors))


def _links(found: Sequence[Sequence[str]], kept: Sequence[int]) -> list[float]:
    """For each sentence, the links by shared terms over its dampened length."""
    sets = [set(each) for each in found]
    holding = Counter(chain.from_iterable([sets[index] for index in kept]))
    links = {term: count - 1 for term, count in holding.items() if count > 1}
    raw = [
        sum([links[term] for term in terms & links.keys()])
        / (1 + math.log(1 + len(each)))
        for terms, each in zip(sets, found, strict=True)
    ]
    most = max((raw[index] for index in kept), default=0.0) or 1.0
    return [min(1.0, value / most) for value in raw]
