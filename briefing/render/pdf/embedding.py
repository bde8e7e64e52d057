"""A face as font objects of a PDF file: only the glyphs used, each with its text.

ReportLab's own TrueType fonts know no shaped glyphs, so a face is written here as a
composite font (ISO 32000-1, 9.7) with a code of two bytes for each pair of a glyph
and the text that it stands for. HarfBuzz makes the subset of a font of TrueType
outlines; for those of PostScript a program is written.
"""

from collections.abc import Callable, Iterator
from functools import cached_property
from hashlib import sha256

import uharfbuzz as hb

from briefing.model.manifest import UNTOLD, fingerprint, rounded
from briefing.render.pdf.cff import cff_program
from briefing.render.pdf.file import File
from briefing.render.pdf.fonts import Face, Shaped
from briefing.render.pdf.strings import name

SYMBOLIC, ITALIC = 4, 64
ZERO_WIDTH = "\u200b"
"""Stands for the glyphs of a cluster after its first."""
MARK = "\ufeff"
"""The byte order mark, which is not seen and must not be given out."""
BLOCK = 100
"""Most entries of one block in a CMap."""
LAYOUT_TABLES = (b"GSUB", b"GPOS", b"GDEF", b"BASE", b"DSIG")
CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
CMAP_TAIL = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"


class Rows(dict[Shaped, str]):
    """The codes of each stretch with the shifts between them, as `TJ` takes them."""

    def __init__(self, make: Callable[[Shaped], str]) -> None:
        self._make = make

    def __missing__(self, stretch: Shaped) -> str:
        row = self[stretch] = self._make(stretch)
        return row


class EmbeddedFont:
    """One face in one document."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        """Its name in the page's resources: `F1`."""
        self._codes: dict[tuple[int, str], int] = {}
        self.rows = Rows(self._row)

    def code(self, glyph: int, text: str) -> int:
        """The code that shows a glyph and stands for a text."""
        return self._codes.setdefault((glyph, text), len(self._codes) + 1)

    def _row(self, stretch: Shaped) -> str:
        return " ".join(self._shown(stretch))

    def _shown(self, stretch: Shaped) -> Iterator[str]:
        """The codes of a stretch and the shifts between them."""
        pen = 0.0
        for glyph, place in stretch.places():
            shift = round(place - pen)
            if shift:
                yield f"{-shift}"
            yield f"<{self.code(glyph.gid, glyph.text):04x}>"
            pen += shift + self.face.width(glyph.gid)
        if shift := round(stretch.width - pen):
            yield f"{-shift}"

    @property
    def fingerprint(self) -> str:
        """The hash of all that says how its codes look and what they stand for."""
        parts = (self._program, self._glyph_map, self._to_unicode)
        return fingerprint(*parts, rounded(self._widths))

    def write(self, document: File) -> str:
        """A reference to the font, which is written into a document."""
        tag = "".join(chr(65 + byte % 26) for byte in sha256(self._program).digest())
        base = name(f"{tag[:6]}+{self.face.name}")
        widths = " ".join(map(str, self._widths))
        kind = "/Subtype /CIDFontType0"
        if not self.face.is_cff:
            glyphs = document.add_stream(self._glyph_map)
            kind = f"/Subtype /CIDFontType2 /CIDToGIDMap {glyphs}"
        descendant = document.add(
            f"<</Type /Font {kind} /BaseFont {base} "
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> "
            f"/FontDescriptor {self._descriptor(document, base)} "
            f"/DW 1000 /W [1 [{widths}]]>>"
        )
        return document.add(
            f"<</Type /Font /Subtype /Type0 /BaseFont {base} /Encoding /Identity-H "
            f"/DescendantFonts [{descendant}] "
            f"/ToUnicode {document.add_stream(self._to_unicode)}>>"
        )

    def _descriptor(self, document: File, base: str) -> str:
        extents = hb.Font(self.face.hb_face).get_font_extents("ltr")
        ascent = round(extents.ascender * self.face.scale)
        descent = round(extents.descender * self.face.scale)
        italic = self.face.name.endswith("It")
        key, told = "FontFile2", f"/Length1 {len(self._program)}"
        if self.face.is_cff:
            key, told = "FontFile3", "/Subtype /CIDFontType0C"
        return document.add(
            f"<</Type /FontDescriptor /FontName {base} "
            f"/Flags {SYMBOLIC | (ITALIC if italic else 0)} "
            f"/FontBBox [-500 {descent} 1500 {ascent}] "
            f"/ItalicAngle {-11 if italic else 0} /Ascent {ascent} /Descent {descent} "
            f"/CapHeight 670 /StemV 90 "
            f"/{key} {document.add_stream(self._program, told)}>>"
        )

    @cached_property
    def _subset(self) -> tuple[bytes, dict[int, int]]:
        """The font program with the used glyphs only, and their new indexes."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(glyph for glyph, _ in self._codes)
        # Shaping is done, so layout tables would only take room.
        wanted.drop_table_tag_set.update(
            int.from_bytes(table, "big") for table in LAYOUT_TABLES
        )
        plan = hb.SubsetPlan(self.face.hb_face, wanted)
        data = plan.execute().blob.data
        return bytes(data), dict(plan.old_to_new_glyph_mapping)

    @cached_property
    def _program(self) -> bytes:
        """The used glyphs as a font program."""
        if not self.face.is_cff:
            return self._subset[0]
        glyphs = [glyph for glyph, _ in self._codes]
        return cff_program(hb.Font(self.face.hb_face), glyphs, self.face.name)

    @property
    def _widths(self) -> list[int]:
        """The advance of each code."""
        return [round(self.face.width(glyph)) for glyph, _ in self._codes]

    @cached_property
    def _glyph_map(self) -> bytes:
        """The glyph of each code, in two bytes; nothing where a code is its glyph."""
        if self.face.is_cff:
            return b""
        _, new_index = self._subset
        indexes = [0, *(new_index[glyph] for glyph, _ in self._codes)]
        return b"".join(index.to_bytes(2, "big") for index in indexes)

    @cached_property
    def _to_unicode(self) -> bytes:
        rows = list(self._text_rows())
        parts = [CMAP_HEAD]
        for start in range(0, len(rows), BLOCK):
            block = rows[start : start + BLOCK]
            parts += [f"{len(block)} beginbfchar", *block, "endbfchar"]
        return "\n".join([*parts, CMAP_TAIL]).encode("ascii")

    def _text_rows(self) -> Iterator[str]:
        """The text of each code; what must not be given out, as U+FFFD or nothing."""
        for (_, text), code in self._codes.items():
            known = UNTOLD.sub("\ufffd", text).replace(MARK, "")
            units = (known or ZERO_WIDTH).encode("utf-16-be")
            yield f"<{code:04X}> <{units.hex().upper()}>"
