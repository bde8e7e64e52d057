"""Whether a sentence leans on the one before it."""

import re
from collections.abc import Iterator
from itertools import islice

from briefing.text.languages import word_set
from briefing.text.segmentation import Segmentation
from briefing.text.tokens import WORD

MAX_LEADING_CONNECTIVES = 2
OPENING_MARKS = '"“„«'
CLOSING_MARKS = '"”“»'
QUOTE_MARKS = re.compile(r"[\"“”„«»]")
BOTH = 2


def points_back(sentence: str, language: str) -> bool:
    """Whether its subject is named only in the sentence before: `He also said …`.

    Connectives in front are passed over: `But they …` points back as `They …` does.
    """
    opening = _opening(sentence)
    connectives = word_set(language, "connectives")
    while len(opening) > 1 and opening[0] in connectives:
        opening = opening[1:]
    return bool(opening) and opening[0] in word_set(language, "anaphora")


def leaning(text: Segmentation) -> Iterator[bool]:
    """For each sentence, whether what a summary prints of it points back."""
    for sentence in text.sentences:
        yield points_back(sentence.printed, text.language)


def takes_up(sentence: str, language: str) -> bool:
    """Whether it begins with a connective: `But …`, `However, …`."""
    return bool(set(_opening(sentence)[:1]) & word_set(language, "connectives"))


def is_bare_quote(sentence: str) -> bool:
    """Whether it is somebody's words and nothing else: who spoke stands elsewhere."""
    marks = QUOTE_MARKS.findall(sentence)
    if not marks or sentence[0] not in OPENING_MARKS:
        return len(marks) == 1 and sentence[-1] in CLOSING_MARKS
    return len(marks) == 1 or (len(marks) == BOTH and sentence[-1] in CLOSING_MARKS)


def _opening(sentence: str) -> list[str]:
    """The first words of a sentence in lower case."""
    found = islice(WORD.finditer(sentence), 1 + MAX_LEADING_CONNECTIVES)
    return [match.group().lower().replace("’", "'") for match in found]  # noqa: RUF001
