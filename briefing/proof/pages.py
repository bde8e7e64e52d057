"""One page of a PDF file: how it is drawn, in which fonts, and what is laid over it."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from pypdf.generic import DictionaryObject

from briefing.model.manifest import fingerprint, rounded
from briefing.proof.damage import reading
from briefing.proof.ink import Codes, Ink, PageInk
from briefing.proof.tounicode import texts_of_codes

QUIET = frozenset(("/Link", "/FileAttachment", "/Popup"))
"""Annotations that need not show anything."""


class Fonts:
    """The fonts of a document, each read once."""

    def __init__(self) -> None:
        self._read: dict[int, tuple[Any, Codes, str]] = {}

    def codes(self, font: Any) -> Codes:
        """The text of each code."""
        return self._held(font)[1]

    def fingerprint(self, font: Any) -> str:
        """The hash of all that says how its codes look and what they stand for."""
        return self._held(font)[2]

    def _held(self, font: Any) -> tuple[Any, Codes, str]:
        if id(font) not in self._read:
            texts = _data(entry(font, "/ToUnicode"))
            descendant = entry(font, "/DescendantFonts")[0].get_object()
            widths = entry(descendant, "/W")[1].get_object()
            told = fingerprint(*_program(descendant), texts, rounded(widths))
            # The font is held as well: its id is no other's while it lives.
            self._read[id(font)] = font, texts_of_codes(texts), told
        return self._read[id(font)]


class Page:
    """One page, read when asked; each way raises `DamagedError` where it cannot."""

    def __init__(self, page: Any, fonts: Fonts) -> None:
        self._page = page
        self._fonts = fonts

    @cached_property
    def content(self) -> bytes:
        """How it is drawn."""
        with reading():
            content = self._page.get_contents()
            return _data(content) if content is not None else b""

    @property
    def fingerprint(self) -> str:
        """The hash of its content and of what is seen of it: its edges, its turn."""
        with reading():
            seen = (*map(float, self._page.cropbox), self._page.rotation)
            return fingerprint(self.content, rounded(seen))

    def ink(self) -> Iterator[Ink]:
        """What it prints, in the order in which it is drawn.

        Raises:
            ValueError: Something on it cannot be understood for certain.
        """
        return PageInk(self._codes, self._is_picture).read(self.content)

    def fonts(self) -> set[str]:
        """The fingerprints of its fonts."""
        with reading():
            fonts = entry(self._page, "/Resources", "/Font") or {}
            return {self._fonts.fingerprint(fonts[name].get_object()) for name in fonts}

    def pictures(self) -> set[str]:
        """The fingerprints of its pictures."""
        with reading():
            objects = entry(self._page, "/Resources", "/XObject") or {}
            held = [objects[name].get_object() for name in objects]
            return {fingerprint(_data(o)) for o in held if o["/Subtype"] == "/Image"}

    def laid_over(self) -> list[str]:
        """The kinds of annotation that may hide words of the page or show others."""
        with reading():
            annotations = entry(self._page, "/Annots") or []
            loud = [one for one in annotations if not _quiet(one.get_object())]
            kinds = (str(entry(one.get_object(), "/Subtype")) for one in loud)
            return [kind.removeprefix("/") for kind in kinds]

    def _codes(self, name: str) -> Codes:
        with reading():
            font = entry(self._page, "/Resources", "/Font", f"/{name}")
            if entry(font, "/Encoding") == "/Identity-H":
                return self._fonts.codes(font)
        raise ValueError(f"its font {name} is none that a brief uses")

    def _is_picture(self, name: str) -> bool:
        with reading():
            path = ("/Resources", "/XObject", f"/{name}", "/Subtype")
            return bool(entry(self._page, *path) == "/Image")


def entry(value: Any, *path: str) -> Any:
    """What stands at the end of a path of dictionary keys, else None."""
    for key in path:
        if not isinstance(value, DictionaryObject) or key not in value:
            return None
        value = value[key].get_object()
    return value


def _program(font: Any) -> tuple[bytes, bytes]:
    """The program of a font, and its map from codes to glyphs, if it has one.

    Raises:
        DamagedError: It has two programs, or none: readers might disagree.
    """
    descriptor = entry(font, "/FontDescriptor")
    programs = [entry(descriptor, key) for key in ("/FontFile2", "/FontFile3")]
    (program,) = [one for one in programs if one is not None] or [None]
    glyphs = entry(font, "/CIDToGIDMap")
    return _data(program), _data(glyphs) if glyphs is not None else b""


def _data(stream: Any) -> bytes:
    data: bytes = stream.get_data()
    return data


def _quiet(annotation: Any) -> bool:
    """Whether an annotation shows nothing: no such kind, no look, or no area."""
    left, bottom, right, top = (float(edge) for edge in entry(annotation, "/Rect"))
    look = entry(annotation, "/AP", "/N")
    unseen = look is None or not _data(look).strip()
    kind = entry(annotation, "/Subtype")
    return (kind in QUIET and unseen) or left == right or bottom == top
