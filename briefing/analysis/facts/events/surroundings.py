"""The words before a cue and those that it opens."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.analysis.facts.grammar import Lexeme


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
