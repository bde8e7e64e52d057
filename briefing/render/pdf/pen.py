"""Lines of words drawn: styles, elements of the structure tree, and links."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.render.pdf.bidi import visual_order
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.dividing import Line
from briefing.render.pdf.elements import RunNodes
from briefing.render.pdf.fonts import Shaped
from briefing.render.pdf.runs import Run
from briefing.render.pdf.tags import Node
from briefing.render.pdf.words import Setter, advance

LINK_DEPTH = 0.3
"""How far below the baseline a link's area reaches, as a part of the size."""


class Piece(NamedTuple):
    """A fragment or a space of a line."""

    run: Run
    shaped: tuple[Shaped, ...]
    width: float
    level: int
    space: bool


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


def line_width(line: Line) -> float:
    """The width of a line without the space at its end."""
    return sum(word.width + word.space for word in line) - line[-1].space


class Pen:
    """Writes lines of words, switching styles and elements as they come."""

    def __init__(self, canvas: Canvas, setter: Setter, nodes: RunNodes) -> None:
        self._canvas = canvas
        self._setter = setter
        self._nodes = nodes
        self._text = canvas.text()
        self._content = Content()
        self._run: Run | None = None
        self._odd = False
        self._areas: list[Area] = []

    def line(self, line: Line, x: float, baseline: float, *, rtl: bool) -> None:
        """Writes one line from x, its words in the order in which they are read."""
        if rtl or any(part.level for word in line for part in word.fragments):
            self._mixed_line(list(self._pieces(line)), x, baseline, rtl=rtl)
            return
        self._text.move(x, baseline)
        for word in line:
            for fragment in word.fragments:
                run, _, shaped, width, _ = fragment
                self._show(run, shaped, x, width, baseline)
                x += width
            if word.space:
                shaped, width = self._setter.space(fragment)
                self._show_space(run, shaped)
                x += width

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
            if piece.space:
                self._show_space(piece.run, piece.shaped)
            else:
                self._show(piece.run, piece.shaped, left, piece.width, baseline)

    def _show(
        self,
        run: Run,
        shaped: tuple[Shaped, ...],
        left: float,
        width: float,
        baseline: float,
    ) -> None:
        """Shows a fragment where the pen is; its left edge is known for its link."""
        style, text, right = run.style, self._text, left + width
        for stretch in shaped:
            if run is not self._run or stretch.odd or self._odd:
                self._use(run, stretch)
                text.look(style.colour, style.tracking, style.rise)
            if stretch.rtl:
                right -= advance(stretch, style)
                text.move(right, baseline)
            text.show(stretch, style.size)
        if run.link:
            self._note(run, left, left + width, baseline)

    def _show_space(self, run: Run, shaped: tuple[Shaped, ...]) -> None:
        """Shows a space, which belongs to the words before it."""
        for stretch in shaped:
            if self._content.text:
                self._use(run, stretch)
            self._text.show(stretch, run.style.size)

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

    def _pieces(self, line: Line) -> Iterator[Piece]:
        """The fragments and spaces of a line in logical order."""
        for word in line:
            for run, _, shaped, width, level in word.fragments:
                yield Piece(run, shaped, width, level, space=False)
            if word.space:
                last = word.fragments[-1]
                shaped, width = self._setter.space(last)
                yield Piece(last.run, shaped, width, word.level, space=True)

    def _use(self, run: Run, stretch: Shaped) -> None:
        """Makes what follows content of the element, and the statement, of a run."""
        node = self._nodes.node(run)
        content = Content(node, run.statement, stretch.actual, stretch.rtl)
        self._run, self._odd = run, stretch.odd
        if content == self._content:
            return
        if self._content.node is not None:
            self._text.operator("EMC")
        if node is not None:
            self._text.operator(
                self._canvas.marked(
                    node, run.statement, stretch.actual, turned=stretch.rtl
                )
            )
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
