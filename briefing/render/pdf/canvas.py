"""The page surface: ReportLab's canvas with shaped text, roles and links.

Everything that is drawn is either content of an element of the structure tree or an
artifact: rules, boxes, running heads. Nothing but embedded fonts is ever used.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas as ReportLabCanvas

from briefing.render.pdf.embedding import EmbeddedFont
from briefing.render.pdf.fonts import Face, Shaped
from briefing.render.pdf.tags import Annotated, Mark, Node, StructureWriter

Colour = tuple[float, float, float]
PRINT_ANNOTATION = 4
"""The flag that lets an annotation be printed (ISO 32000-1, 12.5.3)."""


class Canvas(ReportLabCanvas):  # type: ignore[misc]
    """A tagged page surface; y grows upwards, lengths in points."""

    def __init__(self, size: tuple[float, float], language: str, title: str) -> None:
        self._out = BytesIO()
        super().__init__(
            self._out, pagesize=size, lang=language, invariant=1, pdfVersion=(1, 7)
        )
        self.setTitle(title)
        self.root = Node("Document")
        self._fonts: dict[str, EmbeddedFont] = {}
        self._pages: list[list[Node]] = []
        self._marks: list[Node] = []
        self._links: list[tuple[Any, Node]] = []
        self._link_node: Node | None = None

    def _make_preamble(self) -> None:
        """Page content begins with nothing: ReportLab would name Helvetica here."""
        self._preamble = ""

    @contextmanager
    def tagged(self, node: Node) -> Iterator[None]:
        """What is drawn inside is content of an element."""
        self.begin(node)
        yield
        self.end()

    def begin(self, node: Node) -> None:
        """Opens marked content of an element."""
        number = len(self._marks)
        self._marks.append(node)
        node.kids.append(Mark(len(self._pages), number))
        self._code.append(f"/{node.role} <</MCID {number}>> BDC")

    def end(self) -> None:
        """Closes marked content."""
        self._code.append("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """What is drawn inside is no content: a rule, a box, a running head."""
        self._code.append(f"/Artifact <</Type /{kind}>> BDC q")
        yield
        self._code.append("Q EMC")

    def fill_colour(self, colour: Colour) -> None:
        """Sets the colour of text and areas."""
        self._code.append("{:.4g} {:.4g} {:.4g} rg".format(*colour))

    def box(self, x: float, y: float, width: float, height: float) -> None:
        """Fills a rectangle whose lower left corner is at x, y."""
        self._code.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def text_at(self, x: float, y: float) -> None:
        """Moves the text position to a baseline; only inside a text object."""
        self._code.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")

    def operators(self, *codes: str) -> None:
        """Adds operators as they are."""
        self._code.extend(codes)

    def show(self, stretches: tuple[Shaped, ...], size: float) -> None:
        """Shows shaped text at the text position."""
        for stretch in stretches:
            font = self._font(stretch.face)
            self._code.append(f"/{font.name} {size:g} Tf")
            self._code.extend(_show(font, stretch, size))

    def _font(self, face: Face) -> EmbeddedFont:
        font = self._fonts.get(face.name)
        if font is None:
            font = EmbeddedFont(face, f"F{len(self._fonts) + 1}")
            self._fonts[face.name] = font
            self._doc.delayedFonts.append(font)
        return font

    def link(self, target: str, rect: tuple[float, ...], node: Node, what: str) -> None:
        """Makes an area a link to `#name` in the document or to a URL."""
        self._link_node = node
        common = {
            "F": PRINT_ANNOTATION,
            "Contents": PDFString(what),
            "Border": "[0 0 0]",
        }
        if target.startswith("#"):
            self.linkRect(what, target[1:], rect, thickness=0, **common)
        else:
            self.linkURL(target, rect, **common)
        self._link_node = None

    def _addAnnotation(  # noqa: N802
        self, annotation: Any, name: str | None = None, addtopage: int = 1
    ) -> None:
        """Notes which element a link belongs to; ReportLab calls it for each link."""
        if not hasattr(annotation, "dict"):
            annotation = annotation.Dict()
        super()._addAnnotation(annotation, name, addtopage)
        if self._link_node is not None:
            reference = f"Annot.NUMBER{self._annotationCount}"
            self._link_node.kids.append(Annotated(len(self._pages), reference))
            self._links.append((annotation, self._link_node))

    def showPage(self) -> None:  # noqa: N802
        """Ends the page and ties its marked content to the tree."""
        super().showPage()
        page = self._doc.idToObject[f"Page{self._doc.pageCounter - 1}"]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._pages)
        page.Tabs = PDFName("S")
        self._pages.append(self._marks)
        self._marks = []

    def to_bytes(self) -> bytes:
        """The finished file."""
        self.root.prune()
        catalog = self._doc.Catalog
        writer = StructureWriter(self._doc, self._pages)
        catalog.StructTreeRoot = writer.write(self.root, self._links)
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
        self.save()
        return self._out.getvalue()


def _show(font: EmbeddedFont, stretch: Shaped, size: float) -> Iterator[str]:
    """Text-showing operators; a glyph off the baseline is raised by itself."""
    row: list[str] = []
    shift = 0.0  # how far the next glyph is from where the last one left the pen
    for glyph in stretch.glyphs:
        shift += glyph.dx
        whole = round(shift)
        if whole:
            row.append(f"{-whole}")
        code = f"<{font.code(glyph.index, glyph.text):04x}>"
        if glyph.dy:
            yield f"[{''.join(row)}] TJ {glyph.dy * size / 1000:.2f} Ts {code} Tj 0 Ts"
            row = []
        else:
            row.append(code)
        natural = stretch.face.width(glyph.index)
        shift += glyph.advance - glyph.dx - natural - whole
    if round(shift):
        row.append(f"{-round(shift)}")
    if row:
        yield f"[{''.join(row)}] TJ".replace("><", "")
