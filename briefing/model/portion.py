"""Portion marks: the handling of one part of a brief, printed before its words.

A whole bears the highest Traffic Light Protocol label of its parts. Marks of other
systems have no order here: a whole names each that one of its parts has.
"""

from collections.abc import Iterable

from briefing.model.marking import highest
from briefing.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Portion:
    """How one part of a brief is to be handled."""

    label: str = ""
    """Its Traffic Light Protocol label."""
    own: tuple[str, ...] = ()
    """Its marks in other systems, as the sources or the settings write them."""

    def __str__(self) -> str:
        """As printed between brackets: `U//TLP:GREEN`; empty if nothing is marked."""
        return "//".join(part for part in ("/".join(self.own), self.label) if part)

    @property
    def before(self) -> str:
        """What is printed before its words: `(TLP:GREEN) `."""
        return f"({self}) " if self.label or self.own else ""

    @property
    def unlabelled(self) -> "Portion":
        """What is left where the whole around it bears the same label."""
        return Portion(own=self.own)


UNMARKED = Portion()


def whole(parts: Iterable[Portion]) -> Portion:
    """The mark of what is made of some parts."""
    known = tuple(parts)
    return Portion(
        highest(part.label for part in known),
        tuple(dict.fromkeys(mark for part in known for mark in part.own)),
    )
