"""Whether a sentence leans on the one before it."""

from itertools import islice

from briefing.text.languages import word_set
from briefing.text.tokens import WORD

MAX_LEADING_CONNECTIVES = 2


def points_back(sentence: str, language: str) -> bool:
    """Whether its subject is named only in the sentence before: `He also said …`.

    Connectives in front are passed over: `But they …` points back as `They …` does.
    """
    opening = _opening(sentence)
    connectives = word_set(language, "connectives")
    while len(opening) > 1 and opening[0] in connectives:
        opening = opening[1:]
    return bool(opening) and opening[0] in word_set(language, "anaphora")


def takes_up(sentence: str, language: str) -> bool:
    """Whether it begins with a connective: `But …`, `However, …`."""
    return bool(set(_opening(sentence)[:1]) & word_set(language, "connectives"))


def _opening(sentence: str) -> list[str]:
    """The first words of a sentence in lower case."""
    found = islice(WORD.finditer(sentence), 1 + MAX_LEADING_CONNECTIVES)
    return [match.group().lower().replace("’", "'") for match in found]  # noqa: RUF001
