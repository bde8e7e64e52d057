"""The page surface: ReportLab's canvas with shaped text, roles and links.

Everything that is drawn is either content of an element of the structure tree or an
artifact: rules, boxes, running heads. Nothing but embedded fonts is ever used.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import md5
from typing import Any
from urllib.parse import quote

from reportlab import rl_config
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
from briefing.render.pdf.embedding import EmbeddedFont
from briefing.render.pdf.fonts import Face
from briefing.render.pdf.ink import Colour, TextObject, fill
from briefing.render.pdf.metadata import Metadata
from briefing.render.pdf.streams import Stream, text_string
from briefing.render.pdf.tags import Annotated, Mark, Node, StructureWriter

rl_config.useA85 = 0  # streams stay binary: a fifth smaller, and quicker
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
            lang=metadata.language,
            invariant=1,
            pdfVersion=(1, 7),
        )
        # The file's identifier is made of this and the pages, not of the clock.
        self._doc.signature = md5(metadata.created.encode(), usedforsecurity=False)
        self._metadata = metadata
        self.attachments = Attachments(self._doc, metadata.date)
        self.root = Node("Document", language=metadata.language)
        self._fonts: dict[str, EmbeddedFont] = {}
        self._pages: list[list[Node]] = []
        self._marks: list[Node] = []
        self._links: list[tuple[Annotation, Node]] = []
        self._no_look: Any = None
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

    def text(self) -> TextObject:
        """A new text object; nothing else is drawn until it is closed."""
        return TextObject(self._code, self._font)

    def operators(self, *codes: str) -> None:
        """Adds operators as they are."""
        self._code.extend(codes)

    def _font(self, face: Face) -> EmbeddedFont:
        font = self._fonts.get(face.name)
        if font is None:
            font = EmbeddedFont(face, f"F{len(self._fonts) + 1}")
            self._fonts[face.name] = font
            self._doc.delayedFonts.append(font)
        return font

    def entry(self, title: str, anchor: str, level: int) -> None:
        """Adds an entry to the document's outline."""
        self.addOutlineEntry(plain(title)[:MAX_ENTRY], anchor, level)

    def link(self, target: str, rect: Rectangle, node: Node, what: str) -> None:
        """Makes an area a link to `#name`, to an attached file or to a URL."""
        entries = self._entries(target)
        annotation = Annotation(rect, plain(what)[:MAX_ENTRY], entries)
        self._addAnnotation(annotation)
        reference = f"Annot.NUMBER{self._annotationCount}"
        node.kids.append(Annotated(len(self._pages), reference))
        self._links.append((annotation, node))

    def _entries(self, target: str) -> Callable[[Any], str]:
        """What an annotation says of its target."""
        if target.startswith("#"):
            return within(self._bookmarkReference(target[1:]))
        if target.startswith(ATTACHED):
            name = target.removeprefix(ATTACHED)
            return attachment(self.attachments.specification(name), self._nothing())
        return outward(quote(plain(target), safe=URL_SAFE))

    def _nothing(self) -> Any:
        """The look of an area that shows nothing of its own: all is on the page."""
        if self._no_look is None:
            self._no_look = self._doc.Reference(
                Stream(
                    b"",
                    packed=False,
                    Type=PDFName("XObject"),
                    Subtype=PDFName("Form"),
                    BBox="[0 0 1 1]",
                    Resources="<<>>",
                )
            )
        return self._no_look

    def showPage(self) -> None:  # noqa: N802
        """Ends the page and ties its marked content to the tree."""
        code = "\n".join(self._code) + "\n"
        super().showPage()
        page = self._doc.idToObject[f"Page{self._doc.pageCounter - 1}"]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._pages)
        page.Tabs = PDFName("S")
        page.Contents = Stream(code)
        self._pages.append(self._marks)
        self._marks = []
        edges = rounded((0, 0, *self._pagesize, 0))
        self.page_prints.append(fingerprint(code.encode("latin-1"), edges))

    def font_prints(self) -> list[str]:
        """The fingerprint of each font, once all pages are done."""
        return sorted(font.fingerprint for font in self._fonts.values())

    def to_bytes(self) -> bytes:
        """The finished file."""
        self.root.prune()
        self.attachments.write()
        self.addPageLabel(0, style="ARABIC", start=1)
        self._metadata.write(self._doc)
        writer = StructureWriter(self._doc, self._pages)
        self._doc.Catalog.StructTreeRoot = writer.write(self.root, self._links)
        data: bytes = self.getpdfdata()
        return data


def plain(text: str) -> str:
    """A text on one line, without what a PDF string cannot hold."""
    line = " ".join(text.split())
    return "".join("\ufffd" if c in UNPRINTABLE else c for c in line)
