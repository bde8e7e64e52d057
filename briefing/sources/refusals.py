"""The sentences for inputs that cannot be had, whatever they would have held."""

import errno

from briefing.errors import SourceError
from briefing.sources.limits import Limits
from briefing.sources.raw import Unreadable, name_of, visible

REASONS = {
    errno.ENOENT: "does not exist",
    errno.ENOTDIR: "does not exist",
    errno.EACCES: "may not be read: permission denied",
    errno.EPERM: "may not be read: permission denied",
    errno.ELOOP: "is a link that leads round in a circle",
    errno.ENAMETOOLONG: "has a name that is too long",
    errno.ENXIO: "is a socket, not a file",
}


def too_long(path: str, limits: Limits) -> Unreadable:
    """The refusal of an input that asks for more than the limit."""
    return unreadable(
        path,
        f"is longer than the limit of {limits.max_bytes / 1_000_000:g} MB",
        "split it, or raise the limit",
    )


def refusal(path: str, error: OSError | ValueError) -> Unreadable:
    """The refusal of an input that the system does not give."""
    if isinstance(error, OSError):
        reason = (error.strerror or "unknown error").lower()
        fallback = f"cannot be read: {reason}"
        return unreadable(path, REASONS.get(error.errno or 0, fallback))
    return unreadable(path, "is not a possible file name")


def unreadable(path: str, what: str, hint: str = "") -> Unreadable:
    """The refusal of an input, in one sentence that begins with its name."""
    uri = visible(path)
    return Unreadable(uri, SourceError(f"{name_of(uri)} {what}", hint))
