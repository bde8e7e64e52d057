"""Streams and late objects, as the archival standards want them written."""

import codecs
import re
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObject, PDFStream, PDFZCompress

if TYPE_CHECKING:
    from collections.abc import Callable

END = b"endstream\n"
SPECIAL = re.compile(r"[\\()]")
"""What must be escaped in a literal string."""


class Stream(PDFStream):  # type: ignore[misc]
    """A stream with a line end before `endstream`, which ISO 19005-2, 6.1.7.1 asks for.

    The line end stands outside the length; it is CR LF, as data may end in a CR.
    """

    def __init__(
        self, content: bytes | str, *, packed: bool = True, **entries: object
    ) -> None:
        filters = [PDFZCompress] if packed else None
        super().__init__(PDFDictionary(entries), content, filters)

    def format(self, document: Any) -> bytes:
        """The stream in PDF syntax."""
        data: bytes = super().format(document)
        return data.removesuffix(END) + b"\r\n" + END


def text_string(text: str) -> str:
    """A text in PDF syntax (ISO 32000-1, 7.9.2.2); lone surrogates as U+FFFD."""
    if text.isascii() and text.isprintable() and not SPECIAL.search(text):
        return f"({text})"
    units = text.encode("utf-16-be", "surrogatepass").decode("utf-16-be", "replace")
    return f"<{codecs.BOM_UTF16_BE.hex()}{units.encode('utf-16-be').hex()}>"


class LateObject(PDFObject):  # type: ignore[misc]
    """An object whose syntax is known only when the file is written."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.write: Callable[[], str] = str

    def format(self, document: Any) -> bytes:  # noqa: ARG002
        """The object in PDF syntax."""
        return self.write().encode("latin-1")
