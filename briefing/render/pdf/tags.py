"""The structure tree of a tagged PDF (ISO 32000-1, 14.7): what each piece of ink is.

The tree is built while the page is laid out, in reading order; the canvas hangs the
marked content on it while it draws, and writes it at the end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.render.pdf.annotations import Annotation
from briefing.render.pdf.file import File
from briefing.render.pdf.strings import text_string


class Mark(NamedTuple):
    """Marked content on a page."""

    page: int
    number: int


class Annotated(NamedTuple):
    """A link annotation on a page."""

    page: int
    number: int
    """Of its object."""


@dataclass(eq=False, slots=True)
class Node:
    """One element of the structure tree."""

    role: str
    """Its structure type: `H1`, `P`, `L`, `Table`."""
    parent: "Node | None" = None
    attributes: str = ""
    """Attribute objects in PDF syntax: `/O /Table /Scope /Row`."""
    language: str = ""
    """Its BCP 47 tag, where it is not that of its parent."""
    actual: str = ""
    """The text that it stands for, where its marked content does not say it."""
    alternative: str = ""
    """What is heard in place of a figure."""
    kids: list["Node | Mark | Annotated"] = field(default_factory=list)
    number: int = 0
    """Of its object, once all are there."""

    def add(self, role: str, attributes: str = "") -> "Node":
        """A new child."""
        child = Node(role, self, attributes)
        self.kids.append(child)
        return child

    def speaks(self) -> str:
        """The language of what is in it."""
        node: Node | None = self
        while node is not None and not node.language:
            node = node.parent
        return node.language if node is not None else ""

    def walk(self) -> Iterator["Node"]:
        """The element and all below it, in reading order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [kid for kid in reversed(node.kids) if isinstance(kid, Node)]

    def prune(self) -> bool:
        """Takes away the elements without content; whether anything is left."""
        self.kids = [k for k in self.kids if not isinstance(k, Node) or k.prune()]
        return bool(self.kids)


class StructureWriter:
    """Writes a tree into a document."""

    def __init__(self, document: File, pages: Sequence[Sequence[Node]]) -> None:
        self._document = document
        self._pages = pages
        """For each page, the element of each piece of marked content."""
        self._page_references = [
            document.reference(f"Page{number}") for number in range(1, len(pages) + 1)
        ]

    def write(self, root: Node, links: Sequence[tuple[Annotation, Node]]) -> str:
        """A reference to the tree; each link annotation learns its place in it."""
        nodes = list(root.walk())
        top = self._document.reserve(1 + len(nodes))
        for number, node in enumerate(nodes, top + 1):
            node.number = number
        for node in nodes:
            self._document.write(node.number, self._element(node, top))
        parents = " ".join(self._parents(links))
        self._document.write(
            top,
            f"<</Type /StructTreeRoot /K [{root.number} 0 R] "
            f"/ParentTree <</Nums [{parents}]>> "
            f"/ParentTreeNextKey {len(self._pages) + len(links)}>>",
        )
        return f"{top} 0 R"

    def _parents(self, links: Sequence[tuple[Annotation, Node]]) -> Iterator[str]:
        """The elements of all content, by the keys of pages and annotations."""
        for page, nodes in enumerate(self._pages):
            references = " ".join(f"{node.number} 0 R" for node in nodes)
            yield f"{page} [{references}]"
        for key, (annotation, node) in enumerate(links, len(self._pages)):
            self._document.write(annotation.number, annotation.body(key))
            yield f"{key} {node.number} 0 R"

    def _element(self, node: Node, top: int) -> str:
        attributes = f" /A <<{node.attributes}>>" if node.attributes else ""
        if node.language:
            attributes += f" /Lang ({node.language})"
        if node.actual:
            attributes += f" /ActualText {text_string(node.actual)}"
        if node.alternative:
            attributes += f" /Alt {text_string(node.alternative)}"
        own = next((kid.page for kid in node.kids if isinstance(kid, Mark)), None)
        if own is not None:
            attributes += f" /Pg {self._page_references[own]}"
        kids = " ".join([self._kid(kid, own) for kid in node.kids])
        parent = node.parent.number if node.parent else top
        return f"<</S /{node.role} /P {parent} 0 R{attributes} /K [{kids}]>>"

    def _kid(self, kid: Node | Mark | Annotated, own: int | None) -> str:
        """A kid of an element; marked content on the element's own page is a number."""
        if isinstance(kid, Node):
            return f"{kid.number} 0 R"
        if isinstance(kid, Mark) and kid.page == own:
            return str(kid.number)
        page = self._page_references[kid.page]
        if isinstance(kid, Mark):
            return f"<</Type /MCR /Pg {page} /MCID {kid.number}>>"
        return f"<</Type /OBJR /Pg {page} /Obj {kid.number} 0 R>>"
