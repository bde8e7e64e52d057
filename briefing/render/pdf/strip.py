"""The timeline: dots on a line, a date and the words of its clause under each."""

from collections.abc import Iterator, Sequence
from math import ceil

from briefing.render.blocks import TimelineEntry
from briefing.render.pdf.boxes import Box, Drawn, Rule, Space, Stack
from briefing.render.pdf.canvas import Canvas
from briefing.render.pdf.columns import Columns
from briefing.render.pdf.setting import Setting, stack
from briefing.render.pdf.tags import Node

DOT, LAST_DOT = 3.2, 4.0
"""Radius of a dot; the last one is full."""
STROKE = 1.2
CELL_GAP = 9
MAX_STEP = 170
MOST_A_ROW = 5
CURVE = 0.5523
"""Control points of a quarter circle (Bézier), as a part of the radius."""


def timeline_strip(
    setting: Setting, node: Node, entries: Sequence[TimelineEntry], heading: str
) -> Iterator[Box]:
    """The strip of a full item, if it has a timeline."""
    if not entries:
        return
    styles = setting.styles
    content = styles.measures.content
    section = node.add("Sect")
    label = setting.label(section.add(heading), "Timeline", content)
    boxes: list[Box] = [Space(6), label]
    rows = ceil(len(entries) / MOST_A_ROW)
    count = ceil(len(entries) / rows)
    step = min(MAX_STEP, (content + CELL_GAP) / count)
    events = section.add("L")
    for start in range(0, len(entries), count):
        row = entries[start : start + count]
        cells = [_cell(setting, events, entry, step - CELL_GAP) for entry in row]
        line = _Line(setting, len(row), step, last=start + count >= len(entries))
        boxes += [Space(6), Drawn(2 * LAST_DOT, line.paint), Space(3)]
        boxes += [Columns([(number * step, cell) for number, cell in enumerate(cells)])]
    yield Space(10)
    yield Rule(content, 0.5, styles.rule, keep=True)
    yield Stack(boxes, whole=True)


def _cell(setting: Setting, row: Node, entry: TimelineEntry, width: float) -> Box:
    styles = setting.styles
    item = row.add("LI")
    runs = setting.portion(entry.words.portion)
    runs.append(setting.said(entry.words, styles.event))
    runs.append(setting.mark(entry.words, small=True))
    return stack(
        setting.text(item.add("Lbl"), entry.when, styles.date, width, keep=True),
        setting.text(item.add("LBody"), runs, styles.event, width),
    )


class _Line:
    """The line with its dots."""

    def __init__(
        self, setting: Setting, count: int, step: float, *, last: bool
    ) -> None:
        self._styles = setting.styles
        self._count = count
        self._step = step
        self._last = last

    def paint(self, canvas: Canvas, x: float, top: float) -> None:
        """Draws it as an artifact."""
        y = top - LAST_DOT
        last = x + LAST_DOT + (self._count - 1) * self._step
        red, green, blue = self._styles.accent
        with canvas.artifact():
            canvas.operators(f"{red:.4g} {green:.4g} {blue:.4g} RG {STROKE} w")
            canvas.operators(f"{x + LAST_DOT:.2f} {y:.2f} m {last:.2f} {y:.2f} l S")
            canvas.fill_colour(self._styles.paper)
            for number in range(self._count):
                centre = x + LAST_DOT + number * self._step
                canvas.operators(_circle(centre, y, DOT), "B")
            if self._last:
                canvas.fill_colour(self._styles.accent)
                canvas.operators(_circle(last, y, LAST_DOT), "f")


def _circle(x: float, y: float, radius: float) -> str:
    """The path of a circle."""
    r, c = radius, radius * CURVE
    return (
        f"{x + r:.2f} {y:.2f} m "
        f"{x + r:.2f} {y + c:.2f} {x + c:.2f} {y + r:.2f} {x:.2f} {y + r:.2f} c "
        f"{x - c:.2f} {y + r:.2f} {x - r:.2f} {y + c:.2f} {x - r:.2f} {y:.2f} c "
        f"{x - r:.2f} {y - c:.2f} {x - c:.2f} {y - r:.2f} {x:.2f} {y - r:.2f} c "
        f"{x + c:.2f} {y - r:.2f} {x + r:.2f} {y - c:.2f} {x + r:.2f} {y:.2f} c h"
    )
