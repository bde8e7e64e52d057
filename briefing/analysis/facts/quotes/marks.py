"""Stretches of text between quotation marks, whatever marks an article uses."""

import re
from bisect import bisect_left

from briefing.model.values import dataclass

MARK = re.compile(r"''|``|[\"“”„«»‘’']")  # noqa: RUF001
CLOSERS = {
    "“": ("”", '"', "''"),
    '"': ('"', "”"),
    "``": ("''", '"'),
    "''": ("''",),
    "„": ("“", "”"),
    "«": ("»",),
    "»": ("«",),
    "‘": ("’",),  # noqa: RUF001
    "'": ("'",),
    "”": ("”", '"'),
}
"""For each opening mark the marks that may close it, the likeliest first."""

DOUBLE = re.compile(r"''|``|[\"“”„«»]")
SINGLE = frozenset("‘’'")  # noqa: RUF001
ALWAYS_OPEN = frozenset({"“", "„", "``"})
ALWAYS_CLOSE = frozenset({"”", "»", "«", "“"})
OPENS_AFTER = frozenset(" \t\n\r\xa0([—–-―:/‘'“\"")  # noqa: RUF001

Places = dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation: its place with the marks, and the place of its words."""

    start: int
    end: int
    inner_start: int
    inner_end: int


def find_quoted(text: str, start: int, end: int) -> list[Quoted]:
    """The outermost quotations of one paragraph, in order.

    A closing curly mark that begins the paragraph is a slip of the pen: it opens.

    A double mark that is never closed runs to the paragraph's end when it opens the
    paragraph or follows a comma or colon: so speech over several paragraphs is
    printed. Otherwise it is a stray, and ignored.
    """
    marks = list(MARK.finditer(text, start, end))
    closing = _closing_places(text, marks)
    found: list[Quoted] = []
    free_from = start
    for mark in marks:
        slip = mark.start() == start and mark.group() == "”"
        if mark.start() < free_from or not (slip or _opens(text, mark)):
            continue
        quoted = _closed(mark, closing) or _unclosed(text, mark, start, end)
        if quoted is not None:
            found.append(quoted)
            free_from = quoted.end
    return found


def _closed(mark: re.Match[str], closing: Places) -> Quoted | None:
    """The quotation from `mark` to the first mark that closes it."""
    after = mark.end() + 1
    nearest = [
        (place, closer)
        for closer in CLOSERS[mark.group()]
        if (place := _next(closing, closer, after)) is not None
    ]
    if not nearest:
        return None
    close, closer = min(nearest)
    nested = _next(closing, "“", after)
    if mark.group() == '"' and closer == "”" and nested is not None and nested < close:
        return None
    return Quoted(mark.start(), close + len(closer), mark.end(), close)


def _next(closing: Places, closer: str, position: int) -> int | None:
    """Where `closer` stands next, from `position` on."""
    places = closing.get(closer, [])
    at = bisect_left(places, position)
    return places[at] if at < len(places) else None


def _unclosed(text: str, mark: re.Match[str], start: int, end: int) -> Quoted | None:
    """The quotation from `mark` to the paragraph's end, if there speech begins."""
    before = text[max(start, mark.start() - 2) : mark.start()].rstrip()[-1:]
    speaks = mark.start() == start or before in {",", ":"}
    if mark.group() in SINGLE or not speaks or mark.end() >= end:
        return None
    return Quoted(mark.start(), end, mark.end(), end)


def _closing_places(text: str, marks: list[re.Match[str]]) -> Places:
    places: Places = {}
    for mark in marks:
        if _closes(text, mark):
            places.setdefault(mark.group(), []).append(mark.start())
    return places


def _opens(text: str, mark: re.Match[str]) -> bool:
    if mark.group() in ALWAYS_OPEN:
        return True
    before, after = _neighbours(text, mark)
    fresh = not before or before in OPENS_AFTER
    spaced = mark.group() == "«"  # French sets a space inside the marks
    known = mark.group() in CLOSERS.keys() - {"”"}
    return known and fresh and (spaced or bool(after.strip()))


def _closes(text: str, mark: re.Match[str]) -> bool:
    if mark.group() in ALWAYS_CLOSE:
        return True
    before, after = _neighbours(text, mark)
    if mark.group() in SINGLE:
        plural_possessive = before == "s" and after == " "
        return bool(before.strip()) and not after.isalnum() and not plural_possessive
    inner = text[max(0, mark.start() - 2) : mark.start() - 1]
    spaced = inner in SINGLE and not after.strip()  # "the term 'outreach,' "
    return bool(before.strip()) or spaced


def _neighbours(text: str, mark: re.Match[str]) -> tuple[str, str]:
    """The characters right before and right after the mark."""
    return text[max(0, mark.start() - 1) : mark.start()], text[
        mark.end() : mark.end() + 1
    ]
