"""What can be measured of a sentence without a language model, each from 0 to 1."""

import math
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from briefing.analysis.reading import Reading
from briefing.analysis.summarizers.overlap import Overlap
from briefing.text.casing import has_capitals
from briefing.text.cohesion import QUOTE_MARKS, is_bare_quote
from briefing.text.languages import word_set
from briefing.text.remembered import Remembered
from briefing.text.segmentation import Sentence
from briefing.text.terms import (
    printed_terms,
    printed_words,
    sentence_terms,
    terms,
)

QUESTION_ENDS = ("?", '?"', "?”", "?'", "? '")
MANNERS = ("captions", "personal", "pronouns")
"""Lists of words that tell how a sentence speaks."""
NOTHING: frozenset[str] = frozenset()


class Features(NamedTuple):
    """The measures of one sentence."""

    words: float
    """How well its words are expected to agree with a summary's: see `overlap`."""
    phrases: float
    """The same for pairs of words side by side."""
    links: float
    """How many other sentences share its terms, a term at a time, against its length;
    1 for the best. A TextRank of one step, in linear time."""
    title: float
    """Share of the title's terms that it holds."""
    late: float
    """Share of the sentences that stand before it."""
    names: float
    """Share of its words that are written with a capital, but for the first."""
    personal: float
    """1 where somebody speaks of himself or to the reader."""
    quotation: float
    """1 where it has quotation marks."""
    bare_quote: float
    """1 where it is somebody's words without a speaker."""
    vague: float
    """1 where a pronoun stands for something that no name tells."""
    question: float
    caption: float
    """1 where it speaks of a picture or of the page itself."""


WIDTH = len(Features._fields)


class Measured:
    """The features of all sentences, packed, for a long text has many sentences."""

    def __init__(self) -> None:
        self._values = array("d")

    def append(self, features: Features) -> None:
        """Adds those of the next sentence."""
        self._values.extend(features)

    def __getitem__(self, sentence: int) -> Features:
        """Those of the sentence with this index."""
        start = sentence * WIDTH
        return Features._make(self._values[start : start + WIDTH])

    def words(self) -> Sequence[float]:
        """The first measure of all sentences."""
        return self._values[::WIDTH]


def measure(reading: Reading, overlap: Overlap) -> Iterator[Features]:
    """The features of each sentence of the text."""
    article = _Article(reading, overlap)
    text = reading.text
    parts = (text.sentences, text.each(printed_words), text.each(printed_terms))
    for sentence, words, said in zip(*parts, strict=True):
        yield article.features(sentence, words, said)


class _Article:
    """What the measures of a sentence are compared with."""

    def __init__(self, reading: Reading, overlap: Overlap) -> None:
        self.overlap = overlap
        self.manners = _manners(reading.language)
        self.cased = has_capitals(reading.article.text)
        sentences = reading.text.sentences
        found = list(reading.text.each(sentence_terms))
        kept = [sentence.index for sentence in sentences if sentence.printable]
        self.links = _links(found, kept)
        self.title = title_terms(reading)
        self.held = [
            len(self.title.intersection(each)) / (len(self.title) or 1)
            for each in found
        ]

    def features(
        self, sentence: Sentence, words: Sequence[str], said: Sequence[str]
    ) -> Features:
        """The measures of one sentence."""
        index = sentence.index
        body = sentence.printed
        manner = NOTHING.union(*map(self.manners.__getitem__, words))
        agreement, phrases = self.overlap.of(said)
        names = sum([word[0].isupper() for word in words[1:]]) / (len(words) or 1)
        return Features(
            words=agreement,
            phrases=phrases,
            links=self.links[index],
            title=self.held[index],
            late=index / len(self.held),
            names=names,
            personal=float("personal" in manner),
            quotation=float(bool(QUOTE_MARKS.search(body))),
            bare_quote=float(is_bare_quote(body)),
            vague=float(self.cased and not names and "pronouns" in manner),
            question=float(body.endswith(QUESTION_ENDS)),
            caption=float("captions" in manner),
        )


@cache
def _manners(language: str) -> Remembered[frozenset[str]]:
    """The lists of a language that each word as written is on."""
    lists = {name: word_set(language, name) for name in MANNERS}

    def on(word: str) -> frozenset[str]:
        lower = "" if _is_acronym(word) else word.lower()
        return frozenset(name for name in lists if lower in lists[name]) or NOTHING

    return Remembered(on)


def _is_acronym(word: str) -> bool:
    """Whether a word stands for a name: `US` is not `us`."""
    return len(word) > 1 and word.isupper()


def title_terms(reading: Reading) -> set[str]:
    """Terms of title and standfirst; one made from the text tells nothing."""
    article = reading.article
    title = "" if article.title_made else article.title
    return set(terms(f"{title} {article.lead}", reading.language))


def _links(found: Sequence[Sequence[str]], kept: Sequence[int]) -> list[float]:
    """For each sentence, the links by shared terms over its dampened length."""
    holding = Counter(chain.from_iterable(set(found[index]) for index in kept))
    links = {term: count - 1 for term, count in holding.items() if count > 1}
    raw = [
        sum([links[term] for term in links.keys() & each])
        / (1 + math.log(1 + len(each)))
        for each in found
    ]
    most = max((raw[index] for index in kept), default=0.0) or 1.0
    return [min(1.0, value / most) for value in raw]
