"""The body of an answer, unpacked as it comes, and never more of it than allowed."""

import zlib
from collections.abc import Iterator

import httpx

GZIP = frozenset({"gzip", "x-gzip"})
PLAIN = frozenset({"", "identity"})
GZIP_ONLY = 16 + zlib.MAX_WBITS


class BodyError(Exception):
    """The body cannot be had; the message ends a sentence that begins with its name."""


def read_body(response: httpx.Response, limit: int) -> bytes:
    """All that the server sends.

    Raises:
        BodyError: It is longer than the limit, or packed in a way that is not read.
    """
    announced = response.headers.get("content-length", "")
    if announced.isascii() and announced.isdigit() and int(announced[:20]) > limit:
        raise _too_long(limit)
    encoding = response.headers.get("content-encoding", "").strip().lower()
    if encoding in PLAIN:
        pieces = response.iter_raw()
    elif encoding in GZIP:
        pieces = _unpacked(response.iter_raw(), limit)
    else:
        raise BodyError("is packed in a way that was not asked for")
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > limit:
            raise _too_long(limit)
    return bytes(body)


def _unpacked(packed: Iterator[bytes], limit: int) -> Iterator[bytes]:
    """The pieces of a gzip stream; one piece never gets longer than the limit."""
    inflater = zlib.decompressobj(GZIP_ONLY)
    taken = 0
    for piece in packed:
        taken += len(piece)
        if taken > limit:
            raise _too_long(limit)
        try:
            yield inflater.decompress(piece, limit + 1)
        except zlib.error:
            raise BodyError("is packed in a way that cannot be undone") from None
    if not inflater.eof:
        raise BodyError("broke off")


def _too_long(limit: int) -> BodyError:
    return BodyError(f"is longer than the limit of {limit / 1_000_000:g} MB")
