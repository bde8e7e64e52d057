"""Text in a style, cut into the words that a line is made of."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from unicodedata import combining

from briefing.render.pdf.fonts import Shaped, Shaper
from briefing.render.pdf.ink import Colour

DASHES = "–—/-"  # noqa: RUF001
SPACE = re.compile(r"[^\S\u00a0\u2007\u202f]+")
"""White space at which a line may end: all but the no-break spaces."""
# Words up to a dash; the limits keep what is shaped at once short.
PIECE = re.compile(
    rf"{SPACE.pattern}"
    rf"|(?:[^\s{DASHES}]|[\u00a0\u2007\u202f]){{1,200}}[{DASHES}]{{0,20}}"
    rf"|[{DASHES}]{{1,20}}"
)
UNBROKEN = 0.4
"""A word with dashes inside is broken there only if it is wider than this part of
the measure: a word that is whole can be searched for."""


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set; lengths in points."""

    face: str
    size: float
    leading: float
    colour: Colour
    tracking: float = 0
    rise: float = 0
    features: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style, perhaps a link."""

    text: str
    style: Style
    link: str = ""
    """`#name` for a place in the document, `attached:name` for a file, or a URL."""
    hint: str = ""
    """What the link leads to, for people who do not see it."""
    statement: int = 0
    """The number of the statement that it is a part of; 0 for words of our own."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A part of a word in one style."""

    run: Run
    text: str
    shaped: tuple[Shaped, ...]
    width: float


@dataclass(frozen=True, slots=True)
class Word:
    """What cannot be broken further, and the space after it."""

    fragments: tuple[Fragment, ...]
    width: float
    space: float
    """Width of the space after it; 0 if the next word joins on."""


class Setter:
    """Shapes runs into words."""

    def __init__(self, shaper: Shaper) -> None:
        self._shaper = shaper

    def words(self, runs: Iterable[Run], measure: float) -> list[Word]:
        """The words of some runs; those wider than the measure are cut."""
        words: list[Word] = []
        pending: list[Fragment] = []
        for run in runs:
            for piece in PIECE.findall(run.text):
                if not SPACE.fullmatch(piece):
                    pending.append(self.fragment(run, piece))
                    continue
                words += self._close(pending, measure)
                pending = []
                if words and not words[-1].space:
                    words[-1] = replace(words[-1], space=self._space(run.style))
        words += self._close(pending, measure)
        return words

    def fragment(self, run: Run, text: str) -> Fragment:
        """A text shaped in the style of a run."""
        style = run.style
        shaped = self._shaper.shape(text, style.face, style.features)
        return Fragment(run, text, shaped, _advance(shaped, style))

    def space(self, style: Style) -> tuple[Shaped, ...]:
        """The shaped space of a style."""
        return self._shaper.shape(" ", style.face)

    def _space(self, style: Style) -> float:
        return _advance(self.space(style), style)

    def _close(self, fragments: list[Fragment], measure: float) -> list[Word]:
        """One word; a wide one is several, which join on at its dashes."""
        if _width(fragments) <= measure * UNBROKEN:
            groups = [fragments] if fragments else []
        else:
            groups = _at_dashes(fragments)
        return [word for group in groups for word in self._fit(group, measure)]

    def _fit(self, group: list[Fragment], measure: float) -> list[Word]:
        width = _width(group)
        if width <= measure:
            return [Word(tuple(group), width, 0.0)]
        parts = [part for fragment in group for part in self._cut(fragment, measure)]
        return [Word((part,), part.width, 0.0) for part in parts]

    def _cut(self, fragment: Fragment, measure: float) -> Iterator[Fragment]:
        """Parts of a fragment that each fit the measure, cut between characters."""
        if fragment.width <= measure:
            yield fragment
            return
        start, room = 0, measure
        for index, character in enumerate(fragment.text):
            width = self.fragment(fragment.run, character).width
            if width > room and index > start and not combining(character):
                yield self.fragment(fragment.run, fragment.text[start:index])
                start, room = index, measure
            room -= width
        yield self.fragment(fragment.run, fragment.text[start:])


def _advance(shaped: tuple[Shaped, ...], style: Style) -> float:
    """The width of shaped text in points."""
    width = sum(part.width for part in shaped) * style.size / 1000
    if style.tracking:
        width += style.tracking * sum(len(part.glyphs) for part in shaped)
    return width


def _width(fragments: list[Fragment]) -> float:
    return sum(fragment.width for fragment in fragments)


def _at_dashes(fragments: list[Fragment]) -> list[list[Fragment]]:
    """The fragments of a word in groups, each up to a dash."""
    groups: list[list[Fragment]] = [[]]
    for fragment in fragments:
        groups[-1].append(fragment)
        if fragment.text[-1] in DASHES:
            groups.append([])
    return [group for group in groups if group]
