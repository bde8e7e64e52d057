"""Sub-headings told from sentences."""

import re

MAX_WORDS = 9
MAX_TITLE_WORDS = 14
MAX_QUESTION_WORDS = 8
TITLE_SHARE = 0.8
"""Share of the longer words that begin with a capital in a Title Case line."""
SHORT_WORD = 3
"""Words up to this length stay in lower case within Title Case."""
SENTENCE_END = re.compile(r"[.!…。！؟।,;][\"'”’»)\]]*$")  # noqa: RUF001
QUESTION_END = re.compile(r"[?？]$")  # noqa: RUF001
MARKDOWN = re.compile(r"#{1,6} \S")
LIST_ITEM = re.compile(r"(?:[-*•‣◦▪–—]|[a-z]\))\s")  # noqa: RUF001
QUESTION_WORD = re.compile(
    r"(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|will|can|could|"
    r"should|does|do|did|has|have|"
    r"wer|was|wann|wo|warum|wie|welche[rs]?|qui|que|quoi|quand|où|pourquoi|comment|"
    r"quién|qué|cuándo|dónde|cómo|¿\w+)\b",
    re.IGNORECASE,
)


def is_heading(paragraph: str, *, first: bool = False) -> bool:
    """Whether a paragraph is a sub-heading: one short line that ends no sentence.

    Args:
        paragraph: The paragraph without surrounding white space.
        first: Whether it opens the text; a lone short opening may be the story.
    """
    if MARKDOWN.match(paragraph):
        return True
    if first or "\n" in paragraph or SENTENCE_END.search(paragraph[-8:]):
        return False
    if LIST_ITEM.match(paragraph) or not _opens_like_one(paragraph[:1]):
        return False
    words = paragraph.split(maxsplit=MAX_TITLE_WORDS)
    if QUESTION_END.search(paragraph):
        asks = QUESTION_WORD.match(paragraph)
        return bool(asks) and len(words) <= MAX_QUESTION_WORDS
    return len(words) <= MAX_WORDS or (
        len(words) <= MAX_TITLE_WORDS and is_title_case(words)
    )


def is_title_case(words: list[str]) -> bool:
    """Whether nearly all the longer words begin with a capital."""
    longer = [word for word in words if len(word) > SHORT_WORD]
    raised = sum(not word[0].islower() for word in longer)
    return bool(longer) and raised >= TITLE_SHARE * len(longer)


def _opens_like_one(character: str) -> bool:
    return character.isupper() or character.isdigit() or character == "¿"
