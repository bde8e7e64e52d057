"""From lines to paragraphs: breaks between them undone, words put together again.

A word divided at the end of a line is joined; a compound keeps its hyphen where the
document writes it so elsewhere, or where what follows is a name or a number.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from briefing.sources.pdf.lines import Line

INDENT = 0.8
"""Of the letters' size: the first line of a paragraph begins further in."""
WIDER = 1.35
"""Of the usual step from line to line: more is a gap between paragraphs."""
OTHER_SIZE = 0.08
"""By which part sizes differ that are not the same."""
SHORT = 0.6
"""Of a block's width: a shorter line ends its paragraph, if a new one can begin."""
RAGGED = 0.88
"""Of a block's width: lines that are set without justification fill less."""
MIN_SEEN = 4
"""Paragraphs of several lines, before a habit is told from them."""
SOFT_HYPHEN = "\u00ad"
HYPHENS = ("-", "\u2010", SOFT_HYPHEN)
SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]»]*$")  # noqa: RUF001
BULLET = re.compile(r"[•‣▪●◦■–—*·]\s+\S")  # noqa: RUF001
NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s+\S")
LEADER = re.compile(r"(?:\. ?){5}\s*\S{1,6}$")
"""The dots of a table of contents, and the number of a page."""
HYPHENATED = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:-[^\W\d_]++)+")
LAST_WORD = re.compile(r"(?<![^\W_])([^\W_]++)[-\u2010]$")
FIRST_WORD = re.compile(r"[^\W_]+")
KEEPS_HYPHEN = frozenset("self vice half well".split())  # noqa: SIM905


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: list[Line] = field(default_factory=list)

    @property
    def size(self) -> float:
        """Of the letters, as the first line has it."""
        return self.lines[0].size

    @property
    def last(self) -> str:
        """The last line."""
        return self.lines[-1].text


def paragraphs_of(blocks: Iterable[list[Line]]) -> list[Paragraph]:
    """The paragraphs of a document, those together that a column or a page divides."""
    divided = [list(_parts(block)) for block in blocks]
    indents = _indents([part for parts in divided for part in parts[1:]])
    found: list[Paragraph] = []
    for parts in divided:
        if found and parts and _goes_on(found[-1], parts[0], indents=indents):
            found[-1].lines += parts.pop(0).lines
        found += parts
    return found


def _indents(paragraphs: list[Paragraph]) -> bool:
    """Whether a document sets the first line of its paragraphs further in."""
    several = [paragraph for paragraph in paragraphs if len(paragraph.lines) > 1]
    indented = sum(_is_set_in(paragraph.lines[0]) for paragraph in several)
    return len(several) >= MIN_SEEN and 2 * indented > len(several)


def _is_set_in(line: Line) -> bool:
    return line.left > line.block.left + INDENT * line.size


def _parts(block: list[Line]) -> Iterator[Paragraph]:
    """The paragraphs within one block."""
    paragraph = Paragraph()
    for line in block:
        if paragraph.lines and _begins(line, paragraph):
            yield paragraph
            paragraph = Paragraph()
        paragraph.lines.append(line)
    if paragraph.lines:
        yield paragraph


def _begins(line: Line, paragraph: Paragraph) -> bool:
    """Whether a new paragraph begins with this line."""
    above = paragraph.lines[-1]
    if _differ(line.size, above.size) or BULLET.match(line.text):
        return True
    if LEADER.search(above.text) or _is_next_item(line, above):
        return True
    if above.y - line.y > WIDER * line.block.leading:
        return True
    if LAST_WORD.search(above.text):
        return False
    return _is_indented(line, above, paragraph) or _ended(above, line)


def _is_next_item(line: Line, above: Line) -> bool:
    """Whether a number begins an item of a list, and is not one within a sentence."""
    return NUMBERED.match(line.text) is not None and (
        line.left < above.left - INDENT * line.size
        or _filled(above) < RAGGED
        or SENTENCE_END.search(above.text) is not None
    )


def _is_indented(line: Line, above: Line, paragraph: Paragraph) -> bool:
    """Whether the line begins further in, or further out after several that did not."""
    step = INDENT * line.size
    if line.left > above.left + step:
        return not BULLET.match(above.text) and not NUMBERED.match(above.text)
    return line.left < above.left - step and len(paragraph.lines) > 1


def _ended(above: Line, line: Line) -> bool:
    """Whether the line above stops before the edge and ends its paragraph."""
    first, _, _ = line.text.partition(" ")
    share = (line.right - line.left) / max(1, len(line.text))
    fits = above.right + share * (len(first) + 1.5) < above.block.right
    if not fits or line.text[:1].islower():
        return False
    filled = _filled(above)
    return filled < SHORT or (
        filled < RAGGED and SENTENCE_END.search(above.text) is not None
    )


def _filled(line: Line) -> float:
    """How much of its block's width a line reaches over."""
    width = line.block.right - line.block.left
    return (line.right - line.block.left) / max(width, 1)


def _goes_on(paragraph: Paragraph, following: Paragraph, *, indents: bool) -> bool:
    """Whether a paragraph goes on in the next column or on the next page."""
    if _differ(paragraph.lines[-1].size, following.size):
        return False
    first = following.lines[0].text
    if paragraph.last.endswith(HYPHENS):
        return first[:1].isalnum()
    if BULLET.match(first) or (indents and _is_set_in(following.lines[0])):
        return False
    is_filled = _filled(paragraph.lines[-1]) >= RAGGED
    if SENTENCE_END.search(paragraph.last):
        return indents and is_filled and len(following.lines) > 1
    return first[:1].islower() or is_filled


def _differ(size: float, other: float) -> bool:
    return abs(size - other) > OTHER_SIZE * max(size, other)


def compounds(lines: Iterable[Line]) -> frozenset[str]:
    """The words that a document writes with a hyphen within a line."""
    return frozenset(
        word.casefold() for line in lines for word in HYPHENATED.findall(line.text)
    )


def pieces(paragraph: Paragraph, known: frozenset[str]) -> Iterator[tuple[int, str]]:
    """The number of its page and the words of each line, with what joins it on.

    Put together, they are the paragraph.
    """
    following = [*(line.text for line in paragraph.lines[1:]), ""]
    for line, after in zip(paragraph.lines, following, strict=True):
        words, joint = _joint(line.text, after, known)
        yield line.page, (words + joint).replace(SOFT_HYPHEN, "")


def _joint(line: str, after: str, known: frozenset[str]) -> tuple[str, str]:
    """The words of a line, and what stands between them and the next line."""
    if not after:
        return line, ""
    if line.endswith(SOFT_HYPHEN):
        return line[:-1], ""
    first, last = FIRST_WORD.match(after), LAST_WORD.search(line)
    if first is None or last is None:
        return line, " "
    if _keeps_hyphen(last[1], first[0], known):
        return line, ""
    return line[:-1], ""


def _keeps_hyphen(before: str, after: str, known: frozenset[str]) -> bool:
    """Whether a word that is divided here has a hyphen of its own."""
    if not after[0].islower() or not before[-1].islower():
        return True
    compound = f"{before}-{after}".casefold()
    return compound in known or before.casefold() in KEEPS_HYPHEN
