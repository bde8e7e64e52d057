"""Lines of words drawn: styles, elements of the structure tree, and links."""

from typing import NamedTuple

from briefing.render.pdf.bidi import visual_order
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.elements import RunNodes
from briefing.render.pdf.fonts import Shaped
from briefing.render.pdf.looks import advance
from briefing.render.pdf.pieces import Line, Piece
from briefing.render.pdf.runs import Run
from briefing.render.pdf.tags import Node

LINK_DEPTH = 0.3
"""How far below the baseline a link's area reaches, as a part of the size."""


class Content(NamedTuple):
    """What the marked content that is open belongs to, and how it is to be read."""

    node: Node | None = None
    statement: int = 0
    text: str = ""
    turned: bool = False


class Area(NamedTuple):
    """Where a link is on the page."""

    run: Run
    node: Node
    left: float
    right: float
    baseline: float


class Pen:
    """Writes lines of words, switching styles and elements as they come."""

    def __init__(self, canvas: Canvas, nodes: RunNodes) -> None:
        self._canvas = canvas
        self._nodes = nodes
        self._text = canvas.text()
        self._content = Content()
        self._run: Run | None = None
        self._odd = False
        self._areas: list[Area] = []

    def line(self, line: Line, x: float, baseline: float, *, rtl: bool) -> None:
        """Writes one line from x, its words in the order in which they are read."""
        if line.mixed:
            self._mixed_line(list(line.pieces), x, baseline, rtl=rtl)
            return
        self._text.move(x, baseline)
        for piece in line.pieces:
            self._show(piece, x, baseline)
            x += piece.width

    def _mixed_line(
        self, pieces: list[Piece], x: float, baseline: float, *, rtl: bool
    ) -> None:
        """Writes a line some of which runs to the left."""
        if pieces[-1].space:
            pieces[-1] = pieces[-1]._replace(level=int(rtl))
            x -= pieces[-1].width if rtl else 0
        lefts = [0.0] * len(pieces)
        for index in visual_order([piece.level for piece in pieces]):
            lefts[index] = x
            x += pieces[index].width
        for piece, left in zip(pieces, lefts, strict=True):
            self._text.move(left, baseline)
            self._show(piece, left, baseline)

    def _show(self, piece: Piece, left: float, baseline: float) -> None:
        """Shows a piece where the pen is; its left edge is known for its link."""
        run = piece.run
        if piece.odd:
            self._show_odd(piece, left, baseline)
        elif piece.space:
            self._show_space(piece)
        else:
            if run is not self._run or self._odd:
                self._use(run)
                self._look(run)
            self._text.show(piece.shaped, run.style.size)
        if run.link and not piece.space:
            self._note(run, left, left + piece.width, baseline)

    def _show_odd(self, piece: Piece, left: float, baseline: float) -> None:
        """Shows stretches some of which say how they are to be read."""
        style, text, right = piece.run.style, self._text, left + piece.width
        for stretch in piece.shaped:
            self._use(piece.run, stretch)
            self._look(piece.run)
            if stretch.rtl:
                right -= advance(stretch, style)
                text.move(right, baseline)
            text.show((stretch,), style.size)

    def _show_space(self, piece: Piece) -> None:
        """Shows a space, which belongs to the words before it."""
        if self._content.text:
            self._use(piece.run)
        self._text.show(piece.shaped, piece.run.style.size)

    def _look(self, run: Run) -> None:
        style = run.style
        self._text.look(style.colour, style.tracking, style.rise)

    def close(self) -> None:
        """Ends the open element and the text, and lays the links over it."""
        if self._content.node is not None:
            self._text.operator("EMC")
        self._text.close()
        for area in self._areas:
            size, run = area.run.style.size, area.run
            bottom = area.baseline - LINK_DEPTH * size
            rect = (area.left, bottom, area.right, area.baseline + size)
            self._canvas.link(run.link, rect, area.node, run.hint or run.link)

    def _use(self, run: Run, stretch: Shaped | None = None) -> None:
        """Makes what follows content of the element, and the statement, of a run."""
        node = self._nodes.node(run)
        text, turned = (stretch.actual, stretch.rtl) if stretch else ("", False)
        self._run, self._odd = run, turned or text != ""
        content = Content(node, run.statement, text, turned)
        if content == self._content:
            return
        if self._content.node is not None:
            self._text.operator("EMC")
        if node is not None:
            opening = self._canvas.marked(node, run.statement, text, turned=turned)
            self._text.operator(opening)
        self._content = content

    def _note(self, run: Run, left: float, right: float, baseline: float) -> None:
        """Remembers the area of a link; words of one line make one area."""
        node = self._nodes.node(run)
        if node is None:
            return
        if self._areas:
            known = self._areas[-1]
            if known.node is node and known.baseline == baseline:
                self._areas[-1] = known._replace(
                    left=min(left, known.left), right=max(right, known.right)
                )
                return
        self._areas.append(Area(run, node, left, right, baseline))
