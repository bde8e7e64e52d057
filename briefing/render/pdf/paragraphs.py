"""Paragraphs: lines of words that know how to be split and drawn."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing.render.pdf.boxes import EPSILON, Box
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.directions import Directions, turns
from briefing.render.pdf.dividing import set_lines
from briefing.render.pdf.elements import RunNodes
from briefing.render.pdf.pen import Pen
from briefing.render.pdf.pieces import Line, make_line
from briefing.render.pdf.runs import Run, Style
from briefing.render.pdf.tags import Node
from briefing.render.pdf.words import Setter

WIDOW = 2
"""Fewer lines than this of a paragraph do not stand alone on a page."""
MIDDLE = 0.52
"""Where the middle of the letters is, as a part of the size."""


class Paragraph(NamedTuple):
    """Lines of one text."""

    lines: Sequence[Line]
    style: Style
    """Gives the leading."""
    nodes: RunNodes
    measure: float
    """The width that it may take."""
    rtl: bool = False
    """Whether it begins at the right."""
    keep: bool = False
    anchor: str = ""
    """Name under which links find it."""
    title: str = ""
    """Its entry in the document's outline, which needs an anchor."""
    level: int = 0
    """How deep the entry is."""

    @property
    def height(self) -> float:
        """All lines."""
        return len(self.lines) * self.style.leading

    @property
    def parts(self) -> Sequence[Box]:
        """None: its lines are no boxes."""
        return ()

    @property
    def width(self) -> float:
        """The width of its widest line."""
        return max((line.width for line in self.lines), default=0.0)

    def split(self, room: float, *, force: bool) -> tuple[Box | None, Box | None]:
        """As many lines as fit, with no widow and no orphan."""
        count = len(self.lines)
        fit = min(int(room / self.style.leading + EPSILON), count)
        if count - fit < WIDOW:
            fit = count - WIDOW
        if fit < WIDOW:
            if not force:
                return None, self
            fit = max(1, min(int(room / self.style.leading), count))
        if fit >= count:
            return self, None
        head = self._replace(lines=self.lines[:fit])
        return head, self._replace(lines=self.lines[fit:], anchor="", title="")

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draws the lines; a space ends each, so that copied words stay apart."""
        style = self.style
        baseline = top - (style.leading + MIDDLE * style.size) / 2
        if self.anchor:
            canvas.anchor(self.anchor, top + style.leading)
        if self.title:
            canvas.entry(self.title, self.anchor, self.level)
        pen = Pen(canvas, self.nodes)
        for line in self.lines:
            left = x + self.measure - line.width if self.rtl else x
            pen.line(line, left, baseline, rtl=self.rtl)
            baseline -= style.leading
        pen.close()


class SetText(NamedTuple):
    """Runs set in lines, in a column of a known width."""

    runs: Sequence[Run]
    lines: Sequence[Line]
    rtl: bool
    """Whether it begins at the right."""


def set_text(setter: Setter, runs: Sequence[Run], measure: float) -> SetText:
    """Some runs set in lines of at most that width."""
    directions = Directions.of(runs)
    mixed = directions is not None
    if mixed:
        runs = [_told(run) for run in runs]
    words = setter.words(runs, measure, directions)
    lines = [make_line(line, mixed=mixed) for line in set_lines(setter, words, measure)]
    rtl = directions is not None and directions.base % 2 == 1
    return SetText(runs, lines, rtl)


def make_paragraph(
    text: SetText, style: Style, measure: float, node: Node | None, *, keep: bool
) -> Paragraph:
    """A paragraph of text that is set."""
    return Paragraph(
        lines=text.lines,
        style=style,
        nodes=RunNodes.of(node, text.runs),
        measure=measure,
        rtl=text.rtl,
        keep=keep,
    )


def _told(run: Run) -> Run:
    """The run, with its text for listeners if some of it runs right to left."""
    return replace(run, actual=run.text) if turns(run.text) else run
