"""The terms of a text: stems of the words that carry its topic."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from briefing.text.segmentation import Segmentation
from briefing.text.stems import CACHED_WORDS, stem
from briefing.text.stopwords import stop_words
from briefing.text.tokens import WORD

WIDE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that put no space between words: their terms are pairs of characters."""
MAX_TERM = 64
"""Longer runs are no words (encoded data, a script without spaces)."""


class _Terms(dict[str, str]):
    """The term of each word of one language as written; empty for a stop word."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._stops = stop_words(language)

    def __missing__(self, word: str) -> str:
        """The term of a word that was not met before."""
        if len(self) >= CACHED_WORDS:
            self.clear()
        plain = self.plain(word)
        self[word] = stem(plain[:MAX_TERM], self._language) if plain else ""
        return self[word]

    def plain(self, word: str) -> str:
        """The plain form of a word; empty for a stop word."""
        plain = _plain(word)
        return "" if plain in self._stops else plain


class AllTerms(dict[str, tuple[str, ...]]):
    """The terms of each word as written, stop words as they are.

    A word of a script without spaces has several.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.stops = stop_words(language)

    def __missing__(self, word: str) -> tuple[str, ...]:
        """The terms of a word that was not met before."""
        if len(self) >= CACHED_WORDS:
            self.clear()
        found = tuple(
            part if part in self.stops else stem(part[:MAX_TERM], self._language)
            for part in _parts(_plain(word))
        )
        self[word] = found
        return found

    def of(self, words: Iterable[str]) -> list[str]:
        """The terms of some words, repeated as they are."""
        return list(chain.from_iterable(map(self.__getitem__, words)))


def _plain(word: str) -> str:
    """The word in lower case without a possessive ending."""
    return word.lower().replace("’", "'").removesuffix("'s")  # noqa: RUF001


@cache
def all_terms(language: str) -> AllTerms:
    """The terms of the words of a language, found once for all its articles."""
    return AllTerms(language)


@cache
def _known(language: str) -> _Terms:
    return _Terms(language)


def terms(text: str, language: str) -> list[str]:
    """Stems of the words that are no stop words, in order, repeated as in the text."""
    known = _known(language)
    words = WORD.findall(text)
    if not text.isascii() and WIDE.search(text):
        parts = (part for word in words for part in _parts(known.plain(word)))
        return [stem(part[:MAX_TERM], language) for part in parts]
    return [term for word in words if (term := known[word])]


def sentence_terms(text: Segmentation) -> Iterator[list[str]]:
    """The terms of each sentence."""
    for sentence in text.sentences:
        yield terms(sentence.text, text.language)


def printed_words(text: Segmentation) -> Iterator[list[str]]:
    """The words, as written, of what a summary prints of each sentence."""
    for sentence in text.sentences:
        yield WORD.findall(sentence.printed)


def _parts(word: str) -> Iterator[str]:
    """The word itself, or its pairs of characters in a script without spaces."""
    if WIDE.search(word):
        for index in range(max(1, len(word) - 1)):
            yield word[index : index + 2]
    elif word:
        yield word
