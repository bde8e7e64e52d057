"""What a fetch may ask of the machine and of others, and what came of it."""

from dataclasses import dataclass

import briefing
from briefing.errors import SourceError
from briefing.sources.raw import Raw

PRODUCT = "briefing"
"""The name that a robots.txt knows the program by."""
USER_AGENT = f"{PRODUCT}/{briefing.__version__} (reads feeds and pages for a person)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """How far a fetch may go."""

    offline: bool = False
    """Fetch nothing at all."""
    timeout_s: float = 20
    """How long a server may be silent."""
    total_s: float = 60
    """How long one fetch may take, with its redirects."""
    max_redirects: int = 5
    allow_private: bool = False
    """Whether addresses of this machine and its own network may be fetched."""
    proxy: str = ""
    """The proxy that all goes through; none of the environment's is used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server gave to ask later whether anything changed (RFC 9110, 8.8)."""

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a server answered."""

    raw: Raw | None
    """What was fetched; None if nothing changed."""
    validators: Validators
    moved_to: str = ""
    """Where it stands for good, if it has moved."""


class FetchError(SourceError):
    """An address cannot be fetched."""

    gone: bool = False
    """Whether the server says that it never will be again."""
    retry_after_s: int = 0
    """How long the server asks to be left alone."""
