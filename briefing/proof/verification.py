"""What a proof comes to, whatever the format of the brief."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.model.article import Article

LONGEST_QUOTE = 120
"""More of a failed statement is not told."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What became of the statements of a brief."""

    proved: int
    """Statements that stand verbatim at their place."""
    edited: int
    """Statements that the analyst reworded: their extract stands, not their words."""
    failed: tuple[str, ...]
    """What is wrong with each of the others, a sentence each."""


def missing(names: Mapping[str, object], given: Mapping[str, Article]) -> list[str]:
    """A sentence for each source that is not among the given ones, if any are given."""
    absent = [name for name in names if given and name not in given]
    return [f"{name}: not among the given sources" for name in absent]


def quoted(text: str) -> str:
    """The words in quotation marks, cut where they are long."""
    short = text if len(text) <= LONGEST_QUOTE else f"{text[: LONGEST_QUOTE - 1]}…"
    return f"'{short}'"
