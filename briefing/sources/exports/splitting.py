"""Where the articles of one text file begin and end, if it holds several.

Archives number them (`Document 1 of 25`), close them (`End of Document`, Factiva's
`Document` with an identifier, the telex mark `NNNN`), or both.
"""

import re
from collections.abc import Iterator

STARTS = re.compile(
    r"^[ \t]*(?:Document (\d{1,5}) of \d{1,5}|(\d{1,5}) of \d{1,5} DOCUMENTS)"
    r"[ \t]*\r?$",
    re.MULTILINE,
)
IDENTIFIER = r"Document [A-Z][A-Z0-9]{2,11}(?:19|20)[0-9]{6}[a-z0-9]{6,12}"
ENDS = re.compile(
    rf"^[ \t]*(?:End of Document|(?:AN[ \t]+)?{IDENTIFIER}|NNNN)[ \t]*\r?$",
    re.MULTILINE,
)
RULES = re.compile(r"(?:\s|_{10,}|-{10,}|={10,})+")

Range = tuple[int, int]


def articles_in(text: str) -> list[Range]:
    """The ranges of the articles; the whole text, where nothing divides it."""
    if starts := _numbered(text):
        ends = [start for start, _ in starts[1:]] + [len(text)]
        ranges = [(end, next_) for (_, end), next_ in zip(starts, ends, strict=True)]
    else:
        ranges = list(_closed(text))
    bare = [_without_marks(text, start, end) for start, end in ranges]
    return [(start, end) for start, end in bare if start < end] or [(0, len(text))]


def _numbered(text: str) -> list[Range]:
    """The places of the marks that number articles, one after the other from 1."""
    found = [
        (int(match[1] or match[2]), match.span()) for match in STARTS.finditer(text)
    ]
    in_order = [number for number, _ in found] == list(range(1, len(found) + 1))
    return [span for _, span in found] if in_order else []


def _closed(text: str) -> Iterator[Range]:
    """The ranges up to each mark of an end, and what follows the last one."""
    start = 0
    for match in ENDS.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _without_marks(text: str, start: int, end: int) -> Range:
    """The range without the mark of its end, rules and blank lines around it."""
    if close := ENDS.search(text, start, end):
        end = close.start()
    if rule := RULES.match(text, start, end):
        start = rule.end()
    tail = text[start:end]
    return start, start + len(tail.rstrip().rstrip("_").rstrip())
