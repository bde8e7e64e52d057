"""The head of a brief of several stories: its highlights, and a band of key figures."""

from collections.abc import Iterator, Sequence

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
    most = max(1, int((content + GUTTER) / (NARROWEST * styles.scale + GUTTER)))
    count = min(len(entries), most)
    width = (content - GUTTER * (count - 1)) / count
    section = root.add("Sect")
    label = setting.label(section.add("H2"), "Key figures", content)
    figures = section.add("L")
    cells = [_cell(setting, figures, entry, width) for entry in entries]
    boxes: list[Box] = [label, Space(4)]
    for start in range(0, len(cells), count):
        row = enumerate(cells[start : start + count])
        boxes += [Columns([(n * (width + GUTTER), cell) for n, cell in row]), Space(6)]
    yield Rule(content, 0.5, styles.rule, keep=True)
    yield Stack([Space(7)], keep=True)
    yield Stack(boxes, whole=True)
    yield Space(4)


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
