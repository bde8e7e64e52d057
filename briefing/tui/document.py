"""An article laid out for the reader: screen lines, marks and where a span stands.

Pure: knows widths and offsets, but neither colours nor widgets.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from briefing.model.article import Article, Field, Span
from briefing.text.wrapping import wrap

Part = Field | Literal["byline", "gap"]
Mark = Literal["summary", "passage"]

FIELDS: dict[str, Field] = {"title": "title", "lead": "lead", "text": "text"}
MEASURE = 66
"""The longest line in cells: of 45 to 75 letters a line, 66 are read best (Bringhurst,
The Elements of Typographic Style, 2.1.2)."""


@dataclass(frozen=True, slots=True)
class Line:
    """One screen line: a range of a field, or of the byline."""

    part: Part
    start: int = 0
    end: int = 0

    @property
    def field(self) -> Field | None:
        """The article's field in which the line stands, if it is of the article."""
        return FIELDS.get(self.part)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line that carries one mark, or none."""

    start: int
    end: int
    mark: Mark | None = None


@dataclass(frozen=True)
class Document:
    """An article in lines of a given width."""

    article: Article
    width: int

    @cached_property
    def byline(self) -> str:
        """Date, source and author, as far as they are known."""
        article = self.article
        return " · ".join(filter(None, (article.date, article.source, article.author)))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Title, byline, lead and text, with gaps between."""
        width = min(self.width, MEASURE)
        lines: list[Line] = []
        parts: tuple[Part, ...] = ("title", "byline", "lead", "text")
        for part in parts:
            text = self.text(part)
            first, last = text_edges(text)
            for start, end in wrap(text, width) if text else ():
                if first <= end and start <= last:
                    lines.append(Line(part, start, end))
            if text and part in ("byline", "lead"):
                lines.append(Line("gap"))
        return tuple(lines)

    def text(self, part: Part) -> str:
        """The text into which the lines of a part point."""
        if part == "byline":
            return self.byline
        return self.article.value(FIELDS[part]) if part in FIELDS else ""

    @cached_property
    def _first_lines(self) -> dict[Field, tuple[list[int], list[int]]]:
        """For each field the offsets at which its lines start, and their numbers."""
        found: dict[Field, tuple[list[int], list[int]]] = {}
        for number, line in enumerate(self.lines):
            if line.field is not None:
                starts, numbers = found.setdefault(line.field, ([], []))
                starts.append(line.start)
                numbers.append(number)
        return found

    def line_of(self, span: Span) -> int:
        """The number of the line on which a span begins; 0 if its field is empty."""
        starts, numbers = self._first_lines.get(span.field, ([], []))
        index = bisect_right(starts, span.start) - 1
        return numbers[max(0, index)] if numbers else 0

    def pieces(
        self, line: Line, summary: Iterable[Span], passages: Iterable[Span]
    ) -> list[Piece]:
        """The line cut where marks begin and end; passages cover the summary."""
        if line.field is None:
            return [Piece(line.start, line.end)]
        pieces = [Piece(line.start, line.end)]
        pieces = _cut(pieces, _ranges(summary, line.field), "summary")
        return _cut(pieces, _ranges(passages, line.field), "passage")


def text_edges(text: str) -> tuple[int, int]:
    """Offsets of the first and behind the last character that is no white space."""
    start = len(text) - len(text.lstrip())
    return start, max(start, len(text.rstrip()))


def _ranges(spans: Iterable[Span], field: Field) -> list[tuple[int, int]]:
    return [span.range for span in spans if span.field == field]


def _cut(
    pieces: list[Piece], marks: Iterable[tuple[int, int]], mark: Mark
) -> list[Piece]:
    for start, end in marks:
        pieces = [part for piece in pieces for part in _split(piece, start, end, mark)]
    return pieces


def _split(piece: Piece, start: int, end: int, mark: Mark) -> Iterator[Piece]:
    left, right = max(piece.start, start), min(piece.end, end)
    if left >= right:
        yield piece
        return
    if piece.start < left:
        yield Piece(piece.start, left, piece.mark)
    yield Piece(left, right, mark)
    if right < piece.end:
        yield Piece(right, piece.end, piece.mark)
