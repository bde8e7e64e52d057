"""The title of a PDF: the words in large letters on its first page, else what it says.

What a program wrote into the file by itself, such as a file's name, is no title.
"""

import re

from briefing.sources.pdf.paragraphs import Paragraph

OPENING = 8
"""Paragraphs of the first page among which the title stands."""
LARGER = 1.15
"""Of the usual size."""
MOST_WORDS = 40
MADE_BY_PROGRAM = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|unbenannt.*|document ?\d*"
    r"|dokument ?\d*|layout \d+|slide \d+|print|(?:no|ohne) title|powerpoint\b.*"
    r"|about:.*"
    r"|.*\.(?:docx?|odt|pdf|indd|rtf|txt|html?|tex|pptx?|xlsx?|qxd|pub|wpd|dvi|ps)"
    r"|[\w-]*\d[\w-]*|[^a-z]{0,3}|\w+://.*|file:.*|/.*)",
    re.IGNORECASE,
)
LETTERS = re.compile(r"[\W_]+")


def stated_title(words: str) -> str:
    """The title that a file states, if a person wrote it."""
    title = " ".join(words.split())
    if MADE_BY_PROGRAM.fullmatch(title) or len(title.split()) > MOST_WORDS:
        return ""
    return title


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
