"""How much one input may ask of the machine."""

from dataclasses import dataclass


@dataclass(slots=True)
class Spent:
    """What an outermost container has given so far, with all that lies in it."""

    unpacked_bytes: int = 0
    members: int = 0
    too_deep: bool = False
    """Whether something that lies too deep has been refused already."""


@dataclass(frozen=True)
class Limits:
    """What is too much; whatever asks for more is refused in one sentence."""

    max_bytes: int = 50_000_000
    """Longest input that is read; a longer one is refused before it is."""
    max_unpacked_bytes: int = 500_000_000
    """All that an archive may unpack to, with the archives inside it."""
    max_members: int = 10_000
    """Files in an archive, messages in a mailbox, entries in a feed."""
    max_pages: int = 2_000
    """Pages of a PDF."""
    max_depth: int = 3
    """How many containers may lie one inside another: a zip in a mail in a zip."""


DEFAULT_LIMITS = Limits()
