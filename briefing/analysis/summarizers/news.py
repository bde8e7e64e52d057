"""Our own method: sentences whose words a summary is likely to hold."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from briefing.analysis.reading import Reading
from briefing.analysis.summarizers import Explained
from briefing.analysis.summarizers.combination import Together, is_few
from briefing.analysis.summarizers.features import Features, Measured, measure
from briefing.analysis.summarizers.importance import Importance, learned
from briefing.analysis.summarizers.overlap import Overlap
from briefing.analysis.summarizers.selection import default_length, printable
from briefing.analysis.versions import SUMMARY_VERSIONS
from briefing.text.segmentation import Sentence
from briefing.text.terms import printed_words

_UNFIT: Mapping[str, float] = {
    "bare_quote": -0.02,
    "vague": -0.03,
    "question": -0.05,
    "caption": -0.05,
}
ONE: Mapping[str, float] = {
    "words": 1.0,
    "phrases": 3.0,
    "links": 0.05,
    "title": 0.2,
    "names": 0.03,
    "quotation": -0.01,
    **_UNFIT,
}
"""For a summary of one sentence."""
SEVERAL: Mapping[str, float] = {
    "words": 1.0,
    "links": 0.05,
    "title": 0.1,
    "late": -0.07,
    "personal": -0.05,
    "quotation": -0.005,
    **_UNFIT,
}
"""For a few sentences, chosen as a set."""
MANY: Mapping[str, float] = {
    "words": 0.5,
    "phrases": 1.0,
    "links": 1.5,
    "title": 0.1,
    "bare_quote": -0.1,
    "question": -0.1,
    "caption": -0.1,
}
"""For a longer summary, which has to carry what the article's sentences share.

The weights were found by forward search on public news with summaries, and rounded.
Those summaries stand under no title: its weight is what brings a sentence nearest to
the headlines that others gave the same event. What makes a sentence unfit to be read
alone is set for the reader and not for a figure."""


class News:
    """A weighted sum of what `features` measures; time grows with the text's length."""

    version: ClassVar[str] = SUMMARY_VERSIONS["news"]

    def rate(self, reading: Reading) -> list[float]:
        """The weighted sum for each sentence, for a summary of the usual length."""
        return list(self.explain(reading).ratings)

    def explain(self, reading: Reading, wanted: int | None = None) -> Explained:
        """The same sums with their parts, for a summary of so many sentences."""
        kept = printable(reading)
        count = default_length(len(kept)) if wanted is None else wanted
        weights = weights_for(count, len(kept))
        importance = Importance(_words(reading, kept), reading.language)
        overlap = Overlap(importance, learned("one" if count <= 1 else "several"))
        measured, ratings = Measured(), []
        for features in measure(reading, overlap):
            measured.append(features)
            ratings.append(rating(features, weights))
        return Explained(
            ratings,
            lambda sentence: contributions(measured[sentence], weights),
            Together(overlap, weights["words"], measured.words()),
        )


def _words(reading: Reading, kept: Sequence[Sentence]) -> Iterator[Sequence[str]]:
    """The words of the sentences that a summary may take."""
    wanted = {sentence.index for sentence in kept}
    words = enumerate(reading.text.each(printed_words))
    return (each for index, each in words if index in wanted)


def weights_for(wanted: int, sentences: int) -> Mapping[str, float]:
    """What counts in a summary of so many out of an article's sentences."""
    if wanted <= 1:
        return ONE
    return SEVERAL if is_few(wanted, sentences) else MANY


def rating(features: Features, weights: Mapping[str, float]) -> float:
    """The weighted sum of a sentence's measures."""
    return math.fsum(contributions(features, weights).values())


def contributions(features: Features, weights: Mapping[str, float]) -> dict[str, float]:
    """What each measure of a sentence adds to its rating."""
    return {name: weight * getattr(features, name) for name, weight in weights.items()}
