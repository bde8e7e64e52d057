"""A font program that is written, beside the font whose outlines it has."""

import uharfbuzz as hb

from briefing.render.pdf.cff import cff_program
from briefing.render.pdf.fonts import load_face

FACE = load_face("SourceSans3-Regular").hb_face
GLYPHS = (36, 90, 36, 3)


def opentype(program: bytes) -> bytes:
    """The program as a file: HarfBuzz reads outlines only in one."""
    tables = {b"CFF ": program, b"head": bytes(FACE.reference_table("head").data)}
    tables[b"maxp"] = bytes.fromhex("00005000") + (len(GLYPHS) + 1).to_bytes(2, "big")
    place = 12 + 16 * len(tables)
    head = b"OTTO" + len(tables).to_bytes(2, "big") + bytes(6)
    body = b""
    for tag, data in tables.items():
        numbers = (0, place + len(body), len(data))
        head += tag + b"".join(number.to_bytes(4, "big") for number in numbers)
        body += data
    return head + body


def ink(font: hb.Font, glyph: int) -> tuple[float, ...]:
    box = font.get_glyph_extents(glyph)
    assert box is not None
    return box.x_bearing, box.y_bearing, box.width, box.height


def test_the_glyphs_are_those_of_the_font_in_the_order_given() -> None:
    program = cff_program(hb.Font(FACE), GLYPHS, "Test")
    written = hb.Font(hb.Face(opentype(program)))
    for number, glyph in enumerate(GLYPHS, 1):
        told, drawn = ink(hb.Font(FACE), glyph), ink(written, number)
        assert all(abs(a - b) <= 1 for a, b in zip(told, drawn, strict=True))
    assert ink(written, 1) == ink(written, 3)
    assert ink(written, 1) != ink(written, 2)
