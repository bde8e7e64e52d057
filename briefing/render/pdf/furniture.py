"""What every page carries: running head, page number, markings, handling line."""

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from functools import cached_property

from briefing.render.contents import Outline
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.fonts import MISSING_MARK, PRIVATE
from briefing.render.pdf.paragraphs import Paragraph
from briefing.render.pdf.runs import Style
from briefing.render.pdf.setting import Setting
from briefing.render.pdf.styles import BLACK, HEAD, LABEL

HEAD_LINE = 34
"""From the top edge to the baseline of the running head."""
FOOT_LINE = 25
EDGE_LINE = 18
"""From either edge to the baseline of the handling line: printers reach it."""
RAISED = 10
"""What the foot gives way to a handling line under it."""
BOX_PADDING = 6
BOX_HEIGHT, BOX_DEPTH = 17, 3.8
"""Of the box of a label of the least size, and of what of it is under the baseline."""
ISSUE = 0.6
"""The part of the running head that the date and the number may take."""
WIDEST = 10_000.0
"""Wider than any line that is set."""
FOOT_GAP = 14
"""Between the note and the number of the page, where large type brings them close."""
LONGEST = 300
"""More characters than this never fit on a line."""


@dataclass(frozen=True)
class Furniture:
    """The head and the foot of the pages of one outline."""

    setting: Setting
    outline: Outline
    _lines: dict[tuple[str, Style, float], Paragraph] = field(default_factory=dict)
    """What was set before: most pages carry the same."""

    def draw(self, canvas: Canvas, page: int, pages: int) -> None:
        """Draws head and foot of a page as artifacts."""
        measures = self.setting.styles.measures
        left = measures.left(page)
        foot = FOOT_LINE + (RAISED if self.outline.handling else 0)
        with canvas.artifact("Pagination"):
            if page > 1:
                self._running_head(canvas, left)
            self._foot(canvas, left, foot, f"Page {page} of {pages}")
            head = measures.height - HEAD_LINE - (self._label_style.size - LABEL)
            for baseline in (head, foot):
                self._marking(canvas, left + measures.content, baseline)
            for baseline in (measures.height - EDGE_LINE, EDGE_LINE):
                self._handling(canvas, left, baseline)

    def ground(self, canvas: Canvas) -> None:
        """Paints the paper, where it is not white."""
        styles = self.setting.styles
        if styles.paper != (1.0, 1.0, 1.0):
            with canvas.artifact():
                canvas.fill_colour(styles.paper)
                canvas.box(0, 0, styles.measures.width, styles.measures.height)

    def _running_head(self, canvas: Canvas, left: float) -> None:
        styles = self.setting.styles
        measures = styles.measures
        masthead = self.outline.masthead
        y = measures.height - HEAD_LINE
        room = measures.content - 150
        issue = f"{masthead.as_of} · {masthead.number}"
        line = self._line(issue, styles.running, room * ISSUE)
        title = self._line(
            masthead.title.upper(), styles.running_title, room - line.width - 16
        )
        _place(canvas, title, left, y)
        _place(canvas, line, left + title.width + 16, y)
        canvas.fill_colour(styles.accent)
        canvas.box(left, measures.height - HEAD, measures.content, 0.8)

    def _foot(self, canvas: Canvas, left: float, y: float, folio: str) -> None:
        """The note, the number in the middle or after it, both beside the label."""
        styles = self.setting.styles
        content = styles.measures.content
        number = self._line(folio, styles.page_number)
        taken = number.width + self._label_width + 2 * FOOT_GAP
        note = self._small(self.outline.note, styles.foot_note, content - taken)
        _place(canvas, note, left, y)
        middle = left + (content - number.width) / 2
        beside = left + note.width + FOOT_GAP
        _place(canvas, number, max(middle, beside), y)

    def _small(self, words: str, style: Style, measure: float) -> Paragraph:
        """Words on one line, as small as they must be to fit."""
        line = self._line(words, style)
        if line.width <= measure:
            return line
        return self._line(words, replace(style, size=style.size * measure / line.width))

    @cached_property
    def _label_width(self) -> float:
        """The width of the box of the marking."""
        if not self.outline.marking:
            return 0.0
        line = self._line(self.outline.marking, self._label_style)
        return line.width + 2 * BOX_PADDING

    def _marking(self, canvas: Canvas, right: float, baseline: float) -> None:
        marking = self.outline.marking
        if not marking:
            return
        line = self._line(marking, self._label_style)
        width = self._label_width
        left = right - width
        larger = self._label_style.size / LABEL
        canvas.fill_colour(BLACK)
        canvas.box(left, baseline - BOX_DEPTH * larger, width, BOX_HEIGHT * larger)
        _place(canvas, line, left + BOX_PADDING, baseline)

    @cached_property
    def _label_style(self) -> Style:
        return self.setting.styles.tlp(self.outline.marking)

    def _handling(self, canvas: Canvas, left: float, baseline: float) -> None:
        if not self.outline.handling:
            return
        measures = self.setting.styles.measures
        line = self._line(
            self.outline.handling, self.setting.styles.handling, measures.content
        )
        _place(canvas, line, left + (measures.content - line.width) / 2, baseline)

    def _line(self, words: str, style: Style, measure: float = WIDEST) -> Paragraph:
        """Words on one line, cut with an ellipsis where they are too long."""
        key = (words, style, measure)
        if key not in self._lines:
            self._lines[key] = self._fitted(words, style, measure)
        return self._lines[key]

    def _fitted(self, words: str, style: Style, measure: float) -> Paragraph:
        line = self._one_line(words[:LONGEST], style)
        if len(words) <= LONGEST and line.width <= measure:
            return line
        cuts = range(min(len(words), LONGEST))
        fitting = bisect_left(
            cuts, True, key=lambda cut: self._cut(words, cut, style).width > measure
        )
        return self._cut(words, max(0, fitting - 1), style)

    def _cut(self, words: str, length: int, style: Style) -> Paragraph:
        return self._one_line(f"{words[:length].rstrip()} …", style)

    def _one_line(self, words: str, style: Style) -> Paragraph:
        """The words from the left of their line, whichever way they run.

        Nothing tells what a character of private use is where there is no element.
        """
        shown = PRIVATE.sub(MISSING_MARK, words)
        line = self.setting.text(None, shown, style, WIDEST)
        return line._replace(measure=line.width)


def _place(canvas: Canvas, line: Paragraph, x: float, baseline: float) -> None:
    style = line.style
    line.draw(canvas, x, baseline + (style.leading + 0.52 * style.size) / 2)
