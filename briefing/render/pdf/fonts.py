"""Faces and their shaping by HarfBuzz; what a face lacks is looked up down a chain.

A face is a TrueType file. Text is shaped a word at a time, and each word once a
document. A character that no face of the chain has is set as a visible box that
still carries the character for search and copying.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby, pairwise
from pathlib import Path
from unicodedata import category

import uharfbuzz as hb

from briefing.errors import RenderError

FOLDER = Path(__file__).parent / "fonts"
FALLBACKS = ("SourceSans3-Regular",)
"""Faces tried in turn for characters that a style's own face lacks."""
MISSING_MARK = "□"
INVISIBLE = ("Cf", "Mn", "Me")
"""Categories without ink of their own, which are left out where a face lacks them."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph of a shaped word; lengths in thousandths of the font size."""

    index: int
    text: str
    """The characters that it stands for; empty for all but the first of a cluster."""
    advance: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True, eq=False)
class Shaped:
    """A stretch of glyphs of one face."""

    face: "Face"
    glyphs: tuple[Glyph, ...]
    width: float
    """Its advance, in thousandths of the font size."""
    level: bool
    """Whether all glyphs stand on the baseline."""

    @classmethod
    def of(cls, face: "Face", glyphs: tuple[Glyph, ...]) -> "Shaped":
        """The stretch of these glyphs."""
        width = sum(glyph.advance for glyph in glyphs)
        return cls(face, glyphs, width, not any(glyph.dy for glyph in glyphs))


class Face:
    """One TrueType file: its glyphs, their widths and their shaping."""

    def __init__(self, path: Path) -> None:
        try:
            self.data = path.read_bytes()
        except OSError as error:
            raise RenderError(
                f"the font {path.name} cannot be read: {error.strerror}",
                hint="check [fonts] in the theme, or install the program again",
            ) from error
        self.name = path.stem
        self.hb_face = hb.Face(self.data)
        self._font = hb.Font(self.hb_face)
        if not self.hb_face.glyph_count or "glyf" not in self.hb_face.table_tags:
            raise RenderError(
                f"{path.name} is not a TrueType font",
                hint="a font must be a .ttf file with TrueType outlines",
            )
        self.scale = 1000 / self.hb_face.upem

    @cached_property
    def characters(self) -> frozenset[int]:
        """The code points that it has a glyph for."""
        return frozenset(self.hb_face.unicodes)

    def width(self, glyph: int) -> float:
        """The advance of a glyph by itself."""
        return float(self._font.get_glyph_h_advance(glyph) * self.scale)

    def shape(self, text: str, features: tuple[str, ...] = ()) -> Shaped:
        """The glyphs of a text whose characters this face has."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer, dict.fromkeys(features, True))
        infos, scale = buffer.glyph_infos, self.scale
        texts = _cluster_texts(text, [info.cluster for info in infos])
        return Shaped.of(
            self,
            tuple(
                Glyph(
                    info.codepoint,
                    characters,
                    position.x_advance * scale,
                    position.x_offset * scale,
                    position.y_offset * scale,
                )
                for info, position, characters in zip(
                    infos, buffer.glyph_positions, texts, strict=True
                )
            ),
        )

    def replacement(self, character: str) -> Shaped:
        """The visible mark for a character that no face has."""
        index = self._font.get_nominal_glyph(ord(MISSING_MARK)) or 0
        return Shaped.of(self, (Glyph(index, character, self.width(index), 0, 0),))


def _cluster_texts(text: str, clusters: list[int]) -> Iterator[str]:
    """For each glyph the characters of its cluster, at the cluster's first glyph."""
    starts = sorted({*clusters, len(text)})
    ends = dict(pairwise(starts))
    seen: set[int] = set()
    for cluster in clusters:
        yield "" if cluster in seen else text[cluster : ends[cluster]]
        seen.add(cluster)


@cache
def load_face(name: str) -> Face:
    """The face of that name among those that ship, or from a path to a `.ttf` file."""
    path = Path(name) if name.endswith(".ttf") else FOLDER / f"{name}.ttf"
    return Face(path)


class Shaper:
    """Shapes the words of one document, each once, and keeps count of what lacks."""

    def __init__(self) -> None:
        self.missing: set[str] = set()
        """Characters that no face has."""
        self._shaped: dict[tuple[str, str, tuple[str, ...]], tuple[Shaped, ...]] = {}
        self._fallbacks = FALLBACKS

    def shape(
        self, text: str, face: str, features: tuple[str, ...] = ()
    ) -> tuple[Shaped, ...]:
        """The stretches of glyphs of a text, by face."""
        key = (text, face, features)
        shaped = self._shaped.get(key)
        if shaped is None:
            shaped = self._shaped[key] = tuple(self._stretches(text, face, features))
        return shaped

    def _stretches(
        self, text: str, name: str, features: tuple[str, ...]
    ) -> Iterator[Shaped]:
        face = load_face(name)
        if face.characters.issuperset(map(ord, text)):
            yield face.shape(text, features)
            return
        for found, group in groupby(self._itemize(text, face), lambda pair: pair[0]):
            characters = [character for _, character in group]
            if found is None:
                yield from map(self._replace, characters)
            else:
                yield found.shape("".join(characters), features)

    def _itemize(self, text: str, face: Face) -> Iterable[tuple[Face | None, str]]:
        """Each character with the face to set it in; none if no face has it."""
        chain = (face, *map(load_face, self._fallbacks))
        for character in text:
            code = ord(character)
            found = next((f for f in chain if code in f.characters), None)
            if found is not None or category(character) not in INVISIBLE:
                yield found, character

    def _replace(self, character: str) -> Shaped:
        self.missing.add(character)
        return load_face(self._fallbacks[0]).replacement(character)
