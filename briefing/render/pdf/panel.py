"""The facts of an item: a panel beside the text, or one line under it."""

import re
from collections.abc import Iterator

from briefing.render.blocks import FactLine, FactRow, Item, KeyNumber
from briefing.render.pdf.boxes import Box, Panel, Rule, Space, without_end
from briefing.render.pdf.runs import Run, Style
from briefing.render.pdf.setting import NO_BREAK, Setting, hanging, stack
from briefing.render.pdf.styles import PANEL, PANEL_PADDING
from briefing.render.pdf.tags import Node

LABEL_WIDTH = 34
SPACE = re.compile(r" (?!to |and )(?<! to )(?<! and )")
"""Where a figure is not broken; between the two ends of a range it may be."""
SEPARATOR = "\u2002·\u2002"


def facts_panel(
    setting: Setting, node: Node, item: Item, heading: str, width: float
) -> Box | None:
    """The panel of a full item: its facts and big key numbers."""
    if not item.facts and not item.numbers:
        return None
    measure = width - 2 * PANEL_PADDING
    section = node.add("Sect")
    words = f"Facts {item.panel_portion.before}".rstrip()
    label = setting.label(section.add(heading), words, measure)
    facts = section.add("L")
    rows = [box for row in item.facts for box in _row(setting, facts, row, measure)]
    numbers = [
        box
        for number in item.numbers
        for box in _number(setting, facts, number, measure)
    ]
    boxes: list[Box] = [label, Space(5), *rows, *numbers]
    framed = setting.styles.panel == setting.styles.paper
    colour = setting.styles.rule if framed else setting.styles.panel
    inner = stack(*without_end(boxes))
    return Panel(inner, width, PANEL_PADDING, colour, framed=framed)


def facts_column(setting: Setting, node: Node, item: Item, width: float) -> Box | None:
    """The facts of a short item, without a ground."""
    if not item.facts and not item.numbers:
        return None
    boxes: list[Box] = []
    if mark := setting.portion(item.panel_portion):
        boxes += [setting.text(node.add("P"), mark, mark[0].style, width), Space(3)]
    facts = node.add("L")
    for row in item.facts:
        boxes += [_run_in(setting, facts, row, width), Space(3)]
    for number in item.numbers:
        body = _cells(facts)[1]
        runs = _number_runs(setting, number, setting.styles.short_figure)
        boxes += [setting.text(body, runs, setting.styles.short_figure, width)]
    return stack(*boxes, whole=True)


def fact_line(setting: Setting, item: Item) -> list[Run]:
    """The facts of a note, one after the other."""
    styles = setting.styles
    runs: list[Run] = []
    for row in item.facts:
        if runs:
            runs.append(Run(SEPARATOR, styles.fact_note))
        else:
            runs += setting.portion(item.panel_portion)
        label = Run(f"{row.label}{NO_BREAK}", styles.fact_label)
        runs += [label, *_joined(setting, row)]
    return runs


def _run_in(setting: Setting, facts: Node, row: FactRow, width: float) -> Box:
    """A row with its label hung out to the left of its facts."""
    head, body = _cells(facts)
    styles = setting.styles
    indent = LABEL_WIDTH * styles.scale
    label = setting.text(head, row.label, styles.fact_label, indent)
    runs = _joined(setting, row)
    text = setting.text(body, runs, styles.fact, width - indent)
    return hanging(label, text, indent)


def _joined(setting: Setting, row: FactRow) -> list[Run]:
    """The facts of a row one after the other."""
    runs: list[Run] = []
    for line in row.lines:
        if runs:
            runs.append(Run("; ", setting.styles.fact))
        runs += _line_runs(setting, line)
    return runs


def _cells(facts: Node) -> tuple[Node, Node]:
    """The label and the body of a new entry in the list of facts."""
    entry = facts.add("LI")
    return entry.add("Lbl"), entry.add("LBody")


def _row(setting: Setting, facts: Node, row: FactRow, measure: float) -> Iterator[Box]:
    styles = setting.styles
    head, cell = _cells(facts)
    label = setting.text(head, row.label, styles.fact_label, measure, keep=True)
    plain = not any(line.role or line.note for line in row.lines)
    lines = (
        [_joined(setting, row)]
        if plain
        else [_line_runs(setting, line) for line in row.lines]
    )
    texts = [setting.text(cell.add("P"), runs, styles.fact, measure) for runs in lines]
    rtl = any(text.rtl for text in texts)
    yield label._replace(rtl=rtl)
    for text, runs in zip(texts, lines, strict=True):
        sided = any(character.isalpha() for run in runs for character in run.text)
        yield text if sided else text._replace(rtl=rtl)
        yield Space(2)
    yield Space(1.5)
    yield Rule(measure, 0.4, styles.rule)
    yield Space(4.5)


def _line_runs(setting: Setting, line: FactLine) -> list[Run]:
    """The words of a fact, its role, and what the program worked out."""
    styles = setting.styles
    runs = [setting.said(line.words, styles.fact)]
    if line.role is not None:
        runs = [setting.said(line.words, styles.fact_strong)]
        runs += [Run(", ", styles.fact), setting.said(line.role, styles.fact)]
    if line.note:
        note = line.note.replace(" ", NO_BREAK)
        runs.append(Run(f" ({note})", styles.fact_note))
    return runs


def _number(
    setting: Setting, facts: Node, number: KeyNumber, measure: float
) -> Iterator[Box]:
    """A big figure, its qualifier before it and what is counted under or after it."""
    styles = setting.styles
    head, cell = _cells(facts)
    if measure > PANEL:
        runs = _number_runs(setting, number, styles.figure)
        yield setting.text(cell, runs, styles.figure, measure)
        return
    yield from number_cell(setting, head, cell, number, measure)
    yield Space(5)


def number_cell(
    setting: Setting, head: Node, cell: Node, number: KeyNumber, measure: float
) -> Iterator[Box]:
    """A big figure over what it counts."""
    styles = setting.styles
    runs = _figure(setting, number, styles.figure)
    if number.counted is None:
        runs.append(setting.mark(number.figure, small=True))
    yield setting.text(head, runs, styles.figure, measure, keep=True)
    if number.counted is not None:
        words = [setting.said(number.counted, styles.figure_note)]
        words.append(setting.mark(number.figure, small=True))
        yield setting.text(cell, words, styles.figure_note, measure)


def _number_runs(setting: Setting, number: KeyNumber, figure: Style) -> list[Run]:
    """A number on one line: `approximately 2,500 US troops`."""
    runs = _figure(setting, number, figure)
    if number.counted is not None:
        note = setting.styles.figure_note
        runs += [Run(" ", note), setting.said(number.counted, note)]
    return [*runs, setting.mark(number.figure, small=True)]


def _figure(setting: Setting, number: KeyNumber, style: Style) -> list[Run]:
    """A figure after its qualifier, unbroken: `180 million`, `$25m to $40m`."""
    unbroken = SPACE.sub(NO_BREAK, number.figure.text)
    figure = setting.said(number.figure, style, unbroken)
    if number.qualifier is None:
        return [figure]
    note = setting.styles.figure_note
    return [setting.said(number.qualifier, note), Run(" ", note), figure]
