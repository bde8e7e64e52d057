"""A frame: a cue with its speaker."""

from briefing.analysis.facts.quotes.cues import Verb
from briefing.analysis.facts.quotes.phrases import Range
from briefing.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue in a passage; all numbers are indices of lexemes."""

    left: int
    """First lexeme of cue and speaker together."""
    right: int
    """The one after the last lexeme of cue and speaker together."""
    cue: Range
    verb: Verb
    speaker: Range | None
    """Nothing where the speaker is the one of the frame before."""
    inverted: bool = False
    """Whether the speaker follows the verb."""


def with_subject(subject: Range | None, start: int, at: int, verb: Verb) -> Frame:
    """The frame of a verb at `at` whose group begins at `start`, after its subject."""
    left = subject[0] if subject else start
    return Frame(left, at + 1, (start, at + 1), verb, subject)
