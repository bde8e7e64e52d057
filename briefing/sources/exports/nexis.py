"""What Nexis sets around an article: the publication above it, its records below."""

import re

from briefing.sources.assembly import Metadata
from briefing.sources.dates import parse_date

RECORDS = re.compile(
    r"^[ \t]*(?:Classification|(?:Load-Date|LOAD-DATE|Publication-Type|PUBLICATION-TYPE"
    r"|Journal Code|JOURNAL-CODE):.*)[ \t\r]*$",
    re.MULTILINE,
)
"""The first line of what follows the text."""
LENGTH = re.compile(r"^[ \t]*(?:Length|LENGTH): *[\d,]+ words[ \t\r]*$", re.MULTILINE)
NO_TITLE = re.compile(r"\bedition$|^(?:copyright|©|\(c\))", re.IGNORECASE)
FULL_DATE = len("2021-12-09")
MOST_HEAD = 4_000
MOST_CHARACTERS = 120


def publication(text: str) -> tuple[Metadata, str] | None:
    """The text without what stands around it, its publication told; None if not Nexis.

    Newer exports name the publication below the title, older ones above it. What else
    stands in the head is left to be read as any head is.
    """
    length = LENGTH.search(text, 0, MOST_HEAD)
    if length is None:
        return None
    head = [line.strip() for line in text[: length.start()].splitlines()]
    lines = [line for line in head if line and len(line) <= MOST_CHARACTERS]
    dated = next((n for n, line in enumerate(lines) if _is_date(line)), 0)
    if not dated:
        return None
    below = _below(lines[dated + 1 :])
    if dated == 1 and not below:
        metadata = Metadata(title=lines[0])
    else:
        metadata = Metadata(title=lines[0] if dated > 1 else below)
        metadata.source = lines[dated - 1]
    metadata.date = lines[dated]
    metadata.author = _field(head, "byline")
    records = RECORDS.search(text, length.end())
    return metadata, text[length.end() : records.start() if records else len(text)]


def _is_date(line: str) -> bool:
    return len(parse_date(line)) >= FULL_DATE


def _below(lines: list[str]) -> str:
    """The title among the lines below the date: no field, and no edition."""
    titles = [
        line for line in lines if ":" not in line[:20] and not NO_TITLE.search(line)
    ]
    return titles[-1] if titles else ""


def _field(lines: list[str], name: str) -> str:
    for line in lines:
        key, colon, value = line.partition(":")
        if colon and key.strip().lower() == name:
            return value.strip().removeprefix("By ")
    return ""
