"""Words without their endings, by the Snowball algorithms.

Porter, Snowball: A language for stemming algorithms (2001).
"""

from collections.abc import Callable
from functools import cache, lru_cache

import snowballstemmer

from briefing.text.languages import base_code

CACHED_WORDS = 10_000
NAMES = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nb": "norwegian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
"""Snowball's algorithm for each ISO 639-1 code."""


@lru_cache(maxsize=CACHED_WORDS)
def stem(word: str, language: str = "en") -> str:
    """The stem of a lower-case word; the word itself in a language without stemmer."""
    stemmer = _stemmer(language)
    return stemmer(word) if stemmer else word


@cache
def _stemmer(language: str) -> Callable[[str], str] | None:
    name = NAMES.get(base_code(language))
    if name is None or name not in snowballstemmer.algorithms():
        return None
    stemmer: Callable[[str], str] = snowballstemmer.stemmer(name).stemWord
    return stemmer
