"""What can be measured of a sentence without a language model, each from 0 to 1."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields

from briefing.analysis.reading import Reading
from briefing.text.cohesion import points_back, takes_up
from briefing.text.languages import word_set
from briefing.text.segmentation import Sentence
from briefing.text.similarity import Vector, dot, normalized, total
from briefing.text.terms import terms
from briefing.text.tokens import WORD
from briefing.text.weights import inverse_frequencies, tf_idf

LEAD_SENTENCES = 3
FULL_LENGTH = 30
"""Words from which a sentence counts as long."""
FULL_NAMES = 6
FULL_NUMBERS = 3
NUMBER = re.compile(r"\d")
QUOTED = re.compile(r"[\"“«„][^\"”»“]*(?:[\"”»“]|$)")
QUESTION_ENDS = ("?", '?"', "?”", "?'", "? '")
FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us", "you", "your"})


@dataclass(frozen=True, slots=True)
class Features:
    """The measures of one sentence."""

    first: float
    """1 for the first sentence that can be printed."""
    early: float
    """Falls from 1 with each sentence: 1, 1/2, 1/3."""
    place: float
    """Falls evenly from 1 at the beginning to 0 at the end."""
    centrality: float
    """Likeness to the article as a whole."""
    coverage: float
    """Share of the article's term weight that it holds."""
    title: float
    """Share of the title's terms that it holds."""
    lead: float
    """Likeness to the opening sentences."""
    names: float
    numbers: float
    length: float
    quoted: float
    """Share of its characters that stand in quotation marks."""
    personal: float
    """1 where it speaks in the first or second person."""
    question: float
    leaning: float
    """1 where it points back to the sentence before it."""
    connective: float
    """1 where it begins with `But` or the like."""
    bonus: float
    """1 where it has a word that marks news."""

    def vector(self) -> tuple[float, ...]:
        """The measures in the order of their names."""
        return tuple(getattr(self, name) for name in NAMES)


NAMES = tuple(field.name for field in fields(Features))


def measure(reading: Reading) -> list[Features]:
    """The features of each sentence of the text."""
    sentences = reading.text.sentences
    language = reading.language
    found = [terms(s.text, language) for s in sentences]
    idf = inverse_frequencies(found)
    vectors = [tf_idf(each, idf) for each in found]
    article = _Article(reading, sentences, vectors)
    return [article.features(s, v) for s, v in zip(sentences, vectors, strict=True)]


class _Article:
    """What the measures of a sentence are compared with."""

    def __init__(
        self, reading: Reading, sentences: Sequence[Sentence], vectors: list[Vector]
    ) -> None:
        self.language = reading.language
        self.ranks = {
            s.index: rank for rank, s in enumerate(s for s in sentences if s.printable)
        }
        kept = [vectors[index] for index in self.ranks]
        self.sum = total(kept)
        self.center = normalized(self.sum)
        self.most = max((dot(v, self.sum) for v in kept), default=0.0) or 1.0
        self.lead = normalized(total(kept[:LEAD_SENTENCES]))
        self.title = set(
            terms(f"{reading.article.title} {reading.article.lead}", self.language)
        )
        self.top = max((self._held(v) for v in kept), default=0.0) or 1.0

    def _held(self, vector: Vector) -> float:
        return math.fsum(self.sum[term] for term in vector if term in self.sum)

    def features(self, sentence: Sentence, vector: Vector) -> Features:
        """The measures of one sentence."""
        rank = self.ranks.get(sentence.index, len(self.ranks))
        body = sentence.text[sentence.body[0] - sentence.start :]
        words = WORD.findall(body)
        lower = {word.lower() for word in words}
        return Features(
            first=float(rank == 0),
            early=1 / (1 + rank),
            place=1 - rank / max(1, len(self.ranks)),
            centrality=dot(vector, self.center),
            coverage=self._held(vector) / self.top,
            title=len(self.title & vector.keys()) / max(1, len(self.title)),
            lead=dot(vector, self.lead),
            names=_share(sum(word[0].isupper() for word in words[1:]), FULL_NAMES),
            numbers=_share(sum(bool(NUMBER.search(w)) for w in words), FULL_NUMBERS),
            length=_share(len(words), FULL_LENGTH),
            quoted=sum(map(len, QUOTED.findall(body))) / max(1, len(body)),
            personal=float(bool(lower & FIRST_PERSON)),
            question=float(body.endswith(QUESTION_ENDS)),
            leaning=float(points_back(body, self.language)),
            connective=float(takes_up(body, self.language)),
            bonus=float(bool(lower & word_set(self.language, "bonus"))),
        )


def _share(count: int, full: int) -> float:
    return min(1.0, count / full)
