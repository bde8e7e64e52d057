"""Words shaped in the faces that have their characters, each word once a document.

What a style's own face lacks is looked up down a chain of faces, and then among those
of the system. A character that no face has is set as a visible box that still carries
it for search and copying.
"""

from collections.abc import Iterator
from itertools import groupby

from briefing.render.pdf.borrowed import borrowed_face
from briefing.render.pdf.fonts import Face, Shaped, load_face
from briefing.render.pdf.graphemes import IGNORABLE, graphemes

FALLBACKS = (
    "SourceSans3-Regular",
    "NotoNaskhArabic-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansDevanagari-Regular",
    "NotoEmoji-Regular",
)
"""Faces tried in turn for characters that a style's own face lacks."""
BOLD_FALLBACKS = (
    "SourceSans3-Bold",
    "NotoNaskhArabic-Bold",
    "NotoSansHebrew-Bold",
    "NotoSansDevanagari-Bold",
    "NotoEmoji-Regular",
)
Key = tuple[str, str, tuple[str, ...], str, bool]


class Shaper:
    """Shapes the words of one document, each once, and keeps count of what lacks."""

    def __init__(self) -> None:
        self.missing: set[str] = set()
        """Characters that no face has."""
        self.borrowed: set[str] = set()
        """The names of the faces that did not come with the program."""
        self._shaped: dict[Key, tuple[Shaped, ...]] = {}

    def shape(
        self,
        text: str,
        face: str,
        features: tuple[str, ...] = (),
        language: str = "",
        *,
        rtl: bool = False,
    ) -> tuple[Shaped, ...]:
        """The stretches of glyphs of a text, by face, in the order of the text."""
        key = (text, face, features, language, rtl)
        shaped = self._shaped.get(key)
        if shaped is None:
            shaped = self._shaped[key] = tuple(self._stretches(key))
        return shaped

    def _stretches(self, key: Key) -> Iterator[Shaped]:
        text, name, features, language, rtl = key
        face = load_face(name)
        if face.characters.issuperset(map(ord, text)):
            yield face.shape(text, features, language, rtl=rtl)
            return
        pairs = self._itemize(text, (face, *map(load_face, fallbacks(name))))
        for found, group in groupby(pairs, lambda pair: pair[0]):
            part = "".join(characters for _, characters in group)
            if found is not None:
                yield found.shape(part, features, language, rtl=rtl)
            else:
                yield from (self._replace(character, rtl=rtl) for character in part)

    def _itemize(
        self, text: str, chain: tuple[Face, ...]
    ) -> Iterator[tuple[Face | None, str]]:
        """Each grapheme with the face to set it in; none if no face has it."""
        for cluster in graphemes(text):
            codes = frozenset(map(ord, IGNORABLE.sub("", cluster)))
            whole = next((f for f in chain if f.characters >= codes), None)
            if whole is None:
                whole = self._borrow(codes, chain[0])
            if whole is not None:
                yield whole, cluster
                continue
            for character in cluster:
                yield self._face_of(character, chain), character

    def _face_of(self, character: str, chain: tuple[Face, ...]) -> Face | None:
        if IGNORABLE.match(character):
            return chain[0]
        code = ord(character)
        known = next((f for f in chain if code in f.characters), None)
        return known or self._borrow(frozenset((code,)), chain[0])

    def _borrow(self, codes: frozenset[int], own: Face) -> Face | None:
        """A face of the system that has these characters, about as bold as another."""
        face = borrowed_face(codes, bold=is_bold(own.name))
        if face is not None:
            self.borrowed.add(face.name)
        return face

    def _replace(self, character: str, *, rtl: bool) -> Shaped:
        self.missing.add(character)
        return load_face(FALLBACKS[0]).replacement(character, rtl=rtl)


def fallbacks(face: str) -> tuple[str, ...]:
    """The names of the faces that stand in for a face, of about its weight."""
    return BOLD_FALLBACKS if is_bold(face) else FALLBACKS


def is_bold(face: str) -> bool:
    """Whether the face of that name is bold, or nearly so."""
    return "old" in face
