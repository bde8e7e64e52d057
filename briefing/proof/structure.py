"""What the structure tree gives out in place of the page's own words.

A listener hears the other text of an element (ISO 32000-1, 14.9), not its content:
the two must say the same.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pypdf.generic import DictionaryObject, IndirectObject

from briefing.proof.pages import entry

REPLACING = ("/ActualText", "/Alt", "/E")


class Place(NamedTuple):
    """One piece of marked content."""

    page: int
    """From 0."""
    mark: int
    """Its number on the page."""


class Replaced(NamedTuple):
    """What an element is given out as, and where its own content is."""

    text: str
    parts: tuple[tuple[Place, ...], ...]
    """The places of each element in it that has content."""
    alternative: bool
    """Whether it is a description, which pauses as it likes."""


def replaced(root: Any, pages: Mapping[int, int]) -> Iterator[Replaced]:
    """Every element of a catalog's structure tree that stands for another text.

    Args:
        root: The document's catalog.
        pages: The number of each page, from 0, by that of its object.
    """
    tree = entry(root, "/StructTreeRoot")
    if tree is None:
        return
    for element in _elements(tree):
        for key in REPLACING:
            if key in element:
                within = (tuple(_places(one, pages)) for one in _elements(element))
                parts = tuple(filter(None, within))
                yield Replaced(str(element[key]), parts, key == "/Alt")


def _elements(top: Any) -> Iterator[Any]:
    """An element and all below it, in reading order; each but once."""
    seen: set[int] = set()
    waiting = [top]
    while waiting:
        element = waiting.pop()
        if id(element) not in seen:
            seen.add(id(element))
            yield element
            waiting += [kid for kid in reversed(_kids(element)) if _is_element(kid)]


def _places(element: Any, pages: Mapping[int, int]) -> Iterator[Place]:
    """The marked content of an element itself."""
    for kid in _kids(element):
        held = kid if isinstance(kid, DictionaryObject) else element
        mark = kid if isinstance(kid, int) else entry(kid, "/MCID")
        page = held.get("/Pg", element.get("/Pg"))
        if mark is not None and isinstance(page, IndirectObject):
            yield Place(pages.get(page.idnum, -1), int(mark))


def _kids(element: Any) -> list[Any]:
    kids = entry(element, "/K")
    if kids is None:
        return []
    return [kid.get_object() for kid in (kids if isinstance(kids, list) else [kids])]


def _is_element(kid: Any) -> bool:
    return isinstance(kid, DictionaryObject) and "/S" in kid
