"""What a program writes into a file's properties: told from what a person wrote."""

import re

MOST_WORDS = 40
"""A title of more is none."""
MADE_BY_PROGRAM = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|unbenannt.*|document ?\d*"
    r"|dokument ?\d*|layout \d+|slide \d+|print|(?:no|ohne) title|powerpoint\b.*"
    r"|about:.*"
    r"|.*\.(?:docx?|odt|pdf|indd|rtf|txt|html?|tex|pptx?|xlsx?|qxd|pub|wpd|dvi|ps)"
    r"|[\w-]*\d[\w-]*|[^a-z]{0,3}|\w+://.*|file:.*|/.*)",
    re.IGNORECASE,
)
NO_NAME = re.compile(
    r"[\d@\\/]|\b(?:user|admin|unknown|windows|microsoft)\b", re.IGNORECASE
)


def stated_title(words: str) -> str:
    """The title that a file states, if a person wrote it."""
    title = " ".join(words.split())
    if MADE_BY_PROGRAM.fullmatch(title) or len(title.split()) > MOST_WORDS:
        return ""
    return title


def stated_author(words: str) -> str:
    """The author that a file states, unless it is the name of an account."""
    name = " ".join(words.split())
    return name if len(name.split()) > 1 and not NO_NAME.search(name) else ""
