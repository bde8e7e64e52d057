"""Text cut into screen lines, each a range of the untouched text.

Offsets are Python's, widths are terminal cells. Everything is linear in the length of
the text, with a short cut for the scripts whose letters are all one cell wide.
"""

import re
from collections.abc import Iterator

from rich.cells import cell_len, get_character_cell_size, set_cell_size

from briefing.text.paragraphs import LINE_BREAK

ONE_CELL = re.compile(
    r"[\x00-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff"
    r"\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*"
)
"""Latin, Greek and Cyrillic letters with the signs that go with them."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
EMOJI_STYLE = "\N{VARIATION SELECTOR-16}"
CONTROLS = (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000))
BIDI_FORMATS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
SHOWN = {
    **dict.fromkeys(CONTROLS, REPLACEMENT),
    **dict.fromkeys(map(ord, "\t\n\r"), " "),
    **dict.fromkeys(BIDI_FORMATS, ""),
}


def printable(text: str) -> str:
    """The text without what a terminal would obey: controls, direction overrides."""
    return text.translate(SHOWN)


def fit(text: str, width: int) -> str:
    """The text on one line of exactly `width` cells, with an ellipsis where cut."""
    if width <= 0:
        return ""
    line = printable(text[: 2 * width])
    if cell_len(line) <= width and len(text) <= 2 * width:
        return set_cell_size(line, width)
    return set_cell_size(set_cell_size(line, width - 1).rstrip() + "…", width)


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """The range of each screen line of `text` in `width` cells.

    Line breaks and the spaces at which a line is broken belong to no range; blank
    lines are empty ranges. A word longer than a line is cut.
    """
    lines: list[tuple[int, int]] = []
    start = 0
    for match in LINE_BREAK.finditer(text):
        lines += _wrap_line(text, start, match.start(), max(1, width))
        start = match.end()
    lines += _wrap_line(text, start, len(text), max(1, width))
    return lines


def _wrap_line(
    text: str, start: int, end: int, width: int
) -> Iterator[tuple[int, int]]:
    one_cell = ONE_CELL.fullmatch(text, start, end) is not None
    while True:
        limit = start + width if one_cell else _reach(text, start, end, width)
        if limit >= end:
            yield start, end
            return
        space = text.rfind(" ", start + 1, limit + 1)
        cut = space if space > start else limit
        yield start, cut
        start = cut
        while start < end and text[start] == " ":
            start += 1
        if start == end:
            return


def _reach(text: str, start: int, end: int, width: int) -> int:
    """The end of the longest stretch from `start` that fits; at least one character."""
    cells = 0
    for index in range(start, end):
        cells += _cells(text[index])
        if cells > width:
            return max(index, start + 1)
    return end


def _cells(character: str) -> int:
    """Cells of one character as `printable` shows it, never fewer than it takes."""
    if character == EMOJI_STYLE:
        return 1
    shown = SHOWN.get(ord(character), character)
    return get_character_cell_size(shown) if shown else 0
