"""Prints small PDF files, and reads them."""

import textwrap
from collections.abc import Iterable
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from briefing.model.article import Article
from briefing.sources.limits import DEFAULT_LIMITS, Limits
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.reading import read

WIDTH, HEIGHT = A4
STEP = 13
Item = tuple[float, float, float, str]
"""Left, height, size and words."""


def printed(pages: Iterable[Iterable[Item]], **info: str) -> bytes:
    made = BytesIO()
    canvas = Canvas(made, invariant=1)
    canvas.setTitle(info.get("title", ""))
    canvas.setAuthor(info.get("author", ""))
    for items in pages:
        for left, y, size, words in items:
            canvas.setFont("Times-Roman", size)
            canvas.drawString(left, y, words)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def column(
    text: str, left: float = 60, top: float = 700, width: int = 90, size: float = 10
) -> list[Item]:
    """The lines of a text, one below the other."""
    lines = textwrap.wrap(text, width)
    return [(left, top - STEP * n, size, line) for n, line in enumerate(lines)]


def article(data: bytes) -> Article:
    (found,) = read(Raw("a.pdf", data))
    assert isinstance(found, Article), found
    return found


def refusal(data: bytes, limits: Limits = DEFAULT_LIMITS) -> str:
    (found,) = read(Raw("a.pdf", data, limits=limits))
    assert isinstance(found, Unreadable), found
    return found.error.message
