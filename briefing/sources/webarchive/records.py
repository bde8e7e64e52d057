"""The records of a web archive, as far as they can be had.

Headers are parsed by warcio. Finding the records is done here: the archive may be a
bomb, cut off, or damaged in the middle, and then the next record must be found.
"""

import logging
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from warcio.bufferedreaders import ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeadersParserException

from briefing.sources.archives import unpacking
from briefing.sources.raw import Raw

logging.getLogger("warcio").addHandler(logging.NullHandler())
logging.getLogger("warcio").propagate = False
GZIP_MAGIC = b"\x1f\x8b\x08"
GZIP = 16 + zlib.MAX_WBITS
INFLATED = {"gzip": GZIP, "x-gzip": GZIP, "deflate": zlib.MAX_WBITS}
NEXT_RECORD = re.compile(
    rb"\n(?=WARC/[01]\.|https?://[^ \n]+ [0-9.]+ [0-9]{8,14} [^ \n]+ [0-9]+\r?\n)"
)
DAMAGE = (
    *(ArchiveLoadFailed, StatusAndHeadersParserException, EOFError, zlib.error),
    *(ValueError, TypeError, AttributeError, IndexError, KeyError, OverflowError),
)
"""What damaged records make the library raise."""
LONGEST_FIRST_LINE = 16_384
BLANK = b"\r\n"


@dataclass(frozen=True, slots=True)
class Record:
    """One record, its content still packed as it came over the network."""

    kind: str
    """`response`, `resource`, `request`, …"""
    address: str
    date: str
    status: str
    """The HTTP status, `200 OK`; empty if there is none."""
    media_type: str
    coding: str
    """The `Content-Encoding`; empty if there is none."""
    content: bytes
    cut_off: bool
    """Whether the archive ends before the record does."""


def records_of(raw: Raw) -> Iterator[Record | None]:
    """The records of an archive in order; None for each that is damaged."""
    for piece in _pieces(raw):
        if piece is None:
            yield None
        else:
            yield from _records(piece)


def unpacked(record: Record, limit: int) -> bytes:
    """The content of a record as it was before it was packed, up to the limit.

    Raises:
        ValueError: It is damaged, or packed by a method that is not known here.
    """
    if record.coding in ("", "identity"):
        return record.content
    if record.coding not in INFLATED:
        raise ValueError(record.coding)
    try:
        return zlib.decompressobj(INFLATED[record.coding]).decompress(
            record.content, limit
        )
    except zlib.error as error:
        if record.coding != "deflate":
            # Some servers announce what they do not do.
            return record.content
        raise ValueError(record.coding) from error


def _pieces(raw: Raw) -> Iterator[bytes | None]:
    """The archive, or what each gzip member in it unpacks to; None for damage."""
    if not raw.data.startswith(GZIP_MAGIC):
        yield raw.data
        return
    start = 0
    while 0 <= start < len(raw.data):
        piece, end = _member(raw, start)
        if piece is not None:
            unpacking.count_bytes(raw, len(piece))
        yield piece
        start = raw.data.find(GZIP_MAGIC, max(end, start + 1))


def _member(raw: Raw, start: int) -> tuple[bytes | None, int]:
    """What the gzip member at a place unpacks to, and where it ends."""
    unpacker = zlib.decompressobj(GZIP)
    parts: list[bytes] = []
    size, at = 0, start
    view = memoryview(raw.data)
    while not unpacker.eof and at < len(view):
        chunk = view[at : at + unpacking.CHUNK]
        at += len(chunk)
        try:
            parts.append(unpacker.decompress(chunk, raw.limits.max_bytes + 1 - size))
        except zlib.error:
            return None, start + 1
        size += len(parts[-1])
        if size > raw.limits.max_bytes:
            return None, start + 1
    return b"".join(parts), at - len(unpacker.unused_data)


def _records(data: bytes) -> Iterator[Record | None]:
    stream, loader = BytesIO(data), ArcWarcRecordLoader(verify_http=False)
    while _skip_blank(stream, data):
        start = stream.tell()
        try:
            record = _record(loader, stream, len(data))
        except DAMAGE:
            yield None
            _seek_next(stream, data, start)
        else:
            yield record
            if record.cut_off:
                _seek_next(stream, data, start)


def _seek_next(stream: BytesIO, data: bytes, start: int) -> None:
    """Go to the next record behind a damaged one, or to the end."""
    found = NEXT_RECORD.search(data, start)
    stream.seek(found.end() if found else len(data))


def _skip_blank(stream: BytesIO, data: bytes) -> bool:
    """Whether anything follows the blank lines that stand between records."""
    at = stream.tell()
    while at < len(data) and data[at] in BLANK:
        at += 1
    stream.seek(at)
    return at < len(data)


def _record(loader: Any, stream: BytesIO, size: int) -> Record:
    """The record at the place of the stream, which is left behind its end."""
    start = stream.tell()
    if b"\n" not in stream.getbuffer()[start : start + LONGEST_FIRST_LINE].tobytes():
        raise ValueError("no first line")
    found = loader.parse_record_stream(stream)
    if found.length is None or not hasattr(found.raw_stream, "limit"):
        raise ValueError("no length")
    end = stream.tell() + found.raw_stream.limit
    http, said = found.http_headers, found.rec_headers
    chunked = http is not None and _header(http, "transfer-encoding") == "chunked"
    body = ChunkedDataReader(found.raw_stream) if chunked else found.raw_stream
    content = body.read()
    media_type = _header(http, "content-type") if http else found.content_type
    record = Record(
        kind=found.rec_type or "",
        address=_header(said, "warc-target-uri") or _header(said, "uri"),
        date=_header(said, "warc-date") or _header(said, "archive-date"),
        status=http.statusline if http is not None else "",
        media_type=media_type or "",
        coding=_header(http, "content-encoding").lower() if http else "",
        content=content,
        cut_off=end > size and not _is_whole(http, content),
    )
    stream.seek(min(end, size))
    return record


def _is_whole(http: Any, content: bytes) -> bool:
    """Whether a record holds all that its server announced."""
    announced = _header(http, "content-length") if http else ""
    return announced.isdecimal() and len(content) >= int(announced[:20])


def _header(headers: Any, name: str) -> str:
    return (headers.get_header(name) or "").strip()
