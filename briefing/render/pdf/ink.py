"""One text object of a page (ISO 32000-1, 9.4): shaped words as PDF operators.

Words that follow each other in one style are shown by one operator, and nothing is
set twice: that halves the size of a page and the time to write it.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from briefing.render.pdf.embedding import EmbeddedFont
from briefing.render.pdf.fonts import Face, Shaped

Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)
STROKE = 0.03
"""What thickens the glyphs of a face that has no bold one, as a part of the size."""


@cache
def fill(colour: Colour) -> str:
    """The operator that sets the colour of text and areas."""
    return "{:.4g} {:.4g} {:.4g} rg".format(*colour)


def _emboldened(colour: Colour, size: float) -> str:
    """The operators that draw the edges of glyphs as well, in their own colour."""
    return "2 Tr {:.4g} {:.4g} {:.4g} RG {:.2f} w".format(*colour, size * STROKE)


@cache
def _look(colour: Colour, tracking: float, rise: float) -> str:
    """The operators that set colour, tracking and rise."""
    return f"{fill(colour)} {tracking:g} Tc {rise:g} Ts"


class TextObject:
    """Writes text into the code of a page, from `open` to `close`."""

    def __init__(self, code: list[str], font: Callable[[Face], EmbeddedFont]) -> None:
        self._code = code
        self._font = font
        self._row: list[str] = []
        self._face: Face | None = None
        self._size = 0.0
        self._rows: Mapping[Shaped, str] = {}
        self._look: tuple[Colour, float, float] | None = None
        self._emboldened = False
        code.append("q BT")

    def close(self) -> None:
        """Ends the text object."""
        self._flush()
        self._code.append("ET Q")

    def move(self, x: float, y: float) -> None:
        """Moves to a point of a baseline."""
        self._flush()
        self._code.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")

    def operator(self, operator: str) -> None:
        """Writes an operator between two stretches of text."""
        self._flush()
        self._code.append(operator)

    def look(self, colour: Colour, tracking: float, rise: float) -> None:
        """Sets colour, tracking and rise, if they change."""
        if (colour, tracking, rise) != self._look:
            self._look = (colour, tracking, rise)
            self.operator(_look(colour, tracking, rise))
            if self._emboldened:
                self._face = None  # its edges take the new colour

    def show(self, stretches: Iterable[Shaped], size: float) -> None:
        """Shows shaped text after what was shown last."""
        face = self._face if size == self._size else None
        rows, show = self._rows, self._row.append
        for stretch in stretches:
            if stretch.face is not face:
                face = stretch.face
                rows = self._set_font(face, size)
            if stretch.level:
                show(rows[stretch])
            else:
                self._raised(stretch)

    def _set_font(self, face: Face, size: float) -> Mapping[Shaped, str]:
        """Sets what follows in that face; gives the codes of its stretches."""
        font = self._font(face)
        self._face, self._size, self._rows = face, size, font.rows
        self.operator(f"/{font.name} {size:g} Tf")
        if face.emboldened:
            colour = self._look[0] if self._look else BLACK
            self.operator(_emboldened(colour, size))
        elif self._emboldened:
            self.operator("0 Tr")
        self._emboldened = face.emboldened
        return font.rows

    def _raised(self, stretch: Shaped) -> None:
        """Shows glyphs off the baseline, such as stacked accents, one by one."""
        font, size = self._font(stretch.face), self._size
        rise = self._look[2] if self._look else 0.0
        pen = 0.0
        for glyph, place in stretch.places():
            self.operator(f"{rise + glyph.dy * size / 1000:.2f} Ts")
            code = font.code(glyph.gid, glyph.text)
            self._row.append(f"{pen - place:.0f}<{code:04x}>")
            pen = place + stretch.face.width(glyph.gid)
        self._row.append(f"{pen - stretch.width:.0f}")
        self.operator(f"{rise:g} Ts")

    def _flush(self) -> None:
        if self._row:
            joined = " ".join(self._row).replace("> <", "")
            self._code.append(f"[{joined}] TJ")
            self._row.clear()
