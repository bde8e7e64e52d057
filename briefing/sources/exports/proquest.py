"""ProQuest's form: `Full text:`, and around it fields of `Name: value`."""

import re

from briefing.sources.assembly import Metadata

FULL_TEXT = re.compile(r"^Full text:[ \t]*", re.MULTILINE | re.IGNORECASE)
RECORDS = re.compile(
    r"^(?:Subject|Location|People|Company / organization|Identifier / keyword|Title"
    r"|Publication title|Credit|Classification|Business indexing term): ",
    re.MULTILINE,
)
"""The first line of what follows the text."""
FIELD = re.compile(r"^([A-Z][A-Za-z /]{2,40}): (.{1,400})$", re.MULTILINE)
FIELDS = {
    "title": "title",
    "author": "author",
    "publication title": "source",
    "publication date": "date",
    "language of publication": "language",
    "document url": "url",
}


def full_text(text: str) -> tuple[Metadata, str] | None:
    """The article of a record with its full text; None if it is no such record."""
    begun = FULL_TEXT.search(text)
    if begun is None:
        return None
    ended = RECORDS.search(text, begun.end())
    if ended is None:
        return None
    metadata = Metadata()
    around = text[: begun.start()] + text[ended.start() :]
    for name, value in FIELD.findall(around):
        key = FIELDS.get(name.lower())
        if key and not getattr(metadata, key):
            setattr(metadata, key, value.strip())
    if not metadata.title:
        metadata.title = text[: begun.start()].strip().partition("\n")[0].strip()
    return metadata, text[begun.end() : ended.start()].strip()
