"""Faces: the glyphs of a font file, and text shaped into them by HarfBuzz."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

from briefing.errors import RenderError

FOLDER = Path(__file__).parent / "fonts"
MISSING_MARK = "□"
OUTLINES = frozenset(("glyf", "CFF "))
"""The tables with outlines that a PDF file can hold."""
SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
"""How the names of font files end."""
HYPHEN, SOFT_HYPHEN = "-", "\u00ad"
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
"""Characters of private use, which PDF/A-3a wants told (ISO 19005-3, 6.2.11.7.3)."""


class Glyph(NamedTuple):
    """One glyph of a shaped word; lengths in thousandths of the font size."""

    gid: int
    """Its index in the font."""
    text: str
    """The characters that it stands for; empty for all but the first of a cluster."""
    advance: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True, eq=False)
class Shaped:
    """A stretch of glyphs of one face; they stand from left to right."""

    face: "Face"
    glyphs: tuple[Glyph, ...]
    width: float
    """Its advance, in thousandths of the font size."""
    level: bool
    """Whether all glyphs stand on the baseline."""
    actual: str = ""
    """Its text, where the glyphs by themselves would not give it back."""
    rtl: bool = False
    """Whether its text runs from right to left."""

    @classmethod
    def of(
        cls,
        face: "Face",
        glyphs: tuple[Glyph, ...],
        actual: str = "",
        *,
        rtl: bool = False,
    ) -> "Shaped":
        """The stretch of these glyphs."""
        width = sum([glyph.advance for glyph in glyphs])
        level = not any([glyph.dy for glyph in glyphs])  # noqa: C419
        return cls(face, glyphs, width, level, actual, rtl)

    @property
    def odd(self) -> bool:
        """Whether it needs marked content that says how it is to be read."""
        return self.rtl or self.actual != ""

    def places(self) -> Iterator[tuple[Glyph, float]]:
        """The glyphs, each with its distance from the left."""
        pen = 0.0
        for glyph in self.glyphs:
            yield glyph, pen + glyph.dx
            pen += glyph.advance


class Face:
    """One font: its glyphs, their widths and their shaping.

    Args:
        path: A file of TrueType or OpenType, or a collection of such fonts.
        index: Which one of a collection.
        emboldened: Whether its strokes are thickened, for want of a bold face.
    """

    def __init__(self, path: Path, index: int = 0, *, emboldened: bool = False) -> None:
        try:
            blob = hb.Blob.from_file_path(str(path))
        except hb.HarfBuzzError as error:
            raise RenderError(
                f"the font {path.name} cannot be read",
                hint="check [fonts] in the theme, or install the program again",
            ) from error
        self.name = f"{path.stem}-{index}" if index else path.stem
        self.emboldened = emboldened
        self.hb_face = hb.Face(blob, index)
        self._font = hb.Font(self.hb_face)
        tables = frozenset(self.hb_face.table_tags)
        if not self.hb_face.glyph_count or not tables & OUTLINES:
            raise RenderError(
                f"{path.name} is no font with outlines",
                hint="a font must be a TrueType or an OpenType file",
            )
        self.is_cff = "glyf" not in tables
        """Whether its outlines are those of PostScript."""
        self.scale = 1000 / self.hb_face.upem

    @cached_property
    def characters(self) -> frozenset[int]:
        """The code points that it has a glyph for."""
        return frozenset(self.hb_face.unicodes)

    def width(self, glyph: int) -> float:
        """The advance of a glyph by itself."""
        return float(self._font.get_glyph_h_advance(glyph) * self.scale)

    def shape(
        self,
        text: str,
        features: tuple[str, ...] = (),
        language: str = "",
        *,
        rtl: bool = False,
    ) -> Shaped:
        """The glyphs of a text whose characters this face has.

        Args:
            text: Characters of one script and one direction.
            features: OpenType features beside the usual ones.
            language: Its BCP 47 tag; some letters differ between languages.
            rtl: Whether it runs from right to left.
        """
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        if language:
            buffer.language = language
        buffer.direction = "rtl" if rtl else "ltr"
        # So a mark keeps its own text where it has a glyph of its own.
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        hb.shape(self._font, buffer, dict.fromkeys(features, True))
        glyphs = tuple(self._glyphs(text, buffer))
        scattered = any([not glyph.text or glyph.dy for glyph in glyphs])  # noqa: C419
        actual = text if PRIVATE.search(text) or (scattered and not rtl) else ""
        return Shaped.of(self, glyphs, actual, rtl=rtl)

    def _glyphs(self, text: str, buffer: hb.Buffer) -> list[Glyph]:
        """The glyphs of a shaped text, each with the characters of its cluster.

        Readers might take a glyph without any, or off the baseline, for something of
        its own: a mark, a part.
        """
        infos, positions = buffer.glyph_infos, buffer.glyph_positions or ()
        clusters = [info.cluster for info in infos]
        texts = text if clusters == [*range(len(text))] else _texts(text, clusters)
        scale = self.scale
        return [
            Glyph(
                info.codepoint,
                characters,
                position.x_advance * scale,
                position.x_offset * scale,
                position.y_offset * scale,
            )
            for info, position, characters in zip(infos, positions, texts, strict=True)
        ]

    def replacement(self, character: str, *, rtl: bool = False) -> Shaped:
        """The visible mark for a character that no face has."""
        shaped = self._single(MISSING_MARK, character, rtl=rtl)
        actual = character if PRIVATE.match(character) else ""
        return Shaped.of(self, shaped.glyphs, actual, rtl=rtl)

    def hyphen(self) -> Shaped:
        """The hyphen of a divided word.

        It is none of the word's own; it is given out as a plain one, from which
        readers know that the word goes on.
        """
        shaped = self._single(HYPHEN, SOFT_HYPHEN)
        return Shaped.of(self, shaped.glyphs, HYPHEN)

    def _single(self, shown: str, text: str, *, rtl: bool = False) -> Shaped:
        """The glyph of a character, which stands for a text."""
        index = self._font.get_nominal_glyph(ord(shown)) or 0
        return Shaped.of(self, (Glyph(index, text, self.width(index), 0, 0),), rtl=rtl)


def _texts(text: str, clusters: list[int]) -> Iterator[str]:
    """For each glyph the characters of its cluster, at the cluster's first glyph."""
    starts = sorted({*clusters, len(text)})
    ends = dict(pairwise(starts))
    seen: set[int] = set()
    for cluster in clusters:
        yield "" if cluster in seen else text[cluster : ends[cluster]]
        seen.add(cluster)


@cache
def load_face(name: str) -> Face:
    """The face of that name among those that ship, or from a path to a font file."""
    return Face(
        Path(name) if name.lower().endswith(SUFFIXES) else FOLDER / f"{name}.ttf"
    )
