"""A line as it is drawn: its words joined into as few pieces as can be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing.render.pdf.fonts import Shaped
from briefing.render.pdf.runs import Fragment, Run, Word
from briefing.render.pdf.words import Setter


class Piece(NamedTuple):
    """Glyphs of one run that follow each other on a line."""

    run: Run
    shaped: tuple[Shaped, ...]
    width: float
    level: int = 0
    """Its bidirectional level; odd is right to left."""
    space: bool = False
    """Whether it is the space after a word, by itself."""
    odd: bool = False
    """Whether some of it needs marked content that says how it is to be read."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph; it takes far less room than its words."""

    pieces: tuple[Piece, ...]
    """In the order in which they are read."""
    width: float
    """Without the space at its end."""
    mixed: bool = False
    """Whether some of it runs from right to left."""


def make_line(setter: Setter, words: Sequence[Word], *, mixed: bool = False) -> Line:
    """The line of some words.

    Args:
        setter: Knows the spaces.
        words: At least one.
        mixed: Whether some of its paragraph runs from right to left.
    """
    width = sum([word.width + word.space for word in words]) - words[-1].space
    if mixed and any(part.level for word in words for part in word.fragments):
        return Line(tuple(_single(setter, words)), width, mixed=True)
    joiner = _Joiner(words[0].fragments[0].run)
    for word in words:
        for fragment in word.fragments:
            joiner.add(fragment)
        if word.space:
            joiner.add_space(*setter.space(fragment))
    joiner.close()
    return Line(tuple(joiner.pieces), width)


def _single(setter: Setter, words: Sequence[Word]) -> Iterator[Piece]:
    """A piece for each fragment and for each space."""
    for word in words:
        for run, _, shaped, width, level, odd in word.fragments:
            yield Piece(run, shaped, width, level, odd=odd)
        if word.space:
            last = word.fragments[-1]
            shaped, width = setter.space(last)
            yield Piece(last.run, shaped, width, word.level, space=True)


class _Joiner:
    """Makes a piece of all that stands together in one run and reads as it stands."""

    def __init__(self, run: Run) -> None:
        self.pieces: list[Piece] = []
        self._run = run
        self._shaped: list[Shaped] = []
        self._width = 0.0

    def add(self, fragment: Fragment) -> None:
        """Adds a fragment."""
        run, _, shaped, width, _, odd = fragment
        if odd or run is not self._run:
            self.close()
            self._run = run
        if odd:
            self.pieces.append(Piece(run, shaped, width, odd=True))
        else:
            self._shaped += shaped
            self._width += width

    def add_space(self, shaped: tuple[Shaped, ...], width: float) -> None:
        """Adds a space; that of a link is by itself, as the link's area ends there."""
        if self._run.link:
            self.close()
            self.pieces.append(Piece(self._run, shaped, width, space=True))
        else:
            self._shaped += shaped
            self._width += width

    def close(self) -> None:
        """Ends the piece that is open."""
        if self._shaped:
            self.pieces.append(Piece(self._run, tuple(self._shaped), self._width))
            self._shaped, self._width = [], 0.0
