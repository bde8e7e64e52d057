"""A file that travels inside a brief."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attached:
    """A file inside the file."""

    data: bytes
    sound: bool
    """Whether it still has the length and the checksum that are noted with it."""
