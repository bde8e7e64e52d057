"""The title of a PDF: the words in large letters on its first page, else as stated."""

import re

from briefing.sources.pdf.paragraphs import Paragraph
from briefing.sources.properties import MOST_WORDS

OPENING = 8
"""Paragraphs of the first page among which the title stands."""
LARGER = 1.15
"""Of the usual size."""
LETTERS = re.compile(r"[\W_]+")


def title_at(
    paragraphs: list[Paragraph], texts: list[str], stated: str, usual: float
) -> int | None:
    """Where among the paragraphs the title stands; None if it does not.

    Args:
        paragraphs: Those of the document.
        texts: Their words.
        stated: The title that the file states.
        usual: The size of most letters.
    """
    if not paragraphs:
        return None
    first_page = paragraphs[0].lines[0].page
    opening = [
        index
        for index, paragraph in enumerate(paragraphs[:OPENING])
        if paragraph.lines[0].page == first_page
        and len(texts[index].split()) <= MOST_WORDS
    ]
    for index in opening:
        if stated and _bare(texts[index]) == _bare(stated):
            return index
    large = [index for index in opening if paragraphs[index].size >= LARGER * usual]
    return max(large, key=lambda index: paragraphs[index].size, default=None)


def _bare(text: str) -> str:
    return LETTERS.sub("", text).casefold()
