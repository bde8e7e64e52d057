"""Word documents (ISO/IEC 29500): the words of the body, and their footnotes.

Read from the parts themselves: what was deleted or hidden, comments, field codes, heads
and feet are left out. The time at which the file was made is no date of the article.
"""

from collections.abc import Iterator

from lxml import etree

from briefing.model.article import Article
from briefing.sources.office.blocks import Block, Kind, article_of, paragraph, table
from briefing.sources.office.package import Package, attribute, child, local, words_of
from briefing.sources.raw import Raw

KIND = "Word document"
BODY = "word/document.xml"
NOTES = {
    "footnoteReference": "word/footnotes.xml",
    "endnoteReference": "word/endnotes.xml",
}
LEFT_OUT = frozenset(
    "del moveFrom pPr rPr instrText delText delInstrText annotationRef sectPr tblPr"  # noqa: SIM905
    " tblGrid trPr tcPr sdtPr sdtEndPr Fallback proofErr rt".split()
)
"""With all that lies below them; `Fallback` says again what `Choice` says."""
AS_WORDS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
STYLES: dict[str, Kind] = {"title": "title", "subtitle": "subtitle"}
MOST_STYLES_UP = 16
"""How far a style is followed to those that it is based on."""
NO_LEVEL = 9
"""The outline level of body text (17.3.1.20)."""


def read(raw: Raw) -> Iterator[Article]:
    """The one article of a Word document.

    Raises:
        SourceError: It is damaged, a bomb, or holds no words.
    """
    with Package(raw, KIND) as package:
        document = _Document(package)
        properties = package.optional_xml("docProps/core.xml")
        blocks = [*document.body(), *document.notes()]
    title, author = words_of(properties, "title"), words_of(properties, "creator")
    yield article_of(raw, "docx", blocks, title, author)


class _Document:
    """The parts of one document, and the notes that its text refers to."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = {
            attribute(style, "styleId"): style
            for style in package.optional_xml("word/styles.xml")
            if local(style) == "style"
        }
        self._noted: list[tuple[str, str]] = []

    def body(self) -> Iterator[Block]:
        """The blocks of the text."""
        body = child(self._package.xml(BODY), "body")
        if body is not None:
            yield from self._blocks(body)

    def notes(self) -> Iterator[Block]:
        """The notes, in the order in which the text refers to them."""
        parts = {
            name: {attribute(note, "id"): note for note in self._package.xml(path)}
            for name, path in NOTES.items()
            if self._package.has(path)
        }
        for name, number in dict.fromkeys(self._noted):
            note = parts.get(name, {}).get(number)
            if note is not None:
                yield from self._blocks(note)

    def _blocks(self, parent: etree._Element) -> Iterator[Block]:
        for element in parent:
            name = local(element)
            if name == "p":
                yield paragraph(self._words(element), self._kind(element))
                yield from self._boxes(element)
            elif name == "tbl":
                yield from table(self._rows(element))
            elif name not in LEFT_OUT:
                yield from self._blocks(element)

    def _rows(self, element: etree._Element) -> Iterator[list[list[Block]]]:
        for row in element.iterchildren():
            if local(row) == "tr":
                yield [list(self._blocks(cell)) for cell in row]

    def _boxes(self, element: etree._Element) -> Iterator[Block]:
        """What stands in text boxes that a paragraph holds."""
        for part in element:
            if local(part) == "txbxContent":
                yield from self._blocks(part)
            elif local(part) not in LEFT_OUT:
                yield from self._boxes(part)

    def _words(self, element: etree._Element) -> Iterator[str]:
        for part in element:
            name = local(part)
            if name in LEFT_OUT or name == "txbxContent" or _is_hidden(part):
                continue
            if name in NOTES:
                self._noted.append((name, attribute(part, "id")))
            elif name == "t":
                yield part.text or ""
            else:
                yield AS_WORDS.get(name, "")
                yield from self._words(part)

    def _kind(self, element: etree._Element) -> Kind:
        """What the style of a paragraph makes of it."""
        style = child(element, "pPr", "pStyle")
        name = attribute(style, "val") if style is not None else ""
        for _ in range(MOST_STYLES_UP):
            style = self._styles.get(name)
            if style is None:
                break
            if (kind := _kind_of(style)) != "text":
                return kind
            above = child(style, "basedOn")
            name = attribute(above, "val") if above is not None else ""
        return "text"


def _kind_of(style: etree._Element) -> Kind:
    """What a style makes of its paragraphs, by its name or its level."""
    named = child(style, "name")
    name = attribute(named, "val").casefold() if named is not None else ""
    level = child(style, "pPr", "outlineLvl")
    leveled = level is not None and attribute(level, "val") != str(NO_LEVEL)
    if name in STYLES:
        return STYLES[name]
    return "heading" if leveled or name.startswith("heading") else "text"


def _is_hidden(run: etree._Element) -> bool:
    vanish = child(run, "rPr", "vanish") if local(run) == "r" else None
    return vanish is not None and attribute(vanish, "val") not in ("0", "false", "off")
