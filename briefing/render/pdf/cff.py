"""A font program in the Compact Font Format, made of outlines.

Adobe Technical Notes 5176 (the format) and 5177 (its charstrings). The glyphs of the
program are numbered as they are given, so that a code of the page is a glyph of it.
They share one dictionary, and have no hints: those are for coarse screens.
"""

from collections.abc import Sequence
from itertools import accumulate

import uharfbuzz as hb

HEADER = bytes((1, 0, 4, 4))
ADOBE, IDENTITY = 391, 392
"""The first two strings that a font brings itself."""
BOX, CHARSET, CHARSTRINGS, PRIVATE = b"\x05", b"\x0f", b"\x11", b"\x12"
ROS, CID_COUNT, FD_ARRAY, FD_SELECT = b"\x0c\x1e", b"\x0c\x22", b"\x0c\x24", b"\x0c\x25"
MOVE, LINE, CURVE, END = b"\x15", b"\x05", b"\x08", b"\x0e"
WIDTHS_FROM_NOTHING = bytes((139, 20, 139, 21))
"""A private dictionary: the default and the nominal width are 0."""
UPEM = 1000
Point = tuple[float, float]


def cff_program(font: hb.Font, glyphs: Sequence[int], name: str) -> bytes:
    """The program of a font with these glyphs, after the one for missing glyphs.

    Args:
        font: The font whose outlines they are.
        glyphs: Their indexes in it, at least one; an index may come more than once.
        name: What to call it.
    """
    count = len(glyphs)
    charset = b"\x02" + _short(1, count - 1)  # all glyphs in their order
    select = b"\x03" + _short(1, 0) + b"\x00" + _short(count + 1)  # all in the first
    charstrings = _index([_charstring(font, gid) for gid in (0, *glyphs)])
    array = _private(0)
    names, strings = _index([name.encode()]), _index([b"Adobe", b"Identity"])
    before = len(HEADER) + len(names) + len(strings) + len(_index([]))
    start = before + len(_top(count, [0, 0, 0, 0]))
    sections = [charset, select, charstrings, array]
    *places, private = accumulate(map(len, sections), initial=start)
    sections[-1] = _private(private)
    top = _top(count, places)
    return b"".join(
        (HEADER, names, top, strings, _index([]), *sections, WIDTHS_FROM_NOTHING)
    )


def _top(count: int, places: Sequence[int]) -> bytes:
    """The dictionary of the whole font: what it is, and where its parts are."""
    charset, select, charstrings, array = places
    entries = (
        (ROS, (ADOBE, IDENTITY, 0)),
        (BOX, (-UPEM, -UPEM, 2 * UPEM, 2 * UPEM)),
        (CID_COUNT, (count + 1,)),
        (CHARSET, (charset,)),
        (FD_SELECT, (select,)),
        (CHARSTRINGS, (charstrings,)),
        (FD_ARRAY, (array,)),
    )
    return _index([b"".join(_numbers(*values) + key for key, values in entries)])


def _private(place: int) -> bytes:
    """The array of the one dictionary that all glyphs share."""
    return _index([_numbers(len(WIDTHS_FROM_NOTHING), place) + PRIVATE])


def _charstring(font: hb.Font, gid: int) -> bytes:
    """The width and the outline of a glyph."""
    outline = _Outline(UPEM / font.face.upem)
    font.draw_glyph_with_pen(gid, outline)
    width = round(font.get_glyph_h_advance(gid) * UPEM / font.face.upem)
    return _operand(width) + bytes(outline.code) + END


class _Outline:
    """Takes the parts of an outline, as HarfBuzz hands them out, as charstring code."""

    def __init__(self, scale: float) -> None:
        self.code = bytearray()
        self._scale = scale
        self._at = (0, 0)

    def moveTo(self, point: Point) -> None:  # noqa: N802
        """Begins a contour."""
        self._add(MOVE, point)

    def lineTo(self, point: Point) -> None:  # noqa: N802
        """Goes on straight."""
        self._add(LINE, point)

    def curveTo(self, *points: Point) -> None:  # noqa: N802
        """Goes on in a curve of the third degree."""
        self._add(CURVE, *points)

    def qCurveTo(self, control: Point, end: Point) -> None:  # noqa: N802
        """Goes on in a curve of the second degree, as one of the third."""
        start = (self._at[0] / self._scale, self._at[1] / self._scale)
        self.curveTo(_towards(start, control), _towards(end, control), end)

    def closePath(self) -> None:  # noqa: N802
        """Ends a contour; the next one, or the end of the glyph, says so as well."""

    def _add(self, operator: bytes, *points: Point) -> None:
        for point in points:
            x, y = (round(length * self._scale) for length in point)
            self.code += _operand(x - self._at[0]) + _operand(y - self._at[1])
            self._at = x, y
        self.code += operator


def _towards(point: Point, control: Point) -> Point:
    """The place at two thirds of the way."""
    return (point[0] + 2 * control[0]) / 3, (point[1] + 2 * control[1]) / 3


def _operand(number: int) -> bytes:
    """A number of a charstring."""
    if -107 <= number <= 107:  # noqa: PLR2004
        return bytes((number + 139,))
    return b"\x1c" + number.to_bytes(2, "big", signed=True)


def _numbers(*values: int) -> bytes:
    """Numbers of a dictionary, all of one length: their sum is known beforehand."""
    return b"".join(b"\x1d" + value.to_bytes(4, "big", signed=True) for value in values)


def _short(*values: int) -> bytes:
    return b"".join(value.to_bytes(2, "big") for value in values)


def _index(items: Sequence[bytes]) -> bytes:
    """An INDEX: how many things there are, where each begins, and the things."""
    if not items:
        return _short(0)
    places = accumulate(map(len, items), initial=1)
    offsets = b"".join(place.to_bytes(4, "big") for place in places)
    return _short(len(items)) + b"\x04" + offsets + b"".join(items)
