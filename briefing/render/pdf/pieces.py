"""A line as it is drawn: its words joined into as few pieces as can be."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.render.pdf.fonts import Shaped
from briefing.render.pdf.runs import Fragment, Run, Word, Words


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


class Line(NamedTuple):
    """One line of a paragraph; it takes far less room than its words."""

    pieces: tuple[Piece, ...]
    """In the order in which they are read."""
    width: float
    """Without the space at its end."""
    mixed: bool = False
    """Whether some of it runs from right to left."""


def make_line(words: Words, *, mixed: bool = False) -> Line:
    """The line of some words.

    Args:
        words: At least one.
        mixed: Whether some of its paragraph runs from right to left.
    """
    row = words.words
    width = sum([word.width + word.space for word in row]) - row[-1].space
    if mixed and any(part.level for word in row for part in word.fragments):
        return Line(tuple(_single(words)), width, mixed=True)
    joiner = _Joiner(words.runs[0][0])
    for word, runs in zip(*words, strict=True):
        joiner.add(word, runs)
    joiner.close()
    return Line(tuple(joiner.pieces), width)


def _single(words: Words) -> Iterator[Piece]:
    """A piece for each fragment and for each space."""
    for word, runs in zip(*words, strict=True):
        for (_, shaped, width, level, odd), run in zip(
            word.fragments, runs, strict=True
        ):
            yield Piece(run, shaped, width, level, odd=odd)
        if word.gap:
            yield Piece(runs[-1], word.gap, word.space, word.level, space=True)


class _Joiner:
    """Makes a piece of all that stands together in one run and reads as it stands."""

    def __init__(self, run: Run) -> None:
        self.pieces: list[Piece] = []
        self._run = run
        self._shaped: list[Shaped] = []
        self._width = 0.0

    def add(self, word: Word, runs: tuple[Run, ...]) -> None:
        """Adds a word and the space after it.

        That of a link stands by itself, as the link's area ends before it.
        """
        if word.plain and runs[0] is self._run and not self._run.link:
            self._shaped += word.plain
            self._width += word.width + word.space
            return
        for fragment, run in zip(word.fragments, runs, strict=True):
            self._add_fragment(fragment, run)
        if word.gap and self._run.link:
            self.close()
            self.pieces.append(Piece(self._run, word.gap, word.space, space=True))
        else:
            self._shaped += word.gap
            self._width += word.space

    def _add_fragment(self, fragment: Fragment, run: Run) -> None:
        _, shaped, width, _, odd = fragment
        if odd or run is not self._run:
            self.close()
            self._run = run
        if odd:
            self.pieces.append(Piece(run, shaped, width, odd=True))
        else:
            self._shaped += shaped
            self._width += width

    def close(self) -> None:
        """Ends the piece that is open."""
        if self._shaped:
            self.pieces.append(Piece(self._run, tuple(self._shaped), self._width))
            self._shaped, self._width = [], 0.0
