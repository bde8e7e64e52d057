"""Who acts, in the order in which a reader wants to know of them."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from briefing.model.analysis import EntityKind


class Actor(Protocol):
    """An entity of an article or of a story."""

    @property
    def kind(self) -> EntityKind:
        """What it is."""

    @property
    def has_role(self) -> bool:
        """Whether it is said what it is or does."""


Acting = TypeVar("Acting", bound=Actor)


def in_reading_order(who: Sequence[Acting]) -> list[Acting]:
    """The main actor, those with roles, the others, described groups, and things last.

    A thing, such as the flood of a headline, comes first where nobody else acts.

    Args:
        who: The best first.
    """
    acting = [each for each in who if each.kind != "other"]
    things = [each for each in who if each.kind == "other"]
    return [*acting[:1], *sorted(acting[1:], key=_rank), *things]


def _rank(actor: Actor) -> tuple[bool, bool]:
    return actor.kind == "group", not actor.has_role
