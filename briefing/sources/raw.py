"""What an input is before it is read: bytes, or the reason why there are none."""

import hashlib
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Self

from briefing.errors import SourceError
from briefing.sources.limits import DEFAULT_LIMITS, Limits, Spent

STANDARD_INPUT = "-"
MEMBER = "!/"
"""Stands between a container and what lies in it: `week.zip!/monday.txt`."""


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
    """The bytes of one input, untouched, and what was said about them on the way."""

    uri: str
    """The path or address as the user gave it; `-` for standard input."""

    data: bytes = field(repr=False)

    address: str = field(default="", kw_only=True)
    """Where it was found in the end, if it came over a network."""
    media_type: str = field(default="", kw_only=True)
    """The `Content-Type` that came with it: `text/html; charset=utf-8`."""
    fetched_at: str = field(default="", kw_only=True)
    """When it came over the network, ISO 8601 in UTC."""
    limits: Limits = field(default=DEFAULT_LIMITS, repr=False, kw_only=True)
    depth: int = field(default=0, kw_only=True)
    """How many containers it lay in."""
    spent: Spent = field(default_factory=Spent, repr=False, compare=False, kw_only=True)
    """What has been unpacked so far; all that lies in one container shares it."""

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

    def member(
        self, name: str, data: bytes, *, address: str = "", media_type: str = ""
    ) -> Self:
        """What lies in this container under `name`.

        Args:
            name: Its name there; characters that no screen shows are escaped.
            data: Its bytes.
            address: Where the container says that it came from.
            media_type: What the container says that it is.
        """
        return replace(
            self,
            uri=f"{self.uri}{MEMBER}{visible(name)}",
            data=data,
            address=address or self.address,
            media_type=media_type,
            depth=self.depth + 1,
        )


@dataclass(frozen=True)
class Unreadable:
    """An input, or one article of it, that could not be read; the rest goes on."""

    uri: str
    """The input, as in `Raw.uri`."""

    error: SourceError
    """Its message is one whole sentence that names the input."""
