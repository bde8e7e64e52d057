"""The terms of a text: stems of the words that carry its topic."""

import re
from collections.abc import Iterator

from briefing.text.segmentation import Segmentation
from briefing.text.stems import stem
from briefing.text.stopwords import stop_words
from briefing.text.tokens import words

WIDE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that put no space between words: their terms are pairs of characters."""
MAX_TERM = 64
"""Longer runs are no words (encoded data, a script without spaces)."""


def terms(text: str, language: str) -> list[str]:
    """Stems of the words that are no stop words, in order, repeated as in the text."""
    stops = stop_words(language)
    found = [
        plain
        for word in words(text.replace("’", "'"))  # noqa: RUF001
        if (plain := word.removesuffix("'s")) not in stops
    ]
    if WIDE.search(text):
        found = [part for word in found for part in _parts(word)]
    return [stem(word[:MAX_TERM], language) for word in found]


def sentence_terms(text: Segmentation) -> Iterator[list[str]]:
    """The terms of each sentence."""
    for sentence in text.sentences:
        yield terms(sentence.text, text.language)


def _parts(word: str) -> Iterator[str]:
    """The word itself, or its pairs of characters in a script without spaces."""
    if WIDE.search(word):
        for index in range(max(1, len(word) - 1)):
            yield word[index : index + 2]
    else:
        yield word
