"""Whether a text uses capitals as print does; some feeds come in lower case."""

import re

from briefing.text.languages import word_set

OPENING = re.compile(r"[.!?]\s+[\"'“‘(]?([^\W\d_])")  # noqa: RUF001
AFTER_STOP = re.compile(r"(?:[.!?…]|\.[\"'”’»)\]]{1,2})\s+[\"'“‘(]?([^\W\d_])")  # noqa: RUF001
"""A letter that opens a sentence, where capitals tell nothing."""
INNER = re.compile(r"(?:(?<=[^\W_A-Z] )|(?<=[,;] ))[^\W\d_a-z][\w’'-]{2,}")  # noqa: RUF001
"""A word with a capital behind a word without one."""
SAMPLE = 20_000
MAX_LOWER_SHARE = 0.7


def has_capitals(text: str) -> bool:
    """Whether sentences of `text` begin with a capital, as far as one can see.

    Scripts without letter case count as having them: nothing is to be repaired.
    """
    openings = OPENING.findall(text[:SAMPLE])
    lower = sum(letter.islower() for letter in openings)
    return bool(lower <= len(openings) * MAX_LOWER_SHARE)


def inner_names(text: str, language: str) -> frozenset[str]:
    """The words that bear a capital inside a sentence, in lower case.

    Days and months are none. In scripts without letter case there are none.
    """
    found = {word.lower() for word in INNER.findall(text) if word[0].isupper()}
    return frozenset(found - word_set(language, "calendar"))


def with_capitals(text: str) -> str:
    """The text, as long as before, with a capital behind each full stop."""

    def raised(match: re.Match[str]) -> str:
        letter = match[1].upper()
        return match[0][:-1] + (letter if len(letter) == 1 else match[1])

    return AFTER_STOP.sub(raised, text)
