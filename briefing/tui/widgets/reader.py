"""The reader: the article's own text, with the summary and a passage marked in it."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import starmap
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.strip import Strip

from briefing.model.analysis import Analysis, Quote
from briefing.model.article import Article, Span
from briefing.text.wrapping import printable
from briefing.tui.document import FIELDS, Document, Line
from briefing.tui.keyboard.bindings import bindings
from briefing.tui.widgets.line_view import Target
from briefing.tui.widgets.scrolled_view import ScrolledView

GUTTER = 2
"""Cells before each line, where the marks stand."""
CONTEXT = 3
"""Lines kept above and below a passage that is jumped to."""


class Reader(ScrolledView):
    """One article. The marks in the gutter say without colour what the colours say."""

    BORDER_TITLE = " Text "
    DEFAULT_CSS = """
    Reader {
        & > .reader--title { color: $accent; text-style: bold; }
        & > .reader--byline { color: $soft; }
        & > .reader--lead { text-style: italic; }
        & > .reader--gutter { color: $accent; text-style: bold; }
        & > .reader--summary { background: $highlight; }
        & > .reader--passage {
            color: $accent;
            background: $paper;
            text-style: bold reverse;
        }

        &:nocolor > .reader--summary { text-style: underline; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "reader--byline",
        "reader--gutter",
        "reader--lead",
        "reader--passage",
        "reader--summary",
        "reader--title",
    }
    BINDINGS: ClassVar[list[BindingType]] = bindings("text")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._document: Document | None = None
        self._summary: Sequence[Span] = ()
        self._sentences: Sequence[Span] = ()
        self.passage: Span | None = None
        """The passage that was jumped to."""

    @property
    def article(self) -> Article | None:
        """The article in view."""
        return None if self._document is None else self._document.article

    def show(self, article: Article | None, summary: Sequence[Span] = ()) -> None:
        """Shows an article from its top; nothing for `None`."""
        self._summary = summary
        self._sentences = ()
        self.passage = None
        self._document = None if article is None else self._lay_out(article)
        self._set_lines()
        self.jump_to(0)

    def mark(self, analysis: Analysis) -> None:
        """Marks the summary's sentences, the place in the text staying as it is."""
        self._summary = analysis.summary
        if self.article is not None:
            self._sentences = tuple(starmap(self.article.span, analysis.sentences))
        self.repaint_all()

    def jump(self, span: Span) -> None:
        """Brings a passage into view and marks it."""
        if self._document is None:
            return
        self.passage = span
        opening, closing = self._parts[0], self._parts[-1]
        first = self._document.line_of(opening)
        end = Span(start=max(closing.start, closing.end - 1), end=closing.end, text="")
        last = self._document.line_of(end) if closing.field == "text" else first
        self.reveal(first, last, CONTEXT)
        self.repaint_all()

    @property
    def _parts(self) -> Sequence[Span]:
        """The passage; of a quote that is split all parts, as they are read."""
        if self.passage is None:
            return ()
        if isinstance(self.passage, Quote):
            return self.passage.parts
        return (self.passage,)

    def go_to(self, span: Span | None) -> None:
        """Takes the keys and jumps to a passage, once the screen has its layout."""
        if span is not None:
            self.passage = span
            self.focus()
            self.call_after_refresh(self.jump, span)

    @property
    def cursor_line(self) -> int:
        """The line of the passage, or the first one on the screen."""
        if self._document is None or self.passage is None:
            return self.scroll_offset.y
        return max(self.scroll_offset.y, self._document.line_of(self._parts[0]))

    def on_resize(self) -> None:
        """Wraps the text anew, the line at the top staying in the text."""
        if self._document is not None:
            place = self._place()
            self._document = self._lay_out(self._document.article)
            self._set_lines()
            top = self._document.line_of(place) if place is not None else 0
            self.jump_to(top)

    def render_line(self, y: int) -> Strip:
        """One line with its gutter."""
        number = y + self.scroll_offset.y
        lines = self._document.lines if self._document is not None else ()
        if number >= len(lines):
            return Strip.blank(self.body_width, self.style_of())
        segments = self._segments(lines[number])
        return Strip(segments).adjust_cell_length(self.body_width, self.style_of())

    def targets(self) -> Iterator[Target]:
        """Each sentence that begins on a line that is seen."""
        if self._document is None:
            return
        top, height = self.scroll_offset.y, self.body_height
        for sentence in self._sentences:
            line = self._document.line_of(sentence)
            if top <= line < top + height:
                column = self._column(self._document.lines[line], sentence)
                yield Target(self, line, partial(self.go_to, sentence), column)

    def _column(self, line: Line, sentence: Span) -> int:
        """The cell at which a sentence begins, in the gutter where its line does."""
        assert self._document is not None
        before = self._document.text(line.part)[line.start : sentence.start].lstrip()
        return GUTTER + cell_len(printable(before)) if before else 0

    def action_sentence(self, step: int) -> None:
        """Jumps to the next or previous sentence of the summary."""
        self._step_through(self._summary, step)

    def action_any_sentence(self, step: int) -> None:
        """Jumps to the next or previous sentence."""
        self._step_through(self._sentences, step)

    def action_paragraph(self, step: int) -> None:
        """Scrolls to the next or previous paragraph."""
        if self._document is None:
            return
        lines, top = self._document.lines, self.scroll_offset.y
        empty = [line.start == line.end for line in lines]
        starts = [n for n, none in enumerate(empty) if not none and empty[n - 1]]
        before = sum(start < top for start in starts)
        step -= step > 0 and top not in starts
        if starts:
            self.jump_to(starts[max(0, min(before + step, len(starts) - 1))])

    def _step_through(self, spans: Sequence[Span], step: int) -> None:
        ordered = sorted(spans, key=reading_order)
        if not ordered:
            self.notify("No sentences are known here yet.", markup=False)
            return
        at = (-1, 0) if self.passage is None else reading_order(self.passage)
        before = sum(reading_order(span) < at for span in ordered)
        held = any(reading_order(span) == at for span in ordered)
        steps = step - (step > 0 and not held)
        self.jump(ordered[(before + steps) % len(ordered)])

    def _lay_out(self, article: Article) -> Document:
        return Document(article, max(1, self.body_width - GUTTER - 1))

    @property
    def start(self) -> int:
        """Where in the text the screen begins; -1 where it begins above it."""
        place = self._place() if self.passage is None else self.passage
        return place.start if place and place.field == "text" else -1

    def go_back_to(self, start: int) -> None:
        """Scrolls to where the screen began."""
        if start >= 0 and self._document is not None:
            self.jump_to(self._document.line_of(Span(start=start, end=start, text="")))

    def _set_lines(self) -> None:
        self.set_extent(0 if self._document is None else len(self._document.lines))

    def _place(self) -> Span | None:
        """Where the text stands: the passage, or the first range on the screen."""
        if self.passage is not None or self._document is None:
            return self.passage
        for line in self._document.lines[self.scroll_offset.y :]:
            if line.field is not None:
                return Span(start=line.start, end=line.end, text="", field=line.field)
        return None

    def _segments(self, line: Line) -> list[Segment]:
        assert self._document is not None
        text = self._document.text(line.part)
        pieces = self._document.pieces(line, self._summary, self._parts)
        marks = {piece.mark for piece in pieces}
        gutter = "▶ " if "passage" in marks else "▌ " if self._begins(line) else "  "
        plain = self._plain_style(line)
        styles = {
            None: plain,
            "summary": plain + self.style_of("reader--summary"),
            "passage": self.style_of("reader--passage"),
        }
        return [
            Segment(gutter, self.style_of("reader--gutter")),
            *(
                Segment(printable(text[p.start : p.end]), styles[p.mark])
                for p in pieces
            ),
        ]

    def _begins(self, line: Line) -> bool:
        """Whether a passage of the summary begins on a line."""
        return any(
            span.field == line.field and line.start <= span.start < line.end
            for span in self._summary
        )

    def _plain_style(self, line: Line) -> Style:
        if line.part in ("title", "byline", "lead"):
            return self.style_of(f"reader--{line.part}")
        return self.style_of()


def reading_order(span: Span) -> tuple[int, int]:
    """What sorts spans as they are read: title, lead, text."""
    return tuple(FIELDS).index(span.field), span.start
