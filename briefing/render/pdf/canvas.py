"""The page surface: ReportLab's canvas with shaped text, roles and links.

Everything that is drawn is either content of an element of the structure tree or an
artifact: rules, boxes, running heads. Nothing but embedded fonts is ever used.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from hashlib import md5
from urllib.parse import quote

from reportlab.pdfbase.pdfdoc import PDFName
from reportlab.pdfgen.canvas import Canvas as ReportLabCanvas

from briefing.model.manifest import fingerprint, rounded
from briefing.render.pdf.annotations import (
    Annotation,
    Rectangle,
    attachment,
    outward,
    within,
)
from briefing.render.pdf.attachments import Attachments
from briefing.render.pdf.bookmarks import Bookmark, write_bookmarks
from briefing.render.pdf.embedding import EmbeddedFont
from briefing.render.pdf.file import File
from briefing.render.pdf.fonts import Face
from briefing.render.pdf.ink import Colour, TextObject, fill
from briefing.render.pdf.metadata import Metadata
from briefing.render.pdf.pictures import Picture
from briefing.render.pdf.strings import text_string
from briefing.render.pdf.tags import Annotated, Mark, Node, StructureWriter

UNPRINTABLE = frozenset(map(chr, [*range(32), *range(0xD800, 0xE000)]))
FRAME = 0.6
"""Weight of a frame."""
MAX_ENTRY = 200
"""Longer titles are cut in the document's outline."""
URL_SAFE = "%/:=&?~#+!$,;'@()*[]"
ATTACHED = "attached:"
"""A link that begins so leads to the attached file whose name follows."""


class Canvas(ReportLabCanvas):  # type: ignore[misc]
    """A tagged page surface; y grows upwards, lengths in points."""

    def __init__(self, size: tuple[float, float], metadata: Metadata) -> None:
        super().__init__(
            None,  # the file is handed over, not written
            pagesize=size,
        )
        self._doc = File(metadata.language)
        self._code: list[str]
        # The file's identifier is made of this and the pages, not of the clock.
        self._doc.signature = md5(metadata.created.encode(), usedforsecurity=False)
        self._metadata = metadata
        self.attachments = Attachments(self._doc, metadata.date)
        self.root = Node("Document", language=metadata.language)
        self._fonts: dict[Face, EmbeddedFont] = {}
        self._pages: list[list[Node]] = []
        self._marks: list[Node] = []
        self._links: list[tuple[Annotation, Node]] = []
        self._anchors: dict[str, tuple[int, float]] = {}
        """The page of each anchor, from 0, and its height there."""
        self._bookmarks: list[Bookmark] = []
        self._pictures: dict[Picture, str] = {}
        """The object of each picture."""
        self._shown: dict[str, str] = {}
        """The pictures of the page, by their names there."""
        self._no_look = ""
        """The appearance of an annotation that shows nothing of its own."""
        self.page_prints: list[str] = []
        """The fingerprint of each page that is done."""

    def _make_preamble(self) -> None:
        """Page content begins with nothing: ReportLab would name Helvetica here."""
        self._preamble = ""

    def marked(
        self, node: Node, statement: int = 0, text: str = "", *, turned: bool = False
    ) -> str:
        """The operator that opens marked content of an element; `EMC` closes it.

        It is never inside another: some readers lose what comes after the inner one.

        Args:
            node: The element.
            statement: The number of the statement to which it belongs: whoever reads
                the page can hold the words to the manifest.
            text: What it says, where its glyphs by themselves do not.
            turned: Whether its glyphs stand in the reverse order of their text.
        """
        number = len(self._marks)
        self._marks.append(node)
        node.kids.append(Mark(len(self._pages), number))
        named = f" /Statement {statement}" if statement else ""
        tag = "ReversedChars" if turned else node.role
        if text:
            named += f" /ActualText {text_string(text)}"
            tag = "Span"  # readers look for it nowhere else
        return f"/{tag} <</MCID {number}{named}>> BDC"

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """What is drawn inside is no content: a rule, a box, a running head."""
        self._code.append(f"/Artifact <</Type /{kind}>> BDC q")
        yield
        self._code.append("Q EMC")

    def fill_colour(self, colour: Colour) -> None:
        """Sets the colour of text and areas."""
        self._code.append(fill(colour))

    def box(self, x: float, y: float, width: float, height: float) -> None:
        """Fills a rectangle whose lower left corner is at x, y."""
        self._code.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def frame(self, x: float, y: float, width: float, height: float) -> None:
        """Fills the thin edge of a rectangle whose lower left corner is at x, y."""
        for bottom in (y, y + height - FRAME):
            self.box(x, bottom, width, FRAME)
        for left in (x, x + width - FRAME):
            self.box(left, y, FRAME, height)

    def picture(
        self, picture: Picture, at: tuple[float, float], width: float, height: float
    ) -> None:
        """Draws a picture whose lower left corner is at a point."""
        reference = self._pictures.get(picture)
        if reference is None:
            reference = self._doc.add_stream(picture.pixels, picture.entries)
            self._pictures[picture] = reference
        name = f"P{list(self._pictures).index(picture) + 1}"
        self._shown[name] = reference
        x, y = at
        self._code.append(
            f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{name} Do Q"
        )

    def text(self) -> TextObject:
        """A new text object; nothing else is drawn until it is closed."""
        return TextObject(self._code, self._font)

    def operators(self, *codes: str) -> None:
        """Adds operators as they are."""
        self._code.extend(codes)

    def _font(self, face: Face) -> EmbeddedFont:
        font = self._fonts.get(face)
        if font is None:
            font = EmbeddedFont(face, f"F{len(self._fonts) + 1}")
            self._fonts[face] = font
        return font

    def anchor(self, name: str, y: float) -> None:
        """Names a height of the page, to which links lead."""
        self._anchors[name] = len(self._pages), y

    def entry(self, title: str, anchor: str, level: int) -> None:
        """Adds an entry to the document's outline."""
        self._bookmarks.append(Bookmark(plain(title)[:MAX_ENTRY], anchor, level))

    def link(self, target: str, rect: Rectangle, node: Node, what: str) -> None:
        """Makes an area a link to `#name`, to an attached file or to a URL."""
        number = self._doc.reserve()
        entries = partial(self._entries, target)
        annotation = Annotation(number, rect, entries, plain(what)[:MAX_ENTRY])
        self._annotationrefs.append(f"{number} 0 R")
        node.kids.append(Annotated(len(self._pages), number))
        self._links.append((annotation, node))

    def _entries(self, target: str) -> str:
        """What an annotation says of its target."""
        if target.startswith("#"):
            return within(self._place(target[1:]))
        if target.startswith(ATTACHED):
            name = target.removeprefix(ATTACHED)
            return attachment(self.attachments.specification(name), self._nothing())
        return outward(quote(plain(target), safe=URL_SAFE))

    def _place(self, anchor: str) -> str:
        """A destination (ISO 32000-1, 12.3.2) that leaves the magnification alone."""
        page, y = self._anchors[anchor]
        return f"[{self._doc.reference(f'Page{page + 1}')} /XYZ 0 {y:.2f} 0]"

    def _nothing(self) -> str:
        """The look of an area that shows nothing of its own: all is on the page."""
        if not self._no_look:
            form = "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources <<>>"
            self._no_look = self._doc.add_stream(b"", form, packed=False)
        return self._no_look

    def showPage(self) -> None:  # noqa: N802
        """Writes the page and ties its marked content to the tree."""
        code = ("\n".join(self._code) + "\n").encode("latin-1")
        self._code = []  # ReportLab need not join it again, nor keep it
        super().showPage()
        page = self._doc.idToObject[f"Page{self._doc.pageCounter - 1}"]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._pages)
        page.Tabs = PDFName("S")
        page.stream = None
        if self._shown:
            objects = (f"/{name} {object_}" for name, object_ in self._shown.items())
            page.XObjects = f"<<{' '.join(objects)}>>"
            self._shown = {}
        page.Contents = self._doc.add_stream(code)
        self._pages.append(self._marks)
        self._marks = []
        edges = rounded((0, 0, *self._pagesize, 0))
        self.page_prints.append(fingerprint(code, edges))

    def font_prints(self) -> list[str]:
        """The fingerprint of each font, once all pages are done."""
        return sorted(font.fingerprint for font in self._fonts.values())

    def picture_prints(self) -> list[str]:
        """The fingerprint of each picture."""
        return sorted(fingerprint(picture.pixels) for picture in self._pictures)

    def to_bytes(self) -> bytes:
        """The finished file."""
        document = self._doc
        self.root.prune()
        self.attachments.write()
        self.addPageLabel(0, style="ARABIC", start=1)
        self._metadata.write(document)
        fonts = document.idToObject["BasicFonts"].dict
        fonts.update({f.name: f.write(document) for f in self._fonts.values()})
        writer = StructureWriter(document, self._pages)
        document.Catalog.StructTreeRoot = writer.write(self.root, self._links)
        if self._bookmarks:
            outline = write_bookmarks(document, self._bookmarks, self._place)
            document.Catalog.Outlines = outline
        document.info.digest(document.signature)
        return document.format()


def plain(text: str) -> str:
    """A text on one line, without what a PDF string cannot hold."""
    line = " ".join(text.split())
    return "".join("\ufffd" if c in UNPRINTABLE else c for c in line)
