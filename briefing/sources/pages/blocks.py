"""The blocks of a page: paragraphs, headings, items and rows, in reading order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from unicodedata import normalize

from lxml import etree

from briefing.sources.assembly import CONTROL, ESCAPE_SEQUENCE
from briefing.sources.prose import (
    BLOCKS,
    CELLS,
    MISREAD,
    QUOTATION_MARKS,
    UNREAD,
    UNSEEN,
)

SKIPPED = UNREAD | frozenset(("nav", "footer", "label", "menu", "dialog"))
"""Elements without words of the article; captions belong to pictures."""
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
CELL = " | "
ENDINGS = {"br": "\n", "q": QUOTATION_MARKS["end"]}
SPACE = re.compile(r"[^\S\n]+")
BLANK_LINES = re.compile(r"\n[ \n]*\n")
NOT_WORD = re.compile(r"[\W_]+")
OWN_MARKS = ("class", "id", "itemprop")


def key_of(text: str) -> str:
    """The letters and digits alone, in lower case: what two spellings share."""
    return NOT_WORD.sub("", text).lower()


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that stands on lines of its own."""

    text: str
    """Its words; white space is one blank, or a line break that was asked for."""
    element: Any
    """The innermost block element around it."""
    link_share: float
    """The part of its characters that are links."""
    key: str
    """The letters and digits of the text."""

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading of any rank."""
        return self.element.tag in HEADINGS

    def marks(self, levels: int) -> str:
        """Class, id and property of its element and of those around it."""
        found, element = [], self.element
        for _ in range(levels):
            if element is None:
                break
            found += [element.get(name) or "" for name in OWN_MARKS]
            element = element.getparent()
        return " ".join(found)


def blocks_of(root: Any) -> Iterator[Block]:
    """The blocks below an element, each text once."""
    walk = _Walk(root)
    steps = etree.iterwalk(root, events=("start", "end"))
    for event, element in steps:
        if event == "start" and element.tag in SKIPPED:
            steps.skip_subtree()
        elif event == "start":
            yield from walk.open(element)
        else:
            yield from walk.close(element)
    yield from walk.end()


def words_of(text: str) -> str:
    """Text on one line, without what only a terminal or a browser acts upon."""
    return " ".join(_clean(text).split())


def _clean(text: str) -> str:
    text = ESCAPE_SEQUENCE.sub("", text).translate(MISREAD)
    return UNSEEN.sub("", CONTROL.sub(" ", text))


@dataclass(slots=True)
class _Run:
    """Text that is being gathered for one block."""

    element: Any
    parts: list[str] = field(default_factory=list)
    linked: int = 0

    def add(self, text: str | None, *, linked: bool, as_lines: bool) -> None:
        """Take in what stands before the next tag."""
        if text:
            lines = text.split("\n") if as_lines else [text]
            cleaned = "\n".join(_clean(line) for line in lines)
            self.parts.append(cleaned)
            self.linked += linked * len(cleaned)

    def blocks(self) -> Iterator[Block]:
        """The blocks of what was gathered; two line breaks part them."""
        whole = SPACE.sub(" ", normalize("NFC", "".join(self.parts)))
        share = min(1.0, self.linked / max(1, len(whole)))
        for part in BLANK_LINES.split(whole):
            lines = (line.strip(CELL) for line in part.split("\n"))
            if text := "\n".join(filter(None, lines)):
                yield Block(text, self.element, share, key_of(text))
        self.parts.clear()
        self.linked = 0


class _Walk:
    """The elements that are open, and the text gathered in each."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._runs = [_Run(root)]
        self._links = 0
        self._preformatted = 0

    def open(self, element: Any) -> Iterator[Block]:
        """Enter an element; a block ends what was gathered before it."""
        self._links += element.tag == "a"
        self._preformatted += element.tag == "pre"
        if element.tag in BLOCKS:
            yield from self._runs[-1].blocks()
            self._runs.append(_Run(element))
        elif element.tag in CELLS:
            self._runs[-1].parts.append(CELL)
        elif element.tag == "q":
            self._runs[-1].parts.append(QUOTATION_MARKS["start"])
        self._add(element.text)

    def close(self, element: Any) -> Iterator[Block]:
        """Leave an element, which may have been skipped."""
        self._links -= element.tag == "a"
        self._preformatted -= element.tag == "pre"
        if element.tag in BLOCKS and element.tag not in SKIPPED:
            yield from self._runs.pop().blocks()
        elif element.tag in ENDINGS:
            self._runs[-1].parts.append(ENDINGS[element.tag])
        if element is not self._root:
            self._add(element.tail)

    def end(self) -> Iterator[Block]:
        """What stands outside of every block."""
        for run in self._runs:
            yield from run.blocks()

    def _add(self, text: str | None) -> None:
        linked, as_lines = self._links > 0, self._preformatted > 0
        self._runs[-1].add(text, linked=linked, as_lines=as_lines)
