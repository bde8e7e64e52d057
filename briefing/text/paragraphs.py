"""Paragraphs: the passages that a brief numbers and points to."""

import re

BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
MIN_WRAPPED_LINES = 3
MAX_WRAPPED_WIDTH = 100
LINE_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


def paragraph_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """The start and end of each paragraph, without surrounding white space.

    Blank lines part paragraphs. A text without any has a paragraph a line, unless
    its lines look wrapped: then it is one paragraph.
    """
    breaks = [match.span() for match in BLANK_LINE.finditer(text)]
    if not breaks and not is_wrapped(text):
        breaks = [match.span() for match in LINE_BREAK.finditer(text)]
    starts = [0, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(text)]
    trimmed = (trim(text, start, end) for start, end in zip(starts, ends, strict=True))
    return tuple((start, end) for start, end in trimmed if start < end)


def is_wrapped(text: str) -> bool:
    """Whether most lines stop in mid-sentence at a common width, as in mail."""
    lines = [line.rstrip() for line in LINE_BREAK.split(text) if line.strip()]
    if len(lines) < MIN_WRAPPED_LINES or max(map(len, lines)) > MAX_WRAPPED_WIDTH:
        return False
    open_ended = sum(line[-1].isalnum() or line[-1] in ",;-" for line in lines[:-1])
    return bool(open_ended > len(lines) / 2)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space at its edges; empty ranges stay where they are."""
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    right = len(part.rstrip())
    return (start + left, start + right) if right > left else (start, start)
