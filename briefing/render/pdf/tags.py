"""The structure tree of a tagged PDF (ISO 32000-1, 14.7): what each piece of ink is.

The tree is built while the page is laid out, in reading order; the canvas hangs the
marked content on it while it draws, and writes it at the end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from briefing.render.pdf.annotations import Annotation
from briefing.render.pdf.streams import LateObject, text_string


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked content on a page."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """A link annotation on a page."""

    page: int
    reference: str
    """ReportLab's name of the annotation object."""


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
    kids: list["Node | Mark | Annotated"] = field(default_factory=list)

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
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    def prune(self) -> bool:
        """Takes away the elements without content; whether anything is left."""
        self.kids = [k for k in self.kids if not isinstance(k, Node) or k.prune()]
        return bool(self.kids)


class StructureWriter:
    """Writes a tree into a ReportLab document."""

    def __init__(self, document: Any, pages: list[list[Node]]) -> None:
        self._document = document
        self._pages = pages
        """For each page, the element of each piece of marked content."""
        self._references: dict[Node, str] = {}

    def write(self, root: Node, links: Sequence[tuple[Annotation, Node]]) -> Any:
        """The tree's root object; each link annotation learns its place in the tree."""
        late = {node: LateObject() for node in root.walk()}
        top = LateObject()
        reference = self._reference(top)
        for node, obj in late.items():
            self._references[node] = self._reference(obj)
        for node, obj in late.items():
            obj.write = partial(self._element, node, reference)
        parents = self._parent_tree(links)
        top.write = lambda: (
            f"<</Type /StructTreeRoot /K [{self._references[root]}] "
            f"/ParentTree <</Nums [{parents}]>> "
            f"/ParentTreeNextKey {len(self._pages) + len(links)}>>"
        )
        return top

    def _parent_tree(self, links: Sequence[tuple[Annotation, Node]]) -> str:
        rows = []
        for page, nodes in enumerate(self._pages):
            references = " ".join(self._references[node] for node in nodes)
            rows.append(f"{page} [{references}]")
        for key, (annotation, node) in enumerate(links, len(self._pages)):
            annotation.parent_key = key
            rows.append(f"{key} {self._references[node]}")
        return " ".join(rows)

    def _element(self, node: Node, root: str) -> str:
        parent = self._references[node.parent] if node.parent else root
        attributes = f" /A <<{node.attributes}>>" if node.attributes else ""
        if node.language:
            attributes += f" /Lang ({node.language})"
        if node.actual:
            attributes += f" /ActualText {text_string(node.actual)}"
        own = next((kid.page for kid in node.kids if isinstance(kid, Mark)), None)
        if own is not None:
            attributes += f" /Pg {self._page(own)}"
        kids = " ".join(self._kid(kid, own) for kid in node.kids)
        return f"<</S /{node.role} /P {parent}{attributes} /K [{kids}]>>"

    def _page(self, number: int) -> str:
        return self._named(f"Page{number + 1}")

    def _kid(self, kid: Node | Mark | Annotated, own: int | None) -> str:
        """A kid of an element; marked content on the element's own page is a number."""
        if isinstance(kid, Node):
            return self._references[kid]
        if isinstance(kid, Mark) and kid.page == own:
            return str(kid.number)
        page = self._page(kid.page)
        if isinstance(kid, Mark):
            return f"<</Type /MCR /Pg {page} /MCID {kid.number}>>"
        return f"<</Type /OBJR /Pg {page} /Obj {self._named(kid.reference)}>>"

    def _reference(self, obj: Any) -> str:
        return self._named(self._document.Reference(obj).name)

    def _named(self, name: str) -> str:
        number, version = self._document.idToObjectNumberAndVersion[name]
        return f"{number} {version} R"
