"""Words set in one look: each is shaped and measured once a document."""

import re
from functools import cached_property

from briefing.render.pdf.fonts import Face, Shaped, load_face
from briefing.render.pdf.hyphenation import LEAST_DIVIDED, divisions
from briefing.render.pdf.runs import Fragment, Style, Word
from briefing.render.pdf.shaping import Shaper

DASHES = "–—/-"  # noqa: RUF001
DASH = re.compile(rf"[{DASHES}]")
# Words up to a dash; the limits keep what is shaped at once short.
PIECE = re.compile(rf"[^{DASHES}]{{1,200}}[{DASHES}]{{0,20}}|[{DASHES}]{{1,20}}")
LONGEST_PIECE = 200
SPACE_CODE = 0x20
WIDEST_SPACE = 400
"""In thousandths of the size: faces of symbols have wider spaces, for symbols."""


class Look(dict[str, Word]):
    """Words in one style, one language and one direction, each with a space after it.

    A word that is asked for the first time is made.
    """

    def __init__(
        self, shaper: Shaper, style: Style, language: str, *, rtl: bool
    ) -> None:
        self.style = style
        self._shaper = shaper
        self._language = language
        self._rtl = rtl
        self._fragments: dict[str, Fragment] = {}
        self._spaces: dict[Face, tuple[tuple[Shaped, ...], float]] = {}
        self._divisions: dict[str, tuple[tuple[int, float], ...]] = {}

    def __missing__(self, text: str) -> Word:
        word = self[text] = self._made(text)
        return word

    def _made(self, text: str) -> Word:
        """A word in its fragments, each up to a dash."""
        whole = len(text) <= LONGEST_PIECE and not DASH.search(text)
        pieces = [text] if whole else PIECE.findall(text)
        fragments = tuple(map(self.fragment, pieces))
        gap, space = self.space(fragments[-1])
        width = sum(fragment.width for fragment in fragments)
        plain = whole and not fragments[0].odd
        glyphs = (*fragments[0].shaped, *gap) if plain else ()
        return Word(fragments, width, space, 0.0, 0, gap, glyphs)

    def fragment(self, text: str) -> Fragment:
        """A text as one fragment."""
        found = self._fragments.get(text)
        if found is None:
            style = self.style
            shaped = self._shaper.shape(
                text, style.face, style.features, self._language, rtl=self._rtl
            )
            odd = any(part.odd for part in shaped)
            found = Fragment(text, shaped, self._width(shaped), odd=odd)
            self._fragments[text] = found
        return found

    def space(self, fragment: Fragment) -> tuple[tuple[Shaped, ...], float]:
        """The space after a fragment, in the face of its end, and its width.

        Some viewers lose a space in another face after a glyph without a width.
        """
        face = fragment.shaped[-1].face
        found = self._spaces.get(face)
        if found is None:
            space = face.shape(" ") if SPACE_CODE in face.characters else None
            if space is None or space.width > WIDEST_SPACE:
                space = load_face(self.style.face).shape(" ")
            found = self._spaces[face] = ((space,), self._width((space,)))
        return found

    @cached_property
    def hyphen(self) -> Fragment:
        """The hyphen that ends a line inside a word."""
        shaped = (load_face(self.style.face).hyphen(),)
        return Fragment("", shaped, self._width(shaped), odd=True)

    def divisions(self, fragment: Fragment) -> tuple[tuple[int, float], ...]:
        """Where a fragment may be divided, and how wide it is up to there."""
        if len(fragment.text) < LEAST_DIVIDED or not self.style.hyphens:
            return ()
        found = self._divisions.get(fragment.text)
        if found is None:
            places = divisions(fragment.text, self._language)
            found = tuple((at, self._width_before(fragment, at)) for at in places)
            self._divisions[fragment.text] = found
        return found

    def _width_before(self, fragment: Fragment, at: int) -> float:
        """How wide the first characters of a fragment are."""
        seen, width = 0, 0.0
        for part in fragment.shaped:
            for glyph in part.glyphs:
                if seen >= at:
                    return width
                seen += len(glyph.text)
                width += glyph.advance * self.style.size / 1000
        return width

    def _width(self, shaped: tuple[Shaped, ...]) -> float:
        """The width of shaped text in points."""
        return sum(advance(part, self.style) for part in shaped)


def advance(part: Shaped, style: Style) -> float:
    """The width of a stretch in points."""
    return part.width * style.size / 1000 + style.tracking * len(part.glyphs)
