"""OpenDocument texts (ISO/IEC 26300, version 1.3): the words of the body and notes.

One is a package of parts, or a single XML document that holds them all (`.fodt`).
Deleted passages, annotations, indexes, heads and feet are left out. The time at which
the file was made is no date of the article.
"""

from collections.abc import Iterator

from lxml import etree

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.sources.formats import ZIP_MAGICS
from briefing.sources.office.blocks import Block, Kind, article_of, paragraph, table
from briefing.sources.office.package import (
    MOST_XML,
    TOO_LONG,
    Package,
    attribute,
    child,
    local,
    refusal,
    root_of,
    words_of,
)
from briefing.sources.raw import Raw

KIND = "OpenDocument text"
MANIFEST = "META-INF/manifest.xml"
LEFT_OUT = frozenset(
    "tracked-changes annotation annotation-end table-of-content alphabetical-index"  # noqa: SIM905
    " illustration-index table-index object-index user-index bibliography"
    " sequence-decls forms hidden-text hidden-paragraph ruby-text title desc"
    " binary-data".split()
)
"""With all that lies below them."""
MOST_SPACES = 100
TITLES: dict[str, Kind] = {"Title": "title", "Subtitle": "subtitle"}


def read(raw: Raw) -> Iterator[Article]:
    """The one article of an OpenDocument text.

    Raises:
        SourceError: It is damaged, locked, a bomb, or holds no words.
    """
    content, properties = _parts(raw)
    document = _Document(content)
    blocks = [*document.blocks(), *document.notes]
    author = words_of(properties, "initial-creator") or words_of(properties, "creator")
    yield article_of(raw, "odt", blocks, words_of(properties, "title"), author)


def _parts(raw: Raw) -> tuple[etree._Element, etree._Element]:
    """What stands in a document, and its properties."""
    if not raw.data.startswith(ZIP_MAGICS):
        if raw.size > MOST_XML:
            raise refusal(raw, KIND, TOO_LONG)
        whole = root_of(raw.data.lstrip(), raw, KIND)
        properties = child(whole, "meta")
        return whole, etree.Element("none") if properties is None else properties
    with Package(raw, KIND) as package:
        if package.has(MANIFEST) and b"encryption-data" in package.text(MANIFEST):
            raise SourceError(
                f"{raw.name} is locked by a password",
                hint="save it without a password, and read that",
            )
        return package.xml("content.xml"), package.optional_xml("meta.xml")


class _Document:
    """The content of one document; `notes` fills as its blocks are read."""

    def __init__(self, root: etree._Element) -> None:
        self._body = child(root, "body", "text")
        styles = child(root, "automatic-styles")
        self._parents = {
            attribute(style, "name"): attribute(style, "parent-style-name")
            for style in (() if styles is None else styles)
        }
        self.notes: list[Block] = []

    def blocks(self) -> Iterator[Block]:
        """The blocks of the text."""
        if self._body is not None:
            yield from self._blocks(self._body)

    def _blocks(self, parent: etree._Element) -> Iterator[Block]:
        for element in parent:
            name = local(element)
            if name in ("p", "h"):
                yield paragraph(self._words(element), self._kind(element))
                yield from self._boxes(element)
            elif name == "table":
                yield from table(self._rows(element))
            elif name not in LEFT_OUT:
                yield from self._blocks(element)

    def _rows(self, element: etree._Element) -> Iterator[list[list[Block]]]:
        for part in element:
            if local(part) == "table-row":
                yield [list(self._blocks(cell)) for cell in part]
            elif local(part).startswith("table-"):
                yield from self._rows(part)

    def _boxes(self, element: etree._Element) -> Iterator[Block]:
        """What stands in text boxes that a paragraph holds."""
        for part in element:
            if local(part) == "text-box":
                yield from self._blocks(part)
            elif local(part) not in LEFT_OUT and local(part) != "note":
                yield from self._boxes(part)

    def _words(self, element: etree._Element) -> Iterator[str]:
        yield element.text or ""
        for part in element:
            yield from self._word(part)
            yield part.tail or ""

    def _word(self, part: etree._Element) -> Iterator[str]:
        """The words of one element within a paragraph."""
        name = local(part)
        if name == "s":
            count = attribute(part, "c")
            yield " " * min(int(count) if count.isdecimal() else 1, MOST_SPACES)
        elif name in ("tab", "line-break"):
            yield " " if name == "tab" else "\n"
        elif name == "note":
            body = child(part, "note-body")
            self.notes += self._blocks(body) if body is not None else ()
        elif name and name not in LEFT_OUT and name != "text-box":
            yield from self._words(part)

    def _kind(self, element: etree._Element) -> Kind:
        """What the style of a paragraph makes of it."""
        name = attribute(element, "style-name")
        kind = TITLES.get(name) or TITLES.get(self._parents.get(name, ""))
        return kind or ("heading" if local(element) == "h" else "text")
