"""Factiva's two forms: bare lines around a count of words, and tagged fields."""

import re

from briefing.sources.assembly import Metadata
from briefing.sources.dates import parse_date

COUNT = re.compile(r"[\d,.]+ words", re.IGNORECASE)
CLOCK = re.compile(r"\d{1,2}:\d{2}(?: [AP]M)?(?: [A-Z]{2,4})?")
RIGHTS = re.compile(r"(?:\(c\)|©|copyright\b).*", re.IGNORECASE)
FIELD = re.compile(r"^([A-Z]{2,3})(?:[ \t]+(\S[^\n]*))?[ \t\r]*$", re.MULTILINE)
FIELDS = {
    "HD": "title",
    "BY": "author",
    "PD": "date",
    "SN": "source",
    "LA": "language",
}
TEXT_FIELDS = ("LP", "TD")
FULL_DATE = len("2021-12-09")
MOST_HEAD_LINES = 16
MOST_ABOVE = 4
"""Lines above the count: a kicker, the title, a second line of it, the author."""
MOST_NAME_WORDS = 8


def tagged(text: str) -> tuple[Metadata, str] | None:
    """An article of fields such as `HD` and `LP`; None if it is none."""
    parts = FIELD.split(text)
    names = parts[1::3]
    if "HD" not in names or not set(names) & set(TEXT_FIELDS):
        return None
    metadata, body = Metadata(), []
    for name, first, rest in zip(names, parts[2::3], parts[3::3], strict=True):
        words = f"{first or ''}{rest}".strip()
        if name in TEXT_FIELDS:
            body.append(words)
        elif name in FIELDS:
            setattr(metadata, FIELDS[name], " ".join(words.split()))
    metadata.author = metadata.author.removeprefix("By ")
    return metadata, "\n\n".join(filter(None, body))


def bare(text: str) -> tuple[Metadata, str] | None:
    """An article under bare lines: title, author, words, date, source; None if not."""
    lines = text.splitlines(keepends=True)
    head = [line.strip() for line in lines[:MOST_HEAD_LINES]]
    at = next((n for n, line in enumerate(head) if COUNT.fullmatch(line)), None)
    if at is None or len(parse_date(_after(head, at))) < FULL_DATE:
        return None
    above = [line for line in head[:at] if line]
    if not 1 <= len(above) <= MOST_ABOVE:
        return None
    metadata = _named(above)
    metadata.date = head[at + 1]
    end = _end_of_head(head, at + 2)
    metadata.source = next(
        (line for line in head[at + 2 : end] if not CLOCK.fullmatch(line)), ""
    )
    return metadata, "".join(lines[end:]).strip("\r\n")


def _after(head: list[str], at: int) -> str:
    return head[at + 1] if at + 1 < len(head) else ""


def _named(above: list[str]) -> Metadata:
    """Title and author of the lines above the count of words."""
    names = above[-1] if len(above) > 1 else ""
    words = names.removeprefix("By ").split()
    if not 1 < len(words) <= MOST_NAME_WORDS or not _is_name(words):
        return Metadata(title=" ".join(above))
    return Metadata(title=" ".join(above[:-1]), author=" ".join(words))


def _is_name(words: list[str]) -> bool:
    """Whether no word of it but `and`, `in` and the like is written small."""
    small = ("and", "in", "of", "de", "von", "van", "al", "for")
    return all(word[0].isupper() or word in small for word in words)


def _end_of_head(head: list[str], start: int) -> int:
    """The number of the line at which the head ends: after the rights, else a blank."""
    for number in range(start, len(head)):
        if RIGHTS.fullmatch(head[number]):
            return number + 1
        if not head[number]:
            return number
    return start
