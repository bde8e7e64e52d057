"""Which way the words of a paragraph run."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.render.pdf.bidi import RIGHT_TO_LEFT, directions
from briefing.render.pdf.runs import Run

NO_BREAK = "\u00a0"
ISOLATION = ("\u2068", "\u2069")
"""What keeps the words between them apart: first strong isolate, and its end."""


@dataclass(frozen=True, slots=True)
class Directions:
    """The direction of a paragraph in which some characters run right to left."""

    base: int
    levels: tuple[tuple[int, ...], ...]
    """For each run, the level of each of its characters."""

    @classmethod
    def of(cls, runs: Sequence[Run]) -> "Directions | None":
        """The directions of some runs; none where all run left to right.

        A link is isolated: its words keep their own order among those around it.
        """
        if not any([turns(run.text) for run in runs]):  # noqa: C419  quicker
            return None
        text, places = "", []
        for run in runs:
            lead = len(run.text) - len(run.text.lstrip(NO_BREAK)) if run.link else 0
            text += run.text[:lead]
            before, after = ISOLATION if run.link else ("", "")
            inner = len(text) + len(before)
            end = inner + len(run.text) - lead
            places.append((*range(len(text) - lead, len(text)), *range(inner, end)))
            text += before + run.text[lead:] + after
        base, levels = directions(text)
        return cls(base, tuple(tuple(levels[at] for at in each) for each in places))


def turns(text: str) -> bool:
    """Whether some of a text runs from right to left."""
    return not text.isascii() and RIGHT_TO_LEFT.search(text) is not None


def begins_at_right(text: str) -> bool:
    """Whether a paragraph of that text runs from right to left."""
    return turns(text) and directions(text)[0] == 1
