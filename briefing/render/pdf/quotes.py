"""Quotations: what was said, and who said it."""

from briefing.render.blocks import Quotation
from briefing.render.pdf.boxes import Box, Space
from briefing.render.pdf.runs import Run, Style
from briefing.render.pdf.setting import Setting, stack
from briefing.render.pdf.tags import Node

UNSPLIT_LINES = 9
"""A quotation of no more lines stays on one page with its speaker."""


def quotation(setting: Setting, section: Node, quote: Quotation, measure: float) -> Box:
    """The words of a quotation, and under them who said them."""
    styles = setting.styles
    node = section.add("BlockQuote")
    words = [*setting.portion(quote.portion), *_spoken(setting, quote, styles.quote)]
    text = setting.text(node.add("P"), words, styles.quote, measure)
    runs = [Run("— ", styles.credit), setting.said(quote.speaker, styles.credit)]
    if quote.role is not None:
        runs += [Run(", ", styles.credit), setting.said(quote.role, styles.credit)]
    runs.append(setting.mark(quote.words, small=True))
    by = setting.text(node.add("P"), runs, styles.credit, measure)
    whole = len(text.lines) <= UNSPLIT_LINES
    return stack(text, Space(2), by, whole=whole)


def _spoken(setting: Setting, quote: Quotation, style: Style) -> list[Run]:
    """The parts of a quotation, in quotation marks where it needs them."""
    runs = [setting.said(quote.words, style)]
    for part in quote.parts[1:]:
        runs += [Run(" … ", style), setting.said(part, style)]
    if quote.unmarked:
        return [Run("“", style), *runs, Run("”", style)]
    return runs
