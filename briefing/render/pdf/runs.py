"""Text in a style, and the words that a line is made of."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from briefing.render.pdf.fonts import Shaped
from briefing.render.pdf.ink import Colour


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """How text is set; lengths in points."""

    face: str
    size: float
    leading: float
    colour: Colour
    tracking: float = 0
    rise: float = 0
    features: tuple[str, ...] = ()
    hyphens: bool = True
    """Whether words may be divided to even out the lines."""
    justify: bool = False
    """Whether a paragraph of it fills its lines from edge to edge."""


@dataclass(slots=True, eq=False)  # frozen ones take three times as long to make
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
    language: str = ""
    """Its BCP 47 tag; empty where it is not known."""
    actual: str = ""
    """Its text for those who listen, where it is divided or not set in its order."""


class Fragment(NamedTuple):
    """A part of a word in one style and one direction."""

    text: str
    shaped: tuple[Shaped, ...]
    width: float
    level: int = 0
    """Its bidirectional level; odd is right to left."""
    odd: bool = False
    """Whether some of it needs marked content that says how it is to be read."""


class Word(NamedTuple):
    """What is not broken further, and the space after it."""

    fragments: tuple[Fragment, ...]
    width: float
    space: float
    """Width of the space after it; 0 if the next word joins on."""
    cost: float = 0.0
    """What a line costs that ends here, beside the room that it leaves."""
    level: int = 0
    """The bidirectional level of the space."""
    gap: tuple[Shaped, ...] = ()
    """The glyphs of the space."""
    plain: tuple[Shaped, ...] = ()
    """Its glyphs with those of the space, if it is one fragment that is not odd."""


class Words(NamedTuple):
    """Words that follow each other, with the runs from which they are.

    The words themselves are shared by all paragraphs in which they stand.
    """

    words: list[Word]
    runs: list[tuple[Run, ...]]
    """For each word, the run of each of its fragments."""

    def part(self, start: int, end: int) -> "Words":
        """The words between two places."""
        return Words(self.words[start:end], self.runs[start:end])

    def add(self, word: Word, runs: Iterable[Run]) -> None:
        """Adds a word."""
        self.words.append(word)
        self.runs.append(tuple(runs))
