"""PDF (ISO 32000-2) to an article: its text in reading order, with its pages' places.

The time at which the file was made is not taken for the date of the article: of a
report that was printed again it is not. The date is what the page says.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.sources.assembly import Metadata, assemble
from briefing.sources.dates import parse_date
from briefing.sources.pdf.furniture import without_furniture
from briefing.sources.pdf.lines import lines_of
from briefing.sources.pdf.page import Page, usual_size
from briefing.sources.pdf.paragraphs import Paragraph, compounds, paragraphs_of, pieces
from briefing.sources.pdf.process import PDF_PROCESS
from briefing.sources.pdf.titles import title_at
from briefing.sources.plain import FULL_DATE, take_head, without_blank_lines
from briefing.sources.properties import stated_author, stated_title
from briefing.sources.raw import Raw

BREAK = "\n\n"
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
NO_LETTER = re.compile(r"[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
MOST_UNKNOWN = 0.3
"""Of the letters: above it, the fonts do not say what they show."""


def read(raw: Raw) -> Iterator[Article]:
    """The one article of a PDF.

    Raises:
        SourceError: It is locked, damaged or too long, or holds no text.
    """
    info, pages = PDF_PROCESS.read(raw)
    _check_letters(raw, pages)
    bare = without_furniture(pages)
    stated = stated_title(info["Title"])
    text, starts, title = text_of(bare, stated)
    metadata = Metadata(title=title or stated)
    start = take_head(text, metadata)
    start, end = without_blank_lines(text, start)
    metadata.author = metadata.author or stated_author(info["Author"])
    metadata.date = metadata.date or _date_around(pages[0], bare[0])
    article = assemble(raw, "pdf", text[start:end], metadata)
    shifted = (min(max(0, place - start), end - start) for place in starts)
    yield replace(article, pages=tuple(shifted))


def _check_letters(raw: Raw, pages: list[Page]) -> None:
    """Let a document pass that holds text.

    Raises:
        SourceError: It holds none, or none that can be told.
    """
    letters = "".join(run.text for page in pages for run in page.runs)
    if not letters.strip():
        raise SourceError(
            f"{raw.name} holds no text; it may be a scan",
            hint="let a program for text recognition add the text, such as ocrmypdf",
        )
    if len(NO_LETTER.findall(letters)) > MOST_UNKNOWN * len(letters):
        raise SourceError(
            f"{raw.name} shows letters without saying which they are",
            hint="let a program for text recognition add the text, such as ocrmypdf",
        )


def text_of(pages: list[Page], stated: str) -> tuple[str, list[int], str]:
    """The text, where in it each page begins, and the title that stood above it."""
    usual = usual_size(pages)
    blocks = [block for page in pages for block in lines_of(page)]
    known = compounds(line for block in blocks for line in block)
    paragraphs = paragraphs_of(blocks)
    texts = [_words(paragraph, known) for paragraph in paragraphs]
    at = title_at(paragraphs, texts, stated, usual)
    title = ""
    if at is not None:
        title = texts[at]
        del paragraphs[at]
    text, starts = _joined(paragraphs, known, len(pages))
    return text, starts, title


def _words(paragraph: Paragraph, known: frozenset[str]) -> str:
    return _clean("".join(words for _, words in pieces(paragraph, known)))


def _joined(
    paragraphs: list[Paragraph], known: frozenset[str], pages: int
) -> tuple[str, list[int]]:
    """All paragraphs as one text, and the place where each page begins in it."""
    found: dict[int, int] = {}
    parts: list[str] = []
    length = 0
    for paragraph in paragraphs:
        for number, words in pieces(paragraph, known):
            found.setdefault(number, length)
            parts.append(_clean(words))
            length += len(parts[-1])
        parts.append(BREAK)
        length += len(BREAK)
    starts = [length] * (pages + 1)
    for number in range(pages, 0, -1):
        starts[number - 1] = found.get(number, starts[number])
    return "".join(parts), starts[:pages]


def _clean(words: str) -> str:
    return CONTROL.sub("", words)


def _date_around(page: Page, bare: Page) -> str:
    """The full date in the head or foot of a page, if one stands there."""
    kept = set(bare.runs)
    around = (run.text for run in page.runs if run not in kept)
    return next((text for text in around if len(parse_date(text)) >= FULL_DATE), "")
