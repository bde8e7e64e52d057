"""A name as it was first seen, before it is refined."""

from briefing.model.analysis import EntityKind
from briefing.model.values import dataclass


@dataclass(frozen=True, slots=True)
class RawEntity:
    """A name in a text, as a recognizer sees it; `end` is exclusive."""

    start: int
    end: int
    kind: EntityKind
