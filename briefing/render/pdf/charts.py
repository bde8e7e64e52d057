"""The chart of articles over time: a tagged figure that says in words what it shows.

The bars are artifacts and the words beside them are content: what a listener hears of a
figure is what is printed in it. Lengths tell the bars apart, never a hue.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.render.blocks import Bar, Coverage
from briefing.render.pdf.boxes import Box, Solid, Space
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.paragraphs import Paragraph
from briefing.render.pdf.runs import Run, Style
from briefing.render.pdf.setting import LABELS, Setting, stack
from briefing.render.pdf.tags import Node

TALLEST = 34
"""Height of the bar of the most articles."""
STEP = 24
"""From one bar to the next, at most."""
FILLED = 0.7
"""Width of a bar, as a part of the step."""
APART = 3
"""Between two words on one line."""


def coverage_chart(setting: Setting, node: Node, chart: Coverage, width: float) -> Box:
    """Upright bars, one a date, under the name of what they count."""
    styles = setting.styles
    figure = node.add("Figure")
    figure.alternative = chart.text
    title = setting.label(figure.add("P"), chart.title, width)
    step = min(STEP * styles.scale, width / len(chart.bars))
    bars = _Bars(
        [_upright(setting, figure, bar, step) for bar in chart.bars],
        figure,
        step,
        setting,
    )
    note = setting.text(node.add("P"), chart.note, styles.fact_note, width)
    return stack(title, Space(2), bars, note if chart.note else None, whole=True)


@dataclass(frozen=True)
class _Upright:
    """One bar with its words."""

    height: float
    label: Paragraph
    larger: Paragraph | None
    count: Paragraph


def _upright(setting: Setting, figure: Node, bar: Bar, step: float) -> _Upright:
    """A bar with its words, in the order in which they are heard."""
    styles = setting.styles

    def words(text: str, style: Style) -> Paragraph:
        run = Run(text, style, language=LABELS)
        return setting.text(figure.add("P"), [run], style, 10 * step)

    return _Upright(
        height=bar.share * TALLEST,
        label=words(bar.label, styles.event),
        larger=words(bar.larger, styles.fact_note) if bar.larger else None,
        count=words(str(bar.count), styles.date if bar.count else styles.fact_note),
    )


@dataclass(frozen=True)
class _Bars(Solid):
    """Bars that stand on one line, a count on each and a date under it."""

    bars: Sequence[_Upright]
    node: Node
    step: float
    setting: Setting

    @property
    def height(self) -> float:
        """A line of counts, the bars, and two lines of dates."""
        styles = self.setting.styles
        lines = (styles.date, styles.event, styles.fact_note)
        return TALLEST + sum(style.leading for style in lines)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draws bar by bar; the words of larger units give way to each other."""
        styles = self.setting.styles
        ground = top - styles.date.leading - TALLEST
        right, bottom = x + self.step * len(self.bars), top - self.height
        self.node.attributes = (
            f"/O /Layout /BBox [{x:.2f} {bottom:.2f} {right:.2f} {top:.2f}]"
        )
        free = x
        for number, bar in enumerate(self.bars):
            left, width = x + number * self.step, self.step * FILLED
            with canvas.artifact():
                canvas.fill_colour(styles.accent)
                canvas.box(left, ground, width, max(bar.height, 0.4))
            _centred(bar.label, canvas, left + width / 2, ground)
            if bar.larger is not None:
                place = max(left, free)
                bar.larger.draw(canvas, place, ground - styles.event.leading)
                free = place + bar.larger.width + APART
            over = ground + bar.height + styles.date.leading
            _centred(bar.count, canvas, left + width / 2, over)


def _centred(words: Paragraph, canvas: Canvas, middle: float, top: float) -> None:
    words._replace(measure=words.width).draw(canvas, middle - words.width / 2, top)
