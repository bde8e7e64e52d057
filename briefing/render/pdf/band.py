"""Bands across the page: the highlights, and figures beside each other."""

from collections.abc import Iterator, Sequence

from briefing.render.blocks import KeyNumber
from briefing.render.contents import Highlight, KeyFigure
from briefing.render.pdf.boxes import Box, Rule, Space, Stack
from briefing.render.pdf.columns import Columns
from briefing.render.pdf.panel import number_cell
from briefing.render.pdf.runs import Run, Style
from briefing.render.pdf.setting import LABELS, Setting, hanging, item_anchor, stack
from briefing.render.pdf.styles import GUTTER
from briefing.render.pdf.tags import Node

INDENT = 16
NARROWEST = 105
"""Width that a key figure needs, in the standard size of type."""


def highlight_list(
    setting: Setting, root: Node, entries: Sequence[Highlight]
) -> Iterator[Box]:
    """The highlights under each other, each after the number of its story."""
    if not entries:
        return
    styles = setting.styles
    content, indent = styles.measures.content, INDENT * styles.scale
    section = root.add("Sect")
    yield setting.label(section.add("H2"), "Highlights", content)
    yield Stack([Space(3)], keep=True)
    points = section.add("L")
    for entry in entries:
        item = points.add("LI")
        number = [_story(entry.item, str(entry.item), styles.number)]
        label = setting.text(item.add("Lbl"), number, styles.number, indent)
        runs = setting.statement(entry.words, styles.short_text)
        body = item.add("LBody")
        text = setting.text(body, runs, styles.short_text, content - indent)
        yield hanging(label, text, indent)
        yield Space(3)
    yield Space(8)


def figure_band(
    setting: Setting, root: Node, entries: Sequence[KeyFigure]
) -> Iterator[Box]:
    """The key figures beside each other, each over the story that it is from."""
    if not entries:
        return
    styles = setting.styles
    content = styles.measures.content
    count, width = _shares(len(entries), content, styles.scale)
    section = root.add("Sect")
    label = setting.label(section.add("H2"), "Key figures", content)
    figures = section.add("L")
    cells = [_cell(setting, figures, entry, width) for entry in entries]
    yield Rule(content, 0.5, styles.rule, keep=True)
    yield Stack([Space(7)], keep=True)
    yield Stack([label, Space(4), *_rows(cells, count, width)], whole=True)
    yield Space(4)


def number_band(
    setting: Setting, node: Node, numbers: Sequence[KeyNumber], content: float
) -> Iterator[Box]:
    """The key numbers of an item beside each other, between two rules."""
    styles = setting.styles
    count, width = _shares(len(numbers), content, styles.scale)
    figures = node.add("L")
    cells = []
    for number in numbers:
        entry = figures.add("LI")
        head, body = entry.add("Lbl"), entry.add("LBody")
        cells.append(stack(*number_cell(setting, head, body, number, width)))
    yield Space(8)
    yield Stack(
        [Rule(content, 0.4, styles.rule), Space(5), *_rows(cells, count, width)],
        whole=True,
    )


def _shares(cells: int, content: float, scale: float) -> tuple[int, float]:
    """How many cells stand beside each other, and how wide each is."""
    most = max(1, int((content + GUTTER) / (NARROWEST * scale + GUTTER)))
    count = min(cells, most)
    return count, (content - GUTTER * (count - 1)) / count


def _rows(cells: Sequence[Box], count: int, width: float) -> Iterator[Box]:
    """The cells in rows."""
    for start in range(0, len(cells), count):
        row = enumerate(cells[start : start + count])
        yield Columns([(n * (width + GUTTER), cell) for n, cell in row])
        yield Space(6)


def _cell(setting: Setting, figures: Node, entry: KeyFigure, width: float) -> Box:
    styles = setting.styles
    item = figures.add("LI")
    body = item.add("LBody")
    number = number_cell(setting, item.add("Lbl"), body, entry.number, width)
    reference = _story(entry.item, f"{entry.item}\u2002", styles.story_number)
    runs = [reference, *setting.title(entry.headline, styles.story)]
    return stack(*number, Space(2), setting.text(body, runs, styles.story, width))


def _story(number: int, words: str, style: Style) -> Run:
    """A reference to a story, a link."""
    link, hint = f"#{item_anchor(number)}", f"Story {number}"
    return Run(words, style, link=link, hint=hint, language=LABELS)
