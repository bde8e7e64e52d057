"""The eight methods of sumy, fed with our own sentences, stems and stop words.

Each class names the paper; sumy does the work. No NLTK data is needed, for sumy's own
tokenizer is never asked. sumy hands its ratings to whoever counts them: `_Ballot`.
"""

import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, ClassVar

import numpy as np
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from briefing.analysis.reading import Reading
from briefing.analysis.summarizers.limits import refuse_longer
from briefing.analysis.versions import SUMMARY_VERSIONS
from briefing.text.languages import word_set
from briefing.text.stems import stem
from briefing.text.stopwords import stop_words
from briefing.text.tokens import words

RATING_DIGITS = 9
"""sumy adds in the order of sets, which differs from run to run in the last digits;
sentences that are equal but for these are equal."""


class _Line(Sentence):  # type: ignore[misc]
    """A sentence whose words are given; two with the same words stay two."""

    def __init__(self, text: str, *, is_heading: bool = False) -> None:
        super().__init__(text, tokenizer=None, is_heading=is_heading)
        self._given = tuple(words(text))

    @property
    def words(self) -> tuple[str, ...]:
        """The words in lower case."""
        return self._given

    __eq__ = object.__eq__
    __hash__ = object.__hash__


@dataclass
class _Ballot:
    """Counts for sumy how many sentences to keep: all, and notes their ratings."""

    ratings: dict[int, float] = field(default_factory=dict)

    def __call__(self, infos: Sequence[Any]) -> Sequence[Any]:
        self.ratings.update(
            (info.order, round(float(info.rating), RATING_DIGITS)) for info in infos
        )
        return infos


class Classic:
    """A sumy method as a `Summarizer`."""

    version: ClassVar[str] = SUMMARY_VERSIONS["sumy"]
    summarizer: ClassVar[Callable[..., Any]]
    """The sumy class."""
    max_sentences: ClassVar[int]
    """Longer texts would take more than about ten seconds."""

    def rate(self, reading: Reading) -> list[float]:
        """The ratings of sumy.

        Raises:
            AnalysisError: The text is longer than the method can take.
        """
        refuse_longer(reading, self.max_sentences, type(self).__name__)
        lines = [_Line(s.text) for s in reading.text.sentences]
        if not any(line.words for line in lines):
            return [0.0] * len(lines)
        ballot = _Ballot()
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            self.prepared(reading.language)(_document(reading, lines), ballot)
        return [ballot.ratings.get(index, 0.0) for index in range(len(lines))]

    def prepared(self, language: str) -> Any:
        """The sumy summarizer with the words of a language set."""
        summarizer = type(self).summarizer(partial(_stem, language=language))
        summarizer.stop_words = stop_words(language)
        return summarizer


def _stem(word: str, language: str) -> str:
    return stem(word, language)


def _document(reading: Reading, lines: Sequence[_Line]) -> ObjectDocumentModel:
    """The article as sumy's document, its title as a heading."""
    title = [_Line(reading.article.title, is_heading=True)]
    parts: dict[int, list[_Line]] = {-1: title}
    for sentence, line in zip(reading.text.sentences, lines, strict=True):
        parts.setdefault(sentence.paragraph, []).append(line)
    return ObjectDocumentModel([Paragraph(part) for part in parts.values()])


class LexRank(Classic):
    """Erkan and Radev, LexRank (2004): centrality in a graph of alike sentences."""

    summarizer = LexRankSummarizer
    max_sentences = 1500


class TextRank(Classic):
    """Mihalcea and Tarau, TextRank (2004): random walk over shared words."""

    summarizer = TextRankSummarizer
    max_sentences = 2500


class Lsa(Classic):
    """Steinberger and Ježek, latent semantic analysis in summarization (2004)."""

    summarizer = LsaSummarizer
    max_sentences = 1500


class Luhn(Classic):
    """Luhn, The automatic creation of literature abstracts (1958)."""

    summarizer = LuhnSummarizer
    max_sentences = 5000


class SumBasic(Classic):
    """Nenkova and Vanderwende, The impact of frequency on summarization (2005)."""

    summarizer = SumBasicSummarizer
    max_sentences = 5000


class Kl(Classic):
    """Haghighi and Vanderwende, KLSum (2009): the word distribution of the whole."""

    summarizer = KLSummarizer
    max_sentences = 200


class Reduction(Classic):
    """Fabish, Reduction: the sum of links to all other sentences."""

    summarizer = ReductionSummarizer
    max_sentences = 2000


class Edmundson(Classic):
    """Edmundson, New methods in automatic extracting (1969): cue, title, location."""

    summarizer = EdmundsonSummarizer
    max_sentences = 20_000

    def prepared(self, language: str) -> Any:
        """The method with cue words; it refuses to work with an empty list."""
        summarizer = self.summarizer(partial(_stem, language=language))
        summarizer.bonus_words = word_set(language, "bonus") or {""}
        summarizer.stigma_words = word_set(language, "stigma") or {""}
        summarizer.null_words = stop_words(language) or {""}
        return summarizer
