"""Figures that disagree: each after a bar of its size, where that is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.render.blocks import Disagreement
from briefing.render.pdf.boxes import Box, Panel, Solid, Space
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.columns import Columns
from briefing.render.pdf.ink import Colour
from briefing.render.pdf.runs import Run
from briefing.render.pdf.setting import Setting, stack
from briefing.render.pdf.tags import Node
from briefing.render.statements import Statement

BAR, INDENT, INSET = 2.6, 16, 11
"""The bar at the left of the panel, and the room that it takes."""
UNEQUAL = "≠ "
THICKNESS = 0.62
"""Of a bar, as a part of the size of its figure."""
LONGEST = 0.4
"""Length of the longest bar, as a part of the measure."""
BESIDE = 7
"""Between a bar and its figure."""


def rivals(
    setting: Setting,
    node: Node,
    entries: Sequence[Disagreement],
    heading: str,
    measure: float,
) -> Iterator[Box]:
    """The panel of the figures that disagree, if any do."""
    if not entries:
        return
    styles, inner = setting.styles, measure - INDENT
    label = setting.label(
        node.add(heading), "≠ Figures that disagree", inner, styles.alert_label
    )
    rows = [box for entry in entries for box in _rows(setting, node, entry, inner)]
    yield Space(5)
    yield Panel(
        stack(label, Space(2), *rows), measure, 0, styles.alert, bar=BAR, inset=INSET
    )
    yield Space(8)


def _rows(
    setting: Setting, node: Node, entry: Disagreement, measure: float
) -> Iterator[Box]:
    if entry.shares:
        yield from _chart(setting, node, entry, measure)
    else:
        yield _line(setting, node, entry, measure)


def _line(setting: Setting, node: Node, entry: Disagreement, measure: float) -> Box:
    """The figures one after the other."""
    styles = setting.styles
    runs = [Run(entry.counted, styles.fact_strong), Run(": ", styles.fact)]
    for number, figure in enumerate(entry.figures):
        if number:
            runs.append(Run(f" {UNEQUAL}", styles.fact_strong))
        runs += setting.portion(figure.portion)
        runs.append(setting.said(figure, styles.fact))
        runs.append(setting.mark(figure, small=True))
    return setting.text(node.add("P"), runs, styles.fact, measure)


def _chart(
    setting: Setting, node: Node, entry: Disagreement, measure: float
) -> Iterator[Box]:
    """The figures under each other, each after its bar and before its mark."""
    styles = setting.styles
    chart = node.add("Figure")
    chart.alternative = entry.text
    counted = [Run(f"{entry.counted}:", styles.fact_strong)]
    yield setting.text(chart.add("P"), counted, styles.fact, measure, keep=True)
    for place, (figure, share) in enumerate(zip(entry.figures, entry.shares)):  # noqa: B905
        lead = [Run(UNEQUAL, styles.fact_strong)] if place else []
        words = [*lead, *setting.portion(figure.portion)]
        words.append(setting.said(figure, styles.fact))
        yield _row(setting, (chart, node), words, figure, (share, measure))
    yield Space(3)


def _row(
    setting: Setting,
    nodes: tuple[Node, Node],
    words: list[Run],
    figure: Statement,
    size: tuple[float, float],
) -> Box:
    """A bar, the figure, and outside of the chart its mark, which is a link."""
    styles, (chart, node), (share, measure) = setting.styles, nodes, size
    longest = measure * LONGEST
    left = longest + BESIDE
    mark = [setting.mark(figure, small=True)]
    after = setting.text(node.add("P"), mark, styles.fact, measure - left)
    room = measure - left - after.width
    text = setting.text(chart.add("P"), words, styles.fact, room)
    bar = _Bar(share * longest, styles.fact.leading, styles.fact.size, styles.alert)
    return Columns([(0.0, bar), (left, text), (left + text.width, after)], whole=True)


@dataclass(frozen=True)
class _Bar(Solid):
    """A bar that lies beside a line of text."""

    width: float
    height: float
    size: float
    colour: Colour

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draws it at the middle of the line."""
        thickness = self.size * THICKNESS
        with canvas.artifact():
            canvas.fill_colour(self.colour)
            bottom = top - (self.height + thickness) / 2
            canvas.box(x, bottom, max(self.width, 0.8), thickness)
