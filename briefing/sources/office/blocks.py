"""What both kinds of office documents come to: blocks of words, then an article."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.model.article import Article
from briefing.sources.assembly import Metadata, assemble
from briefing.sources.plain import take_head, without_blank_lines
from briefing.sources.properties import stated_author, stated_title
from briefing.sources.raw import Raw

SPACES = re.compile(r"[^\S\n]+")
BREAKS = re.compile(r" ?\n[ \n]*")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad]")
CELL = "\t"
Kind = Literal["text", "heading", "title", "subtitle"]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, or a table."""

    text: str
    kind: Kind = "text"


def paragraph(words: Iterable[str], kind: Kind = "text") -> Block:
    """The block that some words make, their white space as a reader sees it."""
    text = SPACES.sub(" ", CONTROL.sub("", "".join(words)))
    return Block(BREAKS.sub("\n", text).strip(), kind)


def table(rows: Iterable[Sequence[Sequence[Block]]]) -> Iterator[Block]:
    """The blocks of a table: its rows, or what stands in it if it has one column."""
    held = [[cell for cell in row if any(b.text for b in cell)] for row in rows]
    if all(len(row) <= 1 for row in held):
        yield from (block for row in held for cell in row for block in cell)
        return
    lines = (
        CELL.join(" ".join(block.text.split()) for cell in row for block in cell)
        for row in held
        if row
    )
    yield Block("\n".join(lines))


def article_of(
    raw: Raw, format_name: str, blocks: Iterable[Block], title: str, author: str
) -> Article:
    """The article of a document.

    Args:
        raw: The input.
        format_name: Name of the reader.
        blocks: What stands in it.
        title: The title that its properties state.
        author: The author that they state.

    Raises:
        SourceError: There are no words in it.
    """
    kept = [block for block in blocks if block.text]
    metadata = Metadata(title=_taken(kept, "title"), lead=_taken(kept, "subtitle"))
    stated = stated_title(title)
    if not metadata.title and kept and _is_title(kept[0], stated):
        metadata.title = kept.pop(0).text
    metadata.title = metadata.title or stated
    text = "\n\n".join(block.text for block in kept)
    start, end = without_blank_lines(text, take_head(text, metadata))
    metadata.author = metadata.author or stated_author(author)
    return assemble(raw, format_name, text[start:end], metadata)


def _taken(blocks: list[Block], kind: Kind) -> str:
    """The words of the first block of a kind, which is taken out."""
    for index, block in enumerate(blocks):
        if block.kind == kind:
            return blocks.pop(index).text
    return ""


def _is_title(block: Block, stated: str) -> bool:
    return block.kind == "heading" or (
        bool(stated) and block.text.casefold() == stated.casefold()
    )
