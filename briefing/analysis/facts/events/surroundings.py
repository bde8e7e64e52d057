"""The words before a cue and those that it opens, and what kind of phrase these are."""

from collections.abc import Sequence

from briefing.analysis.facts.events.bounds import COMPARES, TIME_UNITS
from briefing.analysis.facts.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    Lexeme,
    looks_finite,
    looks_past,
    word_set,
)
from briefing.analysis.facts.numerals import CARDINALS
from briefing.model.values import dataclass

NO_VERBS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | CARDINALS
OPENS_RELATIVE = (RELATIVES - {"that"}) | (SUBJECT_PRONOUNS - {"it"})
"""A pronoun behind a noun opens a clause on it: `one of the best he has seen`."""
TIMING = word_set("just later long shortly soon")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a cue."""

    before: Sequence[Lexeme]
    """The words of the passage before it."""
    phrase: Sequence[Lexeme]
    """The words that it opens."""

    @property
    def first(self) -> Lexeme:
        """The word after the cue."""
        return self.phrase[0]

    @property
    def second(self) -> str:
        """The word after that, in lower case."""
        return self.phrase[1].lower if len(self.phrase) > 1 else ""

    @property
    def last_before(self) -> str:
        """The word before the cue, in lower case."""
        return self.before[-1].lower if self.before else ""


def is_clause(around: Surroundings) -> bool:
    """Whether a subject and a verb follow; a plural is no verb: `as three adults`.

    What follows a time and a comma tells of that time: `on Friday, when …`.
    """
    before = [item.lower for item in around.before[-2:]]
    if {around.first.lower, *before[-1:]} & COMPARES:
        return False
    if before[-1:] == [","] and before[0] in TIME_WORDS:
        return False
    words = _before_relative(around.phrase)
    return any(_is_verb_of(words, at) for at in range(1, len(words)))


def _before_relative(words: Sequence[Lexeme]) -> Sequence[Lexeme]:
    """The words before a relative clause, whose verb is not that of the whole."""
    relative = (at for at in range(1, len(words)) if words[at].lower in OPENS_RELATIVE)
    return words[: next(relative, len(words))]


def _is_verb_of(words: Sequence[Lexeme], at: int) -> bool:
    """Whether the word at `at` is the verb of the words before it."""
    word = words[at]
    if word.lower in AUXILIARIES or looks_past(word):
        return True
    before = words[at - 1]
    counted = before.lower in NO_VERBS or before.text[0].isdigit()
    return looks_finite(word) and not counted and at + 1 < len(words)


def is_timed(around: Surroundings) -> bool:
    """Whether a cue only says how much later: `two hours after the vote`.

    What had happened before is more than a time: `hours after they had voted`.
    """
    grounds = any(item.lower == "had" for item in around.phrase)
    return not grounds and around.last_before in TIME_UNITS | TIMING
