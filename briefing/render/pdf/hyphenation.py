"""Where a word may be divided, by the patterns of its language.

Liang, Word hy-phen-a-tion by com-put-er (1983), with pyphen's dictionaries. Names,
abbreviations, numbers and addresses are left whole; a language without a dictionary
is not divided by another's.
"""

import re
from collections.abc import Iterator
from functools import cache

import pyphen  # type: ignore[import-untyped]

from briefing.render.pdf.fonts import SOFT_HYPHEN

LEAST_DIVIDED = 6
"""Shorter words are left whole."""
CORE = re.compile(
    rf"(?<![\w'’.@/\\\u00a0{SOFT_HYPHEN}-])"  # noqa: RUF001
    rf"[^\W\d_](?:[^\W\d_]|{SOFT_HYPHEN}){{{LEAST_DIVIDED - 1},}}"
    rf"(?![\w'’@/\\-]|[.:]\w)"  # noqa: RUF001
)
"""A word of six letters or more that is no part of a name, compound or address."""
LEAST_LEFT, LEAST_RIGHT = 3, 3
"""Fewer letters than this do not stand alone."""
CAPITALIZED = ("de", "lb")
"""Languages in which a capital does not tell a name."""


def divisions(text: str, language: str) -> Iterator[int]:
    """The places in a text where a word may be divided, in order."""
    for word in CORE.finditer(text):
        for place in _places(word[0], language):
            yield word.start() + place


def _places(word: str, language: str) -> tuple[int, ...]:
    if SOFT_HYPHEN in word:
        return tuple(m.end() for m in re.finditer(SOFT_HYPHEN, word[:-1]))
    base = language.partition("-")[0]
    rest = word[1:] if base in CAPITALIZED else word
    return _divided(word, language) if rest.islower() else ()


@cache
def _divided(word: str, language: str) -> tuple[int, ...]:
    """The places that the patterns give, without those that change the spelling."""
    dictionary = _dictionary(language)
    if dictionary is None:
        return ()
    places = dictionary.positions(word.lower())
    return tuple(int(place) for place in places if place.data is None)


@cache
def _dictionary(language: str) -> pyphen.Pyphen | None:
    """The patterns of a language, or of the nearest variant of it."""
    name = pyphen.language_fallback(language.replace("-", "_")) if language else None
    return (
        pyphen.Pyphen(lang=name, left=LEAST_LEFT, right=LEAST_RIGHT) if name else None
    )
