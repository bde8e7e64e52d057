"""A key that the settings choose for an action of the terminal app."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeyChoice:
    """The keys of one action, in the place of those that it has by default."""

    action: str
    keys: tuple[str, ...]
    """None at all where the action shall have none."""
    origin: str
    """The file and line in which this was chosen, for people."""
