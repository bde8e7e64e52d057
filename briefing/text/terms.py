"""The terms of a text: stems of the words that carry its topic."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain

from briefing.text.remembered import Remembered
from briefing.text.segmentation import Segmentation
from briefing.text.stems import stem
from briefing.text.stopwords import stop_words
from briefing.text.tokens import WORD

WIDE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that put no space between words: their terms are pairs of characters."""
SHORT = 3
"""Words so short are taken for stop words in a language without a list of them."""
MAX_TERM = 64
"""Longer runs are no words (encoded data, a script without spaces)."""


def _plain(word: str) -> str:
    """The word in lower case without a possessive ending."""
    return word.lower().replace("’", "'").removesuffix("'s")  # noqa: RUF001


@cache
def _plain_words(language: str) -> Remembered[str]:
    """The plain form of each word as written; empty for a stop word."""
    stops = stop_words(language)

    def plain(word: str) -> str:
        found = _plain(word)
        if stops:
            return "" if found in stops else found
        return "" if len(found) <= SHORT and not WIDE.search(found) else found

    return Remembered(plain)


@cache
def _terms(language: str) -> Remembered[str]:
    """The term of each word as written; empty for a stop word."""
    plain = _plain_words(language)
    return Remembered(lambda word: stem(plain[word][:MAX_TERM], language))


@cache
def _all_terms(language: str) -> Remembered[tuple[str, ...]]:
    """The terms of each word as written, stop words as they are.

    A word of a script without spaces has several.
    """
    stops = stop_words(language)

    def found(word: str) -> tuple[str, ...]:
        return tuple(
            part if part in stops else stem(part[:MAX_TERM], language)
            for part in _parts(_plain(word))
        )

    return Remembered(found)


def all_terms(words: Iterable[str], language: str) -> list[str]:
    """The terms of words as written, stop words among them, repeated as they are."""
    return list(chain.from_iterable(map(_all_terms(language).__getitem__, words)))


def terms(text: str, language: str) -> list[str]:
    """Stems of the words that are no stop words, in order, repeated as in the text."""
    return _content(text, WORD.findall(text), language)


def _content(text: str, words: Sequence[str], language: str) -> list[str]:
    """The terms of a text that has these words."""
    if not text.isascii() and WIDE.search(text):
        plain = _plain_words(language)
        parts = chain.from_iterable(_parts(plain[word]) for word in words)
        return [stem(part[:MAX_TERM], language) for part in parts]
    return list(filter(None, map(_terms(language).__getitem__, words)))


def sentence_words(text: Segmentation) -> Iterator[list[str]]:
    """The words, as written, of each sentence."""
    for sentence in text.sentences:
        yield WORD.findall(sentence.text)


def sentence_terms(text: Segmentation) -> Iterator[list[str]]:
    """The terms of each sentence."""
    for sentence, words in zip(text.sentences, text.each(sentence_words), strict=True):
        yield _content(sentence.text, words, text.language)


def printed_words(text: Segmentation) -> Iterator[list[str]]:
    """The words, as written, of what a summary prints of each sentence."""
    for sentence, words in zip(text.sentences, text.each(sentence_words), strict=True):
        whole = sentence.is_printed_whole
        yield words if whole else WORD.findall(sentence.printed)


def printed_terms(text: Segmentation) -> Iterator[list[str]]:
    """The terms of these words, stop words among them."""
    for words in text.each(printed_words):
        yield all_terms(words, text.language)


def _parts(word: str) -> Iterator[str]:
    """The word itself, or its pairs of characters in a script without spaces."""
    if WIDE.search(word):
        for index in range(max(1, len(word) - 1)):
            yield word[index : index + 2]
    elif word:
        yield word
