"""A PDF file as the proof needs it: its pages and the files inside it.

This file and its neighbour `pages` alone know pypdf, a reader that shares nothing with
what wrote the file.
"""

import logging
from collections.abc import Iterator
from contextlib import suppress
from hashlib import md5
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from briefing.model.manifest import OWNER
from briefing.proof.attached import Attached
from briefing.proof.damage import DamagedError, reading
from briefing.proof.pages import Fonts, Page, entry
from briefing.proof.structure import Replaced, replaced

# What is damaged comes to light in the proof, in its own words.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


class Document:
    """One PDF file.

    Raises:
        DamagedError: It is no PDF, it needs a password, or it is too damaged.
    """

    def __init__(self, data: bytes) -> None:
        with reading():
            self._reader = reader = PdfReader(BytesIO(data), strict=True)
            fonts = Fonts()
            self.pages = [Page(page, fonts) for page in reader.pages]
            names = entry(reader.root_object, "/Names", "/EmbeddedFiles")
            self.attached = dict(_named(names)) if names is not None else {}
            path = ("/PieceInfo", f"/{OWNER}", "/Private")
            private = entry(reader.root_object, *path)
            self.private = _attached(private) if private is not None else None

    def replaced(self) -> list[Replaced]:
        """What elements of its structure are given out as.

        Raises:
            DamagedError: The structure cannot be read.
        """
        with reading():
            pages = self._reader.pages
            numbers = (page.indirect_reference for page in pages)
            by_object = {ref.idnum: n for n, ref in enumerate(numbers) if ref}
            return list(replaced(self._reader.root_object, by_object))


def _named(tree: Any) -> Iterator[tuple[str, Attached]]:
    """The files of a name tree (ISO 32000-1, 7.9.6)."""
    for kid in tree.get("/Kids", []):
        yield from _named(kid.get_object())
    pairs = [part.get_object() for part in tree.get("/Names", [])]
    for name, specification in zip(pairs[::2], pairs[1::2], strict=False):
        stream = entry(specification, "/EF", "/F")
        if stream is not None:
            yield str(name), _attached(stream)


def _attached(stream: Any) -> Attached:
    """A file inside the file, held to what was noted when it was put in."""
    data = _decoded(stream)
    size, checksum = (entry(stream, "/Params", key) for key in ("/Size", "/CheckSum"))
    noted = getattr(checksum, "original_bytes", None)
    sound = size == len(data) and noted == md5(data, usedforsecurity=False).digest()
    return Attached(data, sound)


def _decoded(stream: Any) -> bytes:
    """The bytes of a stream; none where it is damaged, which its checksum tells."""
    with suppress(DamagedError), reading():
        data: bytes = stream.get_data()
        return data
    return b""
