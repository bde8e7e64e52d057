"""What an input is before it is read: bytes, or the reason why there are none."""

import hashlib
from dataclasses import dataclass, field
from functools import cached_property

from briefing.errors import SourceError

STANDARD_INPUT = "-"


def name_of(uri: str) -> str:
    """What a sentence for the user calls the input."""
    if uri == STANDARD_INPUT:
        return "standard input"
    return uri or "a path without a name"


def visible(text: str) -> str:
    """The text as any screen can show it; odd characters are written as escapes."""
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode() for c in text
    )


@dataclass(frozen=True)
class Raw:
    """The bytes of one input, untouched."""

    uri: str
    """The path as the user gave it; `-` for standard input."""

    data: bytes = field(repr=False)

    @property
    def name(self) -> str:
        """What a sentence for the user calls the input."""
        return name_of(self.uri)

    @cached_property
    def sha256(self) -> str:
        """Hash of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def size(self) -> int:
        """Number of bytes."""
        return len(self.data)


@dataclass(frozen=True)
class Unreadable:
    """An input, or one article of it, that could not be read; the rest goes on."""

    uri: str
    """The input, as in `Raw.uri`."""

    error: SourceError
    """Its message is one whole sentence that names the input."""
