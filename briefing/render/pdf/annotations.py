"""Areas of a page that lead somewhere (ISO 32000-1, 12.5), written without detours.

ReportLab would build a dictionary of objects for each; a brief has thousands.
"""

from collections.abc import Callable
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject

from briefing.render.pdf.streams import text_string

PRINTED = 4
"""The flag that lets an annotation be printed (ISO 32000-1, 12.5.3)."""
Rectangle = tuple[float, ...]


class Annotation(PDFObject):  # type: ignore[misc]
    """One area; it is written when everything has its number."""

    __RefOnly__ = 1

    def __init__(
        self, rect: Rectangle, what: str, entries: Callable[[Any], str]
    ) -> None:
        self._rect = " ".join(f"{length:.2f}" for length in rect)
        self._what = what
        self._entries = entries
        self.parent_key = 0
        """Its key in the structure's tree of parents."""

    def format(self, document: Any) -> bytes:
        """The object in PDF syntax."""
        return (
            f"<</Type /Annot {self._entries(document)} /Rect [{self._rect}] "
            f"/Border [0 0 0] /F {PRINTED} /Contents {text_string(self._what)} "
            f"/StructParent {self.parent_key}>>"
        ).encode("latin-1")


def within(destination: Any) -> Callable[[Any], str]:
    """The entries of a link to a place in the document."""

    def entries(document: Any) -> str:
        place = destination.format(document).decode("latin-1")
        return f"/Subtype /Link /Dest {place}"

    return entries


def outward(address: str) -> Callable[[Any], str]:
    """The entries of a link to a URL, which holds ASCII only."""
    escaped = address.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    action = f"/Subtype /Link /A <</Type /Action /S /URI /URI ({escaped})>>"
    return lambda _: action


def attachment(file: Any, look: Any) -> Callable[[Any], str]:
    """The entries of an area that opens an attached file.

    Args:
        file: Its file specification.
        look: How the area looks.
    """

    def entries(document: Any) -> str:
        specification, appearance = (
            part.format(document).decode("latin-1") for part in (file, look)
        )
        return f"/Subtype /FileAttachment /FS {specification} /AP <</N {appearance}>>"

    return entries
