"""Actors and places that a sentence describes, and pronouns for them."""

import re
from collections.abc import Iterator, Mapping

from briefing.analysis.facts.entities.phrases import (
    HYPHENS,
    Line,
    Stretch,
    phrase_start,
)
from briefing.model.analysis import EntityKind

THINGS = ("weapons", "vehicles")
ABSTRACT = re.compile(r"[a-z]{3,}(?:[ts]ion|ment|ence|ance|ship|ism|ity)s?")
"""Nouns that nobody is; a noun for people before one belongs to it."""
DEPENDENT = ("bound", "person", "body")
"""Lists of nouns that say too little when they stand alone: `group`, `man`."""

PRONOUNS: Mapping[str, EntityKind] = {
    **dict.fromkeys(["i", "me", "myself", "he", "him", "she", "himself"], "person"),
    **dict.fromkeys(["we", "they", "ourselves"], "organization"),
    "here": "location",
}
"""The pronouns that stand for an actor or a place far more often than not."""


def nominals(line: Line) -> Iterator[Stretch]:
    """Phrases around the nouns of the vocabulary, from the last to the first."""
    reached = len(line.tokens)
    for index in range(len(line.tokens) - 1, -1, -1):
        kind = line.vocabulary.kinds.get(line.lower[index])
        if kind is None or index >= reached or index in line.name_starts:
            continue
        if _modifies(line, index):
            continue
        first = phrase_start(line, index)
        if first < index or not _is_dependent(line, index):
            reached = first
            yield Stretch(first, index, kind)


def _modifies(line: Line, index: int) -> bool:
    """Whether the noun belongs to the next one: `land mine`, `press conference`."""
    following = line.lower[index + 1] if index + 1 < len(line.lower) else ""
    return (
        following in HYPHENS
        or any(line.lexicon.has(group, following) for group in THINGS)
        or ABSTRACT.fullmatch(following) is not None
    )


def _is_dependent(line: Line, index: int) -> bool:
    return any(line.lower[index] in line.vocabulary[name] for name in DEPENDENT)


def pronouns(line: Line) -> Iterator[Stretch]:
    """Pronouns, each under its own word."""
    for index, word in enumerate(line.lower):
        kind = PRONOUNS.get(word)
        if kind is not None and not _is_numeral(line, index):
            yield Stretch(index, index, kind, word)


def _is_numeral(line: Line, index: int) -> bool:
    """Whether an `I` counts: `Corps I`, `Charles I`."""
    before = line.tokens[index - 1].group() if index > 1 else ""
    return line.lower[index] == "i" and before[:1].isupper()
