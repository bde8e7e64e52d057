"""ZIP archives (PKWARE APPNOTE 6.3): their members, in the order of the directory.

Sizes in the directory are claims: each member is read only as far as the limits go.
Entries that overlap, the trick of Fifield's "A better zip bomb" (WOOT 2019), make no
honest archive.
"""

import zipfile
from collections.abc import Iterator
from io import BufferedReader, BytesIO
from itertools import pairwise

from briefing.errors import SourceError
from briefing.sources.archives import unpacking
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.refusals import too_long
from briefing.sources.zip_directory import count_entries

ENCRYPTED = 0x1
MODE_BITS = 16
LOCAL_HEADER_BYTES = 30
DAMAGE = (zipfile.BadZipFile, RuntimeError, *unpacking.DAMAGE)


def read(raw: Raw) -> Iterator[Raw | Unreadable]:
    """The files in a ZIP archive, and the reason for each that cannot be had.

    Raises:
        SourceError: The archive is damaged, a bomb, or holds nothing to read.
    """
    yield from unpacking.or_empty(raw, _members(raw))


def _members(raw: Raw) -> Iterator[Raw | Unreadable]:
    with _opened(raw) as archive:
        for entry in _entries(raw, archive):
            if entry.filename.endswith("/") or not unpacking.is_wanted(entry.filename):
                continue
            yield _member(raw, archive, entry)


def _opened(raw: Raw) -> zipfile.ZipFile:
    if count_entries(raw.data) > raw.limits.max_members:
        raw.spent.members = raw.limits.max_members
        unpacking.count_member(raw)
    try:
        return zipfile.ZipFile(BytesIO(raw.data))
    except (*DAMAGE, NotImplementedError) as error:
        raise SourceError(
            f"{raw.name} is a damaged ZIP archive", hint="get it once more"
        ) from error


def _entries(raw: Raw, archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    """The entries of the directory, each counted.

    Raises:
        SourceError: There are too many, or they overlap.
    """
    entries = archive.infolist()
    placed = sorted(entries, key=lambda entry: entry.header_offset)
    for one, other in pairwise(placed):
        end = one.header_offset + LOCAL_HEADER_BYTES + one.compress_size
        if end > other.header_offset:
            raise SourceError(
                f"{raw.name} holds files that lie over each other, as a ZIP bomb does"
            )
    for entry in entries:
        unpacking.count_member(raw)
        yield entry


def _member(
    raw: Raw, archive: zipfile.ZipFile, entry: zipfile.ZipInfo
) -> Raw | Unreadable:
    name = entry.filename
    if odd := unpacking.no_file(raw, name, entry.external_attr >> MODE_BITS):
        return odd
    if entry.flag_bits & ENCRYPTED:
        hint = "unpack the archive with its password, and read what was in it"
        return unpacking.refused(raw, name, "is locked by a password", hint)
    if entry.file_size > raw.limits.max_bytes:
        return too_long(unpacking.member_uri(raw, name), raw.limits)
    try:
        with archive.open(entry) as stream:
            counted = BufferedReader(unpacking.CountedStream(raw, stream))
            return unpacking.unpacked(raw, name, counted)
    except NotImplementedError:
        what = "is packed by a method that cannot be unpacked"
        return unpacking.refused(raw, name, what, "pack it with deflate")
    except DAMAGE:
        return unpacking.refused(raw, name, "is damaged in the archive")
