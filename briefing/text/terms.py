"""The terms of a text: stems of the words that carry its topic."""

import re
from collections.abc import Iterator

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
    return [
        stem(part, language)
        for word in words(text)
        if (plain := word.replace("’", "'").removesuffix("'s")) not in stops  # noqa: RUF001
        for part in _parts(plain)
    ]


def _parts(word: str) -> Iterator[str]:
    """The word itself, or its pairs of characters in a script without spaces."""
    if WIDE.search(word):
        for index in range(max(1, len(word) - 1)):
            yield word[index : index + 2]
    else:
        yield word[:MAX_TERM]
