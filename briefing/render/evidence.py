"""The points of an item in their context: what the source says around them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from briefing.render.contents import EvidencePart, EvidenceRow
from briefing.render.passages import Source, Sources
from briefing.render.statements import Statement
from briefing.text.paragraphs import trim

CONTEXT_CHARS = 160
"""How much of the words beside a point is shown; more is cut at a word."""

Passage = tuple[str, int]
"""An article's id and the number of a paragraph."""


def evidence_rows(
    sources: Sources, points: list[Statement], *, context: bool
) -> Iterator[EvidenceRow]:
    """A row for each paragraph that says more than its points do, if context is wanted.

    A paragraph with an edited point always has one: it shows the source's own words.
    """
    inside = [point for point in points if point.paragraph]
    inside.sort(key=lambda point: (point.source, point.span.start))
    for (article, number), group in groupby(inside, _passage):
        found = list(group)
        parts = tuple(_parts(sources.by_id[article], number, found))
        if (context and len(parts) > len(found)) or any(
            point.edited for point in found
        ):
            yield EvidenceRow(mark=found[0].mark, source=found[0].source, parts=parts)


def _passage(point: Statement) -> Passage:
    return point.article, point.paragraph


def _parts(
    source: Source, number: int, points: list[Statement]
) -> Iterator[EvidencePart]:
    """The points of a paragraph and the words before, between and after them."""
    start, end = source.paragraphs[number - 1]
    last = len(points) - 1
    for index, point in enumerate(points):
        yield from _context(source, start, point.span.start, from_end=index == 0)
        yield EvidencePart(words=replace(point, edited=""), point=True)
        start = max(start, point.span.end)
        if index == last:
            yield from _context(source, start, end, from_end=False)


def _context(
    source: Source, start: int, end: int, *, from_end: bool
) -> Iterator[EvidencePart]:
    """The words of a stretch nearest to a point, if there are any."""
    text = source.article.text
    if start >= end:
        return
    start, end = trim(text, start, end)
    before = after = ""
    if end - start > CONTEXT_CHARS:
        if from_end:
            space = text.find(" ", end - CONTEXT_CHARS - 1, end)
            start, before = (end if space < 0 else space + 1), "… "
        else:
            end = text.rfind(" ", start, start + CONTEXT_CHARS + 1)
            after = " …"
    if start < end and any(map(str.isalnum, text[start:end])):
        words = source.cut(start, end)
        yield EvidencePart(words=words, point=False, before=before, after=after)
