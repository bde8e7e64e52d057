"""The text of the article on a page.

trafilatura (Barbaresi 2021) tells which words are the article. They are found again
among the page's own blocks, which know what stands beside them: a standfirst that was
passed over and paragraphs lost in between are added, and what surrounds an article is
taken off.
"""

import logging
from collections import Counter
from typing import Any

import trafilatura
from lxml import etree

from briefing.sources.pages.blocks import Block, blocks_of, key_of
from briefing.sources.pages.markup import is_too_large
from briefing.sources.pages.surroundings import (
    BOXES,
    STANDFIRSTS,
    is_byline,
    is_surrounding,
)
from briefing.sources.prose import prose_of

for _library in ("trafilatura", "htmldate", "courlan", "readability", "justext"):
    logging.getLogger(_library).addHandler(logging.NullHandler())
    logging.getLogger(_library).propagate = False
# What they grumble about is told by the reader, or is of no use to anyone.

FOUND_SHARE = 0.8
"""Less of the article than this among the blocks: it came from somewhere else."""
MIN_KEY = 25
"""Letters of a block that may stand anywhere in the article; shorter ones are lines."""
SENTENCE_KEY = 60
"""Letters of a block that is running text without doubt."""
STANDFIRST_KEY = 40
MOST_LINKED = 0.5
LESS_LINKED = 0.3
STANDFIRST_REACH = 25
"""Blocks between headline and text."""
HEAD_BLOCKS = 6
"""The first blocks of a text, among which bylines and the title may stand."""
LONGEST_LABEL = 60
LONGEST_LEAD_IN = 80


def text_of(root: Any, title: str, descriptions: list[str]) -> str:
    """The text of the article on a page, a blank line between its paragraphs.

    Args:
        root: The page.
        title: Its headline, which is no part of the text.
        descriptions: What the page says about the article; often its standfirst.
    """
    if is_too_large(root):
        return prose_of(root)
    blocks = list(blocks_of(root))
    extracted = _extracted(root)
    told = _told(blocks, extracted)
    if not told:
        return _without_surroundings(extracted)
    added = _standfirst(blocks, told, descriptions) | _between(blocks, told)
    kept = _without_edges([blocks[i] for i in sorted(told | added)], title)
    return "\n\n".join(block.text for block in kept)


def _extracted(root: Any) -> str:
    try:
        return trafilatura.extract(root, include_comments=False) or ""
    except (ValueError, TypeError, AttributeError, etree.LxmlError, RecursionError):
        return ""


def _told(blocks: list[Block], extracted: str) -> set[int]:
    """The blocks whose words were extracted; none if most are not found there."""
    lines = {key_of(line) for line in extracted.split("\n")} - {""}
    whole = key_of(extracted)
    told = {
        i
        for i, block in enumerate(blocks)
        if block.key in lines or (len(block.key) >= MIN_KEY and block.key in whole)
    }
    found = sum(len(blocks[i].key) for i in told)
    has_sentence = any(len(blocks[i].key) >= SENTENCE_KEY for i in told)
    return told if has_sentence and found >= FOUND_SHARE * len(whole) else set()


def _running(blocks: list[Block], told: set[int]) -> list[int]:
    return [i for i in sorted(told) if len(blocks[i].key) >= SENTENCE_KEY]


def _between(blocks: list[Block], told: set[int]) -> set[int]:
    """The blocks left out between two others that lie in the same element."""
    running = _running(blocks, told)
    parents = Counter(blocks[i].element.getparent() for i in running)
    return {
        i
        for i in range(running[0], running[-1])
        if i not in told
        and not blocks[i].is_heading
        and len(blocks[i].key) >= MIN_KEY
        and blocks[i].link_share < MOST_LINKED
        and parents[blocks[i].element.getparent()] > 1
        and not BOXES.search(blocks[i].marks(2))
    }


def _standfirst(
    blocks: list[Block], told: set[int], descriptions: list[str]
) -> set[int]:
    """The blocks above the text that are called a standfirst, or describe the text."""
    first = _running(blocks, told)[0]
    headlines = [i for i in range(first) if blocks[i].element.tag == "h1"]
    after = max(headlines[-1], first - STANDFIRST_REACH) if headlines else first
    starts = [key_of(words)[:SENTENCE_KEY] for words in descriptions]
    starts = [start for start in starts if len(start) >= STANDFIRST_KEY]
    return {
        i
        for i in range(first)
        if i not in told
        and len(blocks[i].key) >= STANDFIRST_KEY
        and blocks[i].link_share < LESS_LINKED
        and (_describes(blocks[i], starts) or (i > after and _is_named(blocks[i])))
    }


def _describes(block: Block, starts: list[str]) -> bool:
    if block.element.tag == "h1":
        return False
    return any(
        block.key.startswith(start) or start.startswith(block.key) for start in starts
    )


def _is_named(block: Block) -> bool:
    """Whether the makers of the page call a block, or what it lies in, a standfirst."""
    return bool(STANDFIRSTS.search(block.marks(3)) and not BOXES.search(block.marks(2)))


def _without_edges(blocks: list[Block], title: str) -> list[Block]:
    """The blocks without the headline, what stands above it, and loose ends."""
    key = key_of(title)
    headline = [i for i, b in enumerate(blocks[:HEAD_BLOCKS]) if key and b.key == key]
    above = headline[0] if headline else 0
    kept = []
    for i, block in enumerate(blocks):
        label = i < above and len(block.key) < LONGEST_LABEL
        byline = i < HEAD_BLOCKS and is_byline(block.text)
        if not (i in headline or label or byline or is_surrounding(block.text)):
            kept.append(block)
    ends = [i for i, block in enumerate(kept, 1) if not _is_loose_end(block)]
    return kept[: ends[-1]] if ends else kept


def _is_loose_end(block: Block) -> bool:
    """Whether a block announces what does not follow."""
    announces = block.text.endswith(":") and len(block.text) < LONGEST_LEAD_IN
    return block.is_heading or announces


def _without_surroundings(extracted: str) -> str:
    lines = (line.strip() for line in extracted.split("\n"))
    return "\n\n".join(line for line in lines if line and not is_surrounding(line))
