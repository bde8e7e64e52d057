"""Tar archives (POSIX.1-2017, pax): their members, in the order of the file.

Read as a stream that only goes forward, so that a packed archive is never unpacked
as a whole, and a link or an offset can lead nowhere else.
"""

import stat
import tarfile
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO, cast

from briefing.errors import SourceError
from briefing.sources.archives import unpacking
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.refusals import too_long

MOST_ENDS = 4
"""A sound archive ends within one of tarfile's blocks."""
DAMAGE = (tarfile.TarError, *unpacking.DAMAGE)
KINDS = {
    tarfile.SYMTYPE: stat.S_IFLNK,
    tarfile.LNKTYPE: stat.S_IFLNK,
    tarfile.CHRTYPE: stat.S_IFCHR,
    tarfile.BLKTYPE: stat.S_IFBLK,
    tarfile.FIFOTYPE: stat.S_IFIFO,
}


def read(raw: Raw) -> Iterator[Raw | Unreadable]:
    """The files in a tar archive, and the reason for each that cannot be had.

    Raises:
        SourceError: The archive is damaged, a bomb, or holds nothing to read.
    """
    yield from read_stream(raw, BytesIO(raw.data))


def read_stream(raw: Raw, stream: BinaryIO) -> Iterator[Raw | Unreadable]:
    """The files in a tar archive that comes out of a stream.

    Raises:
        SourceError: As above; what came before the damage has been given by then.
    """
    yield from unpacking.or_empty(raw, _members(raw, stream))


def _members(raw: Raw, stream: BinaryIO) -> Iterator[Raw | Unreadable]:
    try:
        ending = cast("BinaryIO", _Ending(stream))  # no more than `read` is needed
        with tarfile.open(fileobj=ending, mode="r|") as archive:
            for entry in archive:
                unpacking.count_member(raw)
                if not entry.isdir() and unpacking.is_wanted(entry.name):
                    yield _member(raw, archive, entry)
    except DAMAGE as error:
        raise SourceError(
            f"{raw.name} is a damaged tar archive; what follows the damage is lost",
            hint="get it once more",
        ) from error


class _Ending:
    """A stream that says when there is no more of it.

    tarfile reads on block by block to where the next member should stand, over an end
    as well: for ever, if a member claims a size that no disk has.

    Args:
        stream: What is read.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._ends = 0

    def read(self, size: int) -> bytes:
        """Some bytes; none at the end.

        Raises:
            tarfile.ReadError: The end has been told often enough.
        """
        data = self._stream.read(size)
        self._ends += not data
        if self._ends > MOST_ENDS:
            raise tarfile.ReadError("there is no more")
        return data


def _member(
    raw: Raw, archive: tarfile.TarFile, entry: tarfile.TarInfo
) -> Raw | Unreadable:
    if odd := unpacking.no_file(raw, entry.name, KINDS.get(entry.type, 0)):
        return odd
    if entry.size > raw.limits.max_bytes:
        return too_long(unpacking.member_uri(raw, entry.name), raw.limits)
    stream = archive.extractfile(entry)
    if stream is None or entry.issparse():
        return unpacking.refused(raw, entry.name, "is no plain file in the archive")
    return unpacking.unpacked(raw, entry.name, stream)
