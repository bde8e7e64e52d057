"""What every archive asks before it gives a member: is it wanted, is there room?

All that one input unpacks to is counted together, with the archives inside it, so
that no nesting multiplies what is allowed. Nothing is ever written to a disk: a
member's name only names it.
"""

import lzma
import stat
import zlib
from collections.abc import Iterator
from io import RawIOBase
from typing import TYPE_CHECKING, Protocol

from briefing.errors import SourceError
from briefing.sources.folders import HIDDEN, KINDS, belongs_in_folder
from briefing.sources.raw import MEMBER, Raw, Unreadable, visible
from briefing.sources.refusals import too_long, unreadable

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CHUNK = 1_048_576
DAMAGE = (
    *(zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, OverflowError),
    *(MemoryError, RecursionError),
)
"""What damaged content makes the libraries raise that unpack it."""
UPWARDS = frozenset({"", ".", ".."})
BYTES_IN_MB = 1_000_000
HINT = "split the archive, or raise the limit"


class Readable(Protocol):
    """Whatever gives bytes."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes, and none at the end."""


def is_wanted(name: str) -> bool:
    """Whether a member is taken for an article, by the rules for files in folders."""
    *folders, last = name.replace("\\", "/").split("/")
    hidden = any(
        folder.startswith(HIDDEN) and folder not in UPWARDS for folder in folders
    )
    return not hidden and belongs_in_folder(last)


def count_member(raw: Raw) -> None:
    """Count one more member.

    Raises:
        SourceError: There are too many.
    """
    raw.spent.members += 1
    if raw.spent.members > raw.limits.max_members:
        raise SourceError(
            f"{raw.name} holds more than {raw.limits.max_members:,} files,"
            " which is the limit",
            hint=HINT,
        )


def count_bytes(raw: Raw, size: int) -> None:
    """Count some more bytes that came out of what was packed.

    Raises:
        SourceError: With them, all that has been unpacked is too much.
    """
    limit = raw.limits.max_unpacked_bytes
    raw.spent.unpacked_bytes += size
    if raw.spent.unpacked_bytes > limit:
        raise SourceError(
            f"{raw.name} unpacks to more than the limit of {limit / BYTES_IN_MB:g} MB",
            hint=HINT,
        )


def unpacked(raw: Raw, name: str, stream: Readable) -> Raw | Unreadable:
    """The member of that name, read from its stream up to the limit of one input."""
    chunks, size = [], 0
    while chunk := stream.read(CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > raw.limits.max_bytes:
            return too_long(member_uri(raw, name), raw.limits)
    return raw.member(name, b"".join(chunks))


def refused(raw: Raw, name: str, what: str, hint: str = "") -> Unreadable:
    """The refusal of one member; the others go on."""
    return unreadable(member_uri(raw, name), what, hint)


def no_file(raw: Raw, name: str, mode: int) -> Unreadable | None:
    """The refusal of a member that is no file, by the kind that a mode holds."""
    kind = stat.S_IFMT(mode)
    if kind == stat.S_IFLNK:
        return refused(raw, name, "is a link, which is not followed in an archive")
    if kind in KINDS:
        return refused(raw, name, f"is {KINDS[kind]}, not a file")
    return None


def or_empty(
    raw: Raw, members: Iterator[Raw | Unreadable]
) -> Iterator[Raw | Unreadable]:
    """The same members.

    Raises:
        SourceError: There are none.
    """
    empty = True
    for member in members:
        empty = False
        yield member
    if empty:
        raise SourceError(f"{raw.name} is an archive without articles")


def member_uri(raw: Raw, name: str) -> str:
    """What a member is called: `week.zip!/monday.txt`."""
    return f"{raw.uri}{MEMBER}{visible(name)}"


class CountedStream(RawIOBase):
    """What comes out of a packed stream, counted until it is too much.

    Args:
        raw: The archive that is unpacked.
        packed: Gives its content; `read(n)` gives less only at the end.
    """

    def __init__(self, raw: Raw, packed: Readable) -> None:
        super().__init__()
        self._raw = raw
        self._packed = packed

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """How many bytes were put into the buffer.

        Raises:
            SourceError: With them, all that has been unpacked is too much.
        """
        view = memoryview(buffer).cast("B")
        data = self._packed.read(len(view))
        view[: len(data)] = data
        count_bytes(self._raw, len(data))
        return len(data)
