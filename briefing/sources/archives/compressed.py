"""Single files packed by gzip (RFC 1952), bzip2 or xz, and tar archives in them.

The file is unpacked as it is read: a tar archive inside may be larger than one input,
as long as its members are not.
"""

import bz2
import gzip
import lzma
from collections.abc import Iterator
from io import BufferedReader, BytesIO, RawIOBase
from pathlib import PurePath
from typing import TYPE_CHECKING

from briefing.errors import SourceError
from briefing.sources.archives import tarred, unpacking
from briefing.sources.formats import is_tar
from briefing.sources.raw import Raw, Unreadable

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CHUNK = 65_536
MOST_XZ_MEMORY = 128 * 1024 * 1024
"""Twice what `xz -9` asks for; a file may claim that it needs gigabytes."""
SUFFIXES = {
    ".tgz": ".tar",
    ".tbz": ".tar",
    ".tbz2": ".tar",
    ".txz": ".tar",
    ".gz": "",
    ".bz2": "",
    ".xz": "",
}


def read_gzip(raw: Raw) -> Iterator[Raw | Unreadable]:
    """What a gzip file holds: a file, or those of a tar archive.

    Raises:
        SourceError: It is damaged, or unpacks to too much.
    """
    yield from _read(raw, gzip.GzipFile(fileobj=BytesIO(raw.data)))


def read_bzip2(raw: Raw) -> Iterator[Raw | Unreadable]:
    """What a bzip2 file holds: a file, or those of a tar archive.

    Raises:
        SourceError: It is damaged, or unpacks to too much.
    """
    yield from _read(raw, bz2.BZ2File(BytesIO(raw.data)))


def read_xz(raw: Raw) -> Iterator[Raw | Unreadable]:
    """What an xz file holds: a file, or those of a tar archive.

    Raises:
        SourceError: It is damaged, or unpacks to too much.
    """
    yield from _read(raw, BufferedReader(_Xz(raw.data)))


def _read(raw: Raw, packed: unpacking.Readable) -> Iterator[Raw | Unreadable]:
    stream = BufferedReader(unpacking.CountedStream(raw, packed), CHUNK)
    try:
        if is_tar(stream.peek(CHUNK)):
            yield from tarred.read_stream(raw, stream)
        else:
            unpacking.count_member(raw)
            yield unpacking.unpacked(raw, _name_inside(raw), stream)
    except unpacking.DAMAGE as error:
        raise SourceError(
            f"{raw.name} is a damaged archive", hint="get it once more"
        ) from error


def _name_inside(raw: Raw) -> str:
    """The file's name without the ending that says how it is packed."""
    path = PurePath(raw.uri)
    ending = SUFFIXES.get(path.suffix.lower())
    return path.name if ending is None else path.stem + ending


class _Xz(RawIOBase):
    """What an xz file unpacks to, stream after stream, in bounded memory."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._source = BytesIO(data)
        self._decompressor = _decompressor()

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """How many bytes were put into the buffer."""
        view = memoryview(buffer).cast("B")
        data = self._next(len(view))
        view[: len(data)] = data
        return len(data)

    def _next(self, size: int) -> bytes:
        """The next bytes, at most `size`; none at the end.

        Raises:
            EOFError: The file ends within a stream.
        """
        given = b""
        while True:
            if self._decompressor.eof:
                given = self._past_padding(self._decompressor.unused_data)
                if not given:
                    return b""
                self._decompressor = _decompressor()
            elif self._decompressor.needs_input:
                given = self._source.read(CHUNK)
                if not given:
                    raise EOFError
            if data := self._decompressor.decompress(given, size):
                return data
            given = b""

    def _past_padding(self, rest: bytes) -> bytes:
        """What follows the zeros that may stand between two streams."""
        while not (rest := rest.lstrip(b"\x00")):
            rest = self._source.read(CHUNK)
            if not rest:
                return b""
        return rest


def _decompressor() -> lzma.LZMADecompressor:
    return lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=MOST_XZ_MEMORY)
