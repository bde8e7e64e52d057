"""Areas of a page that lead somewhere (ISO 32000-1, 12.5), in PDF syntax."""

from collections.abc import Callable
from typing import NamedTuple

from briefing.render.pdf.strings import text_string

PRINTED = 4
"""The flag that lets an annotation be printed (ISO 32000-1, 12.5.3)."""
Rectangle = tuple[float, ...]


class Annotation(NamedTuple):
    """One area; it is written when all places are known."""

    number: int
    """Of its object."""
    rect: Rectangle
    entries: Callable[[], str]
    """What it says of its target."""
    what: str
    """What it leads to, for people who do not see it."""

    def body(self, parent_key: int) -> str:
        """The object.

        Args:
            parent_key: Its key in the structure's tree of parents.
        """
        left, bottom, right, top = self.rect
        return (
            f"<</Type /Annot {self.entries()} "
            f"/Rect [{left:.2f} {bottom:.2f} {right:.2f} {top:.2f}] "
            f"/Border [0 0 0] /F {PRINTED} /Contents {text_string(self.what)} "
            f"/StructParent {parent_key}>>"
        )


def within(destination: str) -> str:
    """The entries of a link to a place in the document."""
    return f"/Subtype /Link /Dest {destination}"


def outward(address: str) -> str:
    """The entries of a link to a URL, which holds ASCII only."""
    escaped = address.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"/Subtype /Link /A <</Type /Action /S /URI /URI ({escaped})>>"


def attachment(file: str, look: str) -> str:
    """The entries of an area that opens an attached file.

    Args:
        file: A reference to its file specification.
        look: A reference to how the area looks.
    """
    return f"/Subtype /FileAttachment /FS {file} /AP <</N {look}>>"
