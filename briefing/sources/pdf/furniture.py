"""What the pages of a PDF repeat around their text: running heads, feet, numbers."""

import re
from collections import Counter
from collections.abc import Iterator

from briefing.sources.pdf.page import Page, Run, rows

OUTER_ROWS = 3
OUTER_PART = 0.15
"""Of the page's height, above and below, where furniture stands."""
MOST_REPEATS_ASKED = 3
"""Pages that show the same before it counts as furniture; of two pages, both."""
STEP = 4.0
"""Points by which the place of what is repeated may differ."""
DIGITS = re.compile(r"\d+")
NUMBER = re.compile(
    r"\W*(?:(?:page|seite|p\.?|s\.)\s*)?(\d{1,5})(?:\s*(?:of|von|/|de)\s*\d{1,5})?\W*",
    re.IGNORECASE,
)

Key = tuple[str, int]
"""Words with their digits made alike, and a height."""


def without_furniture(pages: list[Page]) -> list[Page]:
    """The same pages without what they repeat and without their numbers."""
    places = Counter(key for page in pages for key in set(_keys(page)))
    offsets = Counter(
        number - page.number for page in pages for number in set(_numbers(page))
    )
    asked = min(MOST_REPEATS_ASKED, max(2, len(pages)))
    repeated = {key for key, count in places.items() if count >= asked}
    numbered = {offset for offset, count in offsets.items() if count >= asked} | {0}
    return [_cleared(page, repeated, numbered) for page in pages]


def _cleared(page: Page, repeated: set[Key], numbered: set[int]) -> Page:
    unwanted: set[Run] = set()
    for row in _outer_rows(page):
        is_repeated = any((words, step) in repeated for words, step in _key(row))
        number = _number(row)
        if is_repeated or (number is not None and number - page.number in numbered):
            unwanted.update(row)
    kept = tuple(run for run in page.runs if run not in unwanted)
    return Page(page.number, kept, page.bottom, page.top)


def _outer_rows(page: Page) -> Iterator[list[Run]]:
    """The rows near the head and the foot of a page."""
    height = page.top - page.bottom
    low, high = page.bottom + OUTER_PART * height, page.top - OUTER_PART * height
    found = rows(list(page.runs))
    for index, row in enumerate(found):
        at_head = index < OUTER_ROWS and row[0].y > high
        at_foot = index >= len(found) - OUTER_ROWS and row[0].y < low
        if at_head or at_foot:
            yield row


def _keys(page: Page) -> Iterator[Key]:
    for row in _outer_rows(page):
        yield from _key(row)


def _key(row: list[Run]) -> tuple[Key, Key]:
    """What a row is known by: at its own height, and at the next step's."""
    words = DIGITS.sub("#", _text(row)).casefold()
    step = round(row[0].y / STEP)
    return (words, step), (words, step + 1)


def _numbers(page: Page) -> Iterator[int]:
    for row in _outer_rows(page):
        if (number := _number(row)) is not None:
            yield number


def _number(row: list[Run]) -> int | None:
    """The number of a row that is nothing but a page's number."""
    match = NUMBER.fullmatch(_text(row))
    return int(match[1]) if match else None


def _text(row: list[Run]) -> str:
    return " ".join(run.text for run in row)
