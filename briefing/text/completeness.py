"""Whole sentences told from debris, fragments and lines that end in mid-air."""

import re

from briefing.text.languages import word_set
from briefing.text.tokens import first_words

MIN_WORDS = 3
MIN_OPEN_WORDS = 9
"""A line without a full stop is a sentence from this length on."""
MIN_PLAIN_WORDS = 6
MAX_CHECKED_WORDS = 40
ENDS = re.compile(r"[.!?…。！？｡।॥؟۔][\s\"'”’»)\]」』）]*$")  # noqa: RUF001
VERB_ENDING = re.compile(r"(?:ed|ing|es|s|en|n't|n’t|ify|ise|ize)$")  # noqa: RUF001
WIDE_SCRIPT = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that put no space between words."""


def is_complete(sentence: str, language: str, *, cased: bool = True) -> bool:
    """Whether a sentence can stand in print without its neighbours' words.

    Debris of one or two words, lines without anything like a verb, and pieces that
    begin in lower case where the others have capitals are not complete.

    Args:
        sentence: The sentence as written.
        language: ISO 639-1 code; the search for a verb knows English only.
        cased: Whether sentences of this text begin with a capital.
    """
    if not sentence.isascii() and WIDE_SCRIPT.search(sentence[:40]):
        return len(sentence) > MIN_WORDS
    words = first_words(sentence, MAX_CHECKED_WORDS)
    if len(words) < (MIN_WORDS if ENDS.search(sentence[-12:]) else MIN_OPEN_WORDS):
        return False
    if cased and _opens_in_mid_sentence(sentence, words[0]):
        return False
    return language != "en" or _has_verb(words)


def _opens_in_mid_sentence(sentence: str, word: str) -> bool:
    """Whether a sentence begins with a lower-case word that no name explains."""
    opens = sentence[:1]
    return opens in ",;:.)]%&-–—" or (  # noqa: RUF001
        opens.isalpha() and word.islower() and "-" not in word
    )


def _has_verb(words: list[str]) -> bool:
    """Whether one word looks like a verb, or plain words are many enough to hold one.

    A list of names, however long, has few words in lower case.
    """
    plain = sum(map(str.islower, words))
    return plain >= MIN_PLAIN_WORDS or any(_is_verb_like(word) for word in words)


def _is_verb_like(word: str) -> bool:
    lower = word.lower().replace("’", "'")  # noqa: RUF001
    return lower in word_set("en", "verbs") or (
        word[0].islower() and bool(VERB_ENDING.search(lower))
    )
