"""A quantity as it is read: pieces, not yet characters."""

from collections.abc import Sequence

from briefing.analysis.facts.scanning import Piece
from briefing.model.values import dataclass

DASHES = frozenset("-–—‑−")  # noqa: RUF001
NONE = "-"
"""The unit of a number that has none."""
YEAR_OF_AGE = "year of age"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that was read, from the piece `first` up to the piece `after`."""

    value: float
    first: int
    after: int
    high: float | None = None
    magnitude: bool = False
    """Whether a magnitude like `million` or `k` is part of it."""
    vague: bool = False
    fraction: bool = False
    """Whether it is a part of a whole, said in words: `a third`."""
    words: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity as pieces: the amount, and its unit on either side."""

    amount: Amount
    unit: str
    first: int
    after: int
    unit_first: int = 0
    unit_after: int = 0
    money: bool = False
    counts: bool = False
    """Whether the unit is a counted thing and no measure."""
    converts: "Found | None" = None
    """The quantity of which it gives the size in another unit, in brackets."""


def glued(items: Sequence[Piece], at: int) -> bool:
    """Whether a piece stands right at the one before it."""
    return 0 < at < len(items) and items[at - 1].end == items[at].start


def word_at(items: Sequence[Piece], at: int) -> str:
    """The piece in lower case; empty beyond either end."""
    return items[at].lower if 0 <= at < len(items) else ""
