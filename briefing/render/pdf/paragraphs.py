"""Paragraphs: lines of words that know how to be split and drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.render.pdf.boxes import EPSILON, Box
from briefing.render.pdf.canvas import ATTACHED, Canvas
from briefing.render.pdf.lines import break_lines
from briefing.render.pdf.runs import Run, Setter, Style, Word
from briefing.render.pdf.tags import Node

WIDOW = 2
"""Fewer lines than this of a paragraph do not stand alone on a page."""
LINK_DEPTH = 0.3
"""How far below the baseline a link's area reaches, as a part of the size."""


@dataclass(eq=False, slots=True)
class LinkNodes:
    """The structure elements of the links of one paragraph."""

    paragraph: Node | None
    nodes: dict[int, Node]

    def node(self, run: Run) -> Node | None:
        """The element for a run: its own if it is a link."""
        if self.paragraph is None or not run.link:
            return self.paragraph
        if id(run) not in self.nodes:
            role = "Annot" if run.link.startswith(ATTACHED) else "Link"
            self.nodes[id(run)] = self.paragraph.add(role)
        return self.nodes[id(run)]


@dataclass(frozen=True)
class Paragraph:
    """Lines of one text."""

    words: Sequence[Word]
    lines: Sequence[tuple[int, int]]
    style: Style
    """Gives the leading."""
    node: LinkNodes
    setter: Setter
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
    def width(self) -> float:
        """The width of its widest line."""
        return max((self._line_width(line) for line in self.lines), default=0.0)

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
        head = replace(self, lines=self.lines[:fit])
        return head, replace(self, lines=self.lines[fit:], anchor="", title="")

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draws the lines; a space ends each, so that copied words stay apart."""
        style = self.style
        baseline = top - (style.leading + 0.52 * style.size) / 2
        if self.anchor:
            canvas.bookmarkHorizontal(self.anchor, 0, top + style.leading)
        if self.title:
            canvas.entry(self.title, self.anchor, self.level)
        pen = _Pen(canvas, self)
        for line in self.lines:
            pen.line(line, x, baseline)
            baseline -= style.leading
        pen.close()
        for target, rect, node, hint in pen.links:
            canvas.link(target, rect, node, hint)

    def _line_width(self, line: tuple[int, int]) -> float:
        words = self.words[slice(*line)]
        return sum(w.width + w.space for w in words) - words[-1].space


class _Pen:
    """Writes lines of words, switching styles and elements as they come."""

    def __init__(self, canvas: Canvas, paragraph: Paragraph) -> None:
        self._canvas = canvas
        self._text = canvas.text()
        self._paragraph = paragraph
        self._node: Node | None = None
        self._statement = 0
        self.links: list[tuple[str, tuple[float, ...], Node, str]] = []

    def line(self, line: tuple[int, int], x: float, baseline: float) -> None:
        """Writes one line from x."""
        self._text.move(x, baseline)
        for word in self._paragraph.words[slice(*line)]:
            for fragment in word.fragments:
                style = fragment.run.style
                self._use(fragment.run)
                self._text.look(style.colour, style.tracking, style.rise)
                self._text.show(fragment.shaped, style.size)
                if fragment.run.link:
                    self._note(fragment.run, x, x + fragment.width, baseline)
                x += fragment.width
            if word.space:
                style = word.fragments[-1].run.style
                self._text.show(self._paragraph.setter.space(style), style.size)
                x += word.space

    def close(self) -> None:
        """Ends the open element and the text."""
        if self._node is not None:
            self._text.operator("EMC")
        self._text.close()

    def _use(self, run: Run) -> None:
        """Makes what follows content of the element, and the statement, of a run."""
        node = self._paragraph.node.node(run)
        if node is not self._node or run.statement != self._statement:
            if self._node is not None:
                self._text.operator("EMC")
            if node is not None:
                self._text.operator(self._canvas.marked(node, run.statement))
            self._node, self._statement = node, run.statement

    def _note(self, run: Run, left: float, right: float, baseline: float) -> None:
        """Remembers the area of a link; words of one line make one area."""
        bottom = baseline - LINK_DEPTH * run.style.size
        node = self._paragraph.node.node(run)
        if node is None:
            return
        if self.links and self.links[-1][2] is node:
            target, rect, _, hint = self.links[-1]
            if abs(rect[1] - bottom) < 1:
                self.links[-1] = (target, (rect[0], bottom, right, rect[3]), node, hint)
                return
        rect = (left, bottom, right, baseline + run.style.size)
        self.links.append((run.link, rect, node, run.hint or run.link))


def make_paragraph(
    setter: Setter,
    runs: Sequence[Run],
    style: Style,
    measure: float,
    node: Node | None,
    *,
    keep: bool = False,
) -> Paragraph:
    """The paragraph that some runs make in a column of that width."""
    words = setter.words(runs, measure)
    return Paragraph(
        words=words,
        lines=break_lines(words, measure),
        style=style,
        node=LinkNodes(node, {}),
        setter=setter,
        keep=keep,
    )
