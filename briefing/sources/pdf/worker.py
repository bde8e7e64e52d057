"""Run as a program: takes PDF files on standard input, gives their words with places.

pdfium is a large library in C++ that reads whatever strangers made, so it runs in a
process of its own, which may crash or be stopped without harm. This file imports
nothing of the project and is never imported by it.

A request is a line `LENGTH MOST_PAGES SECONDS` and as many bytes. The answer is
JSON Lines: one `{"pages": …, "info": …}` or `{"error": …}`, then one object a page.
"""

import ctypes
import json
import math
import os
import resource
import signal
import sys
from collections.abc import Iterator
from typing import Any, BinaryIO

import pypdfium2.raw as pdfium

MOST_MEMORY = 3 * 1024**3 // 2
MOST_CHARACTERS = 2_000_000
"""On one page; what follows is left out, as no page that is read holds more."""
INFO = ("Title", "Author")
MOST_INFO_BYTES = 4_000
LINE_HYPHENS = (0x02, 0xFFFE)
"""How pdfium gives a hyphen that a line ends with."""
FIRST_PRINTABLE = 0x21
FORMAT_ERRORS = {pdfium.FPDF_ERR_PASSWORD: "password", pdfium.FPDF_ERR_SECURITY: "lock"}
QUARTER = math.pi / 2
STRAIGHT = 0.06
"""How far, in quarters of a turn, a line may lean: some five degrees."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""
Point = tuple[float, float]


def main() -> None:
    """Answer requests until there are no more."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what the library prints is no answer
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    pdfium.FPDF_InitLibrary()
    requests = sys.stdin.buffer
    while header := requests.readline():
        length, most_pages, seconds = map(int, header.split())
        signal.alarm(seconds)  # ends the process, even within the library
        answer(requests.read(length), most_pages, answers)
        signal.alarm(0)


def answer(data: bytes, most_pages: int, answers: BinaryIO) -> None:
    """Write all that is in one file."""
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        error = FORMAT_ERRORS.get(pdfium.FPDF_GetLastError(), "damage")
        _write(answers, {"error": error})
        return
    count = pdfium.FPDF_GetPageCount(document)
    _write(
        answers, {"pages": count, "info": {key: info(document, key) for key in INFO}}
    )
    if count <= most_pages:
        for number in range(count):
            _write(answers, page(document, number))
    pdfium.FPDF_CloseDocument(document)


def info(document: Any, key: str) -> str:
    """What the document says about itself under a key."""
    size = pdfium.FPDF_GetMetaText(document, key.encode(), None, 0)
    if not 0 < size <= MOST_INFO_BYTES:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDF_GetMetaText(document, key.encode(), buffer, size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def page(document: Any, number: int) -> dict[str, Any]:
    """The lines of one page, as pdfium orders them, and the page's height."""
    loaded = pdfium.FPDF_LoadPage(document, number)
    if not loaded:
        return {"box": (0, 0, 0, 0), "lines": []}
    text = pdfium.FPDFText_LoadPage(loaded)
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(loaded, box)
    lines = list(_lines(text)) if text else []
    pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(loaded)
    edges = (box.left, box.bottom, box.right, box.top)
    return {"box": [*map(_rounded, edges)], "lines": lines}


def _lines(text: Any) -> Iterator[dict[str, Any]]:
    """The lines of a page, each with its size, direction and words."""
    words: list[tuple[str, Box, Point]] = []
    first = 0
    count = min(pdfium.FPDFText_CountChars(text), MOST_CHARACTERS)
    for start, end, letters, ends_line in _words(text, count):
        if letters:
            first = first if words else start
            place = _box(text, start, end), _origin(text, start)
            words.append((_joined(letters), *place))
        if ends_line and words:
            yield {**_setting(text, first), "words": words}
            words = []
    if words:
        yield {**_setting(text, first), "words": words}


def _words(text: Any, count: int) -> Iterator[tuple[int, int, str, bool]]:
    """Each word: its first and last index, its letters, and whether a line ends."""
    start, letters = 0, ""
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(text, index)
        ends_line = code in LINE_HYPHENS
        if ends_line or code >= FIRST_PRINTABLE:
            start = start if letters else index
            letters += "-" if ends_line else chr(min(code, sys.maxunicode))
        if ends_line or code < FIRST_PRINTABLE:
            last = index if ends_line else index - 1
            yield start, last, letters, ends_line or chr(code) in "\r\n"
            letters = ""
    yield start, count - 1, letters, False


def _box(text: Any, first: int, last: int) -> Box:
    """What a word covers, by its first and its last letter."""
    edges = [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = edges
    boxes = []
    for index in (first, last):
        pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        boxes.append((left.value, bottom.value, right.value, top.value))
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return (
        _rounded(min(lefts)),
        _rounded(min(bottoms)),
        _rounded(max(rights)),
        _rounded(max(tops)),
    )


def _setting(text: Any, index: int) -> dict[str, Any]:
    """Size, and direction in quarters of a turn, of a line's first letter."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, index, matrix)
    turn = _rounded(math.atan2(matrix.b, matrix.a) / QUARTER, 3)
    straight = abs(turn - round(turn)) < STRAIGHT
    size = pdfium.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
    return {
        "size": _rounded(size),
        "turn": round(turn) % 4 if straight else None,
    }


def _origin(text: Any, index: int) -> Point:
    """Where a letter stands on its baseline."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    return _rounded(x.value), _rounded(y.value)


def _rounded(number: float, digits: int = 1) -> float:
    """The number, to a tenth of a point; what is no number is nought."""
    return round(number, digits) if math.isfinite(number) else 0.0


def _joined(letters: str) -> str:
    """The letters, with those put together that came as two halves (UTF-16)."""
    return letters.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _write(answers: BinaryIO, value: dict[str, Any]) -> None:
    answers.write(json.dumps(value).encode() + b"\n")
    answers.flush()


if __name__ == "__main__":
    main()
