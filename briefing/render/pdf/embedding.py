"""A face as font objects of a PDF file: only the glyphs used, each with its text.

ReportLab's own TrueType fonts know no shaped glyphs, so a face is written here as a
composite font (ISO 32000-1, 9.7) with a code of two bytes for each pair of a glyph
and the text that it stands for. HarfBuzz makes the subset.
"""

from collections.abc import Iterator
from functools import cached_property
from hashlib import sha256
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFString,
)

from briefing.model.manifest import fingerprint, rounded
from briefing.render.pdf.fonts import Face, Shaped
from briefing.render.pdf.streams import Stream

SYMBOLIC, ITALIC = 4, 64
ZERO_WIDTH = "\u200b"
"""Stands for the glyphs of a cluster after its first."""
SURROGATES = frozenset(map(chr, range(0xD800, 0xE000)))
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


class EmbeddedFont:
    """One face in one document."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        """Its name in the page's resources: `F1`."""
        self._codes: dict[tuple[int, str], int] = {}
        self._rows: dict[Shaped, str] = {}

    def code(self, glyph: int, text: str) -> int:
        """The code that shows a glyph and stands for a text."""
        return self._codes.setdefault((glyph, text), len(self._codes) + 1)

    def row(self, stretch: Shaped) -> str:
        """The codes of a stretch with the shifts between them, as `TJ` takes them."""
        row = self._rows.get(stretch)
        if row is None:
            row = self._rows[stretch] = " ".join(self._row(stretch))
        return row

    def _row(self, stretch: Shaped) -> Iterator[str]:
        pen = 0.0
        for glyph, place in stretch.places():
            shift = round(place - pen)
            if shift:
                yield f"{-shift}"
            yield f"<{self.code(glyph.index, glyph.text):04x}>"
            pen += shift + self.face.width(glyph.index)
        if shift := round(stretch.width - pen):
            yield f"{-shift}"

    @property
    def fingerprint(self) -> str:
        """The hash of all that says how its codes look and what they stand for."""
        parts = (self._subset[0], self._glyphs, self._to_unicode)
        return fingerprint(*parts, rounded(self._widths))

    def addObjects(self, doc: Any) -> None:  # noqa: N802
        """Writes the font into a document; ReportLab calls it before saving."""
        subset, _ = self._subset
        tag = "".join(chr(65 + byte % 26) for byte in sha256(subset).digest()[:6])
        base = PDFName(f"{tag}+{self.face.name}")
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": base,
                "CIDSystemInfo": PDFDictionary(
                    {
                        "Registry": PDFString("Adobe"),
                        "Ordering": PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": doc.Reference(self._descriptor(doc, base, subset)),
                "DW": 1000,
                "W": PDFArray([1, PDFArray(self._widths)]),
                "CIDToGIDMap": doc.Reference(Stream(self._glyphs)),
            }
        )
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": base,
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([doc.Reference(descendant)]),
                "ToUnicode": doc.Reference(Stream(self._to_unicode)),
            }
        )
        doc.idToObject["BasicFonts"].dict[self.name] = doc.Reference(font)

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

    @property
    def _widths(self) -> list[int]:
        """The advance of each code."""
        return [round(self.face.width(glyph)) for glyph, _ in self._codes]

    @cached_property
    def _glyphs(self) -> bytes:
        """The glyph of each code, in two bytes."""
        _, new_index = self._subset
        indexes = [0, *(new_index[glyph] for glyph, _ in self._codes)]
        return b"".join(index.to_bytes(2, "big") for index in indexes)

    def _descriptor(self, doc: Any, base: Any, subset: bytes) -> Any:
        extents = hb.Font(self.face.hb_face).get_font_extents("ltr")
        ascent = round(extents.ascender * self.face.scale)
        descent = round(extents.descender * self.face.scale)
        italic = self.face.name.endswith("It")
        program = Stream(subset, Length1=len(subset))
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": base,
                "Flags": SYMBOLIC | (ITALIC if italic else 0),
                "FontBBox": PDFArray([-500, descent, 1500, ascent]),
                "ItalicAngle": -11 if italic else 0,
                "Ascent": ascent,
                "Descent": descent,
                "CapHeight": 670,
                "StemV": 90,
                "FontFile2": doc.Reference(program),
            }
        )

    @cached_property
    def _to_unicode(self) -> bytes:
        rows = list(self._text_rows())
        parts = [CMAP_HEAD]
        for start in range(0, len(rows), BLOCK):
            block = rows[start : start + BLOCK]
            parts += [f"{len(block)} beginbfchar", *block, "endbfchar"]
        return "\n".join([*parts, CMAP_TAIL]).encode("ascii")

    def _text_rows(self) -> Iterator[str]:
        """The text of each code; a lone surrogate, which has none, as U+FFFD."""
        for (_, text), code in self._codes.items():
            known = "".join("\ufffd" if c in SURROGATES else c for c in text)
            units = (known or ZERO_WIDTH).encode("utf-16-be")
            yield f"<{code:04X}> <{units.hex().upper()}>"
