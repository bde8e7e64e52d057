"""Sub-headings told from sentences."""

import re

MAX_WORDS = 9
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")  # noqa: RUF001
MARKDOWN = re.compile(r"#{1,6} \S")


def is_heading(paragraph: str, *, first: bool = False) -> bool:
    """Whether a paragraph is a sub-heading: one short line that ends no sentence.

    Args:
        paragraph: The paragraph without surrounding white space.
        first: Whether it opens the text; a lone short opening may be the story.
    """
    if MARKDOWN.match(paragraph):
        return True
    if first or "\n" in paragraph or SENTENCE_END.search(paragraph):
        return False
    return len(paragraph.split()) <= MAX_WORDS and paragraph[:1].isupper()
