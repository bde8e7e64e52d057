"""The items of a brief as paragraphs, lists and tables of a Word document."""

from collections.abc import Mapping
from typing import Any

from briefing.render.blocks import Coverage, Item, KeyNumber
from briefing.render.docx.markup import Writer
from briefing.render.docx.styles import LABEL, headline_style
from briefing.render.statements import Statement

MARK = "Passage Mark"
BLOCK = "█"
LONGEST_BAR = 24
"""Characters of the longest bar of a chart."""
LABEL_SHARE = 0.15
"""Of the width of the text, for the labels of the facts."""


class ItemWriter:
    """Writes items, and what else has passage marks.

    Args:
        writer: Of the document.
        rows: The bookmark of each row of the evidence, by item and passage mark.
    """

    def __init__(self, writer: Writer, rows: Mapping[tuple[int, str], str]) -> None:
        self.writer = writer
        self.rows = rows

    def item(self, item: Item, level: int) -> None:
        """Writes one item under a heading level."""
        writer = self.writer
        writer.paragraph("Kicker", " · ".join(item.kicker))
        headline = writer.paragraph(
            headline_style(level, item.detail), item.headline.text
        )
        writer.bookmark(headline, f"item_{item.number}")
        if item.bottom_line is not None:
            writer.paragraph(LABEL, "Bottom line")
            self.marked(item.number, writer.paragraph("Bottom Line"), item.bottom_line)
        if item.points:
            writer.paragraph(LABEL, "Main points")
            self._points(item)
        self._disagreements(item)
        if item.comment:
            writer.paragraph(LABEL, "Analyst comment")
            writer.paragraph("Comment", f"{item.comment_portion.before}{item.comment}")
        if item.facts or item.numbers:
            writer.paragraph(LABEL, f"Facts {item.panel_portion.before}".strip())
            self._facts(item)
        self._quotes(item)
        self._timeline(item)

    def marked(self, item: int, paragraph: Any, statement: Statement) -> None:
        """Adds the words of a statement, and its mark as a link to the evidence."""
        words = f"{statement.portion.before}{statement.text}"
        self.writer.run(paragraph, f"{words}\u00a0")
        self.mark(item, paragraph, statement)

    def mark(self, item: int, paragraph: Any, statement: Statement) -> None:
        """Adds a passage mark, a link to the evidence or else to the source."""
        edited = ", edited" if statement.edited else ""
        row = self.rows.get((item, statement.mark))
        target = row or f"source_{statement.source}"
        self.writer.link(paragraph, f"[{statement.mark}{edited}]", target, MARK)

    def _points(self, item: Item) -> None:
        numbering = self.writer.numbering()
        for point in item.points:
            paragraph = self.writer.paragraph("List Number")
            self.writer.number(paragraph, numbering)
            self.marked(item.number, paragraph, point)

    def _disagreements(self, item: Item) -> None:
        if item.disagreements:
            self.writer.paragraph(LABEL, "≠ Figures that disagree")
        for entry in item.disagreements:
            paragraph = self.writer.paragraph("Disagreement", f"{entry.counted}: ")
            for place, figure in enumerate(entry.figures):
                if entry.shares:
                    bar = BLOCK * max(1, round(entry.shares[place] * LONGEST_BAR))
                    paragraph = self.writer.paragraph("Disagreement", f"{bar} ")
                self.writer.run(paragraph, " ≠ " if place else "")
                self.marked(item.number, paragraph, figure)

    def _facts(self, item: Item) -> None:
        """A table of two columns, the labels and the facts."""
        table = self.writer.document.add_table(rows=0, cols=2)
        table.autofit = False
        for row in item.facts:
            cell = self._row(table, row.label)
            for line in row.lines:
                self.writer.paragraph("Fact", line.text, cell)
        if item.numbers:
            cell = self._row(table, "Numbers")
            for number in item.numbers:
                self.number(number, item.number, cell)
        self._set_widths(table)
        _drop_first_paragraphs(table)

    def _set_widths(self, table: Any) -> None:
        section = self.writer.document.sections[0]
        width = section.page_width - section.left_margin - section.right_margin
        shares = (LABEL_SHARE, 1 - LABEL_SHARE)
        for share, column in zip(shares, table.columns, strict=True):
            column.width = int(width * share)
            for cell in column.cells:
                cell.width = int(width * share)

    def _row(self, table: Any, label: str) -> Any:
        """The cell beside a label."""
        cells = table.add_row().cells
        self.writer.run(self.writer.paragraph("Fact", "", cells[0]), label, bold=True)
        return cells[1]

    def number(self, number: KeyNumber, item: int, cell: Any = None) -> Any:
        """A new paragraph with a key number."""
        paragraph = self.writer.paragraph("Fact", "", cell)
        self.writer.run(paragraph, number.before)
        self.writer.run(paragraph, number.figure.text, bold=True)
        self.writer.run(paragraph, f"{number.after}\u00a0")
        self.mark(item, paragraph, number.figure)
        return paragraph

    def _quotes(self, item: Item) -> None:
        if item.quotes:
            self.writer.paragraph(LABEL, "In their words")
        for quote in item.quotes:
            self.writer.paragraph("Quote", f"{quote.portion.before}{quote.text}")
            credit = self.writer.paragraph("Credit", f"{quote.credit}\u00a0")
            self.mark(item.number, credit, quote.words)

    def _timeline(self, item: Item) -> None:
        if item.timeline:
            self.writer.paragraph(LABEL, "Timeline")
        for entry in item.timeline:
            paragraph = self.writer.paragraph("Fact")
            self.writer.run(paragraph, f"{entry.when}  ", bold=True)
            self.marked(item.number, paragraph, entry.words)
        if item.coverage:
            self.writer.paragraph(LABEL, item.coverage.title)
            self.coverage(item.coverage)

    def coverage(self, chart: Coverage) -> None:
        """A table of dates and bars."""
        table = self.writer.document.add_table(rows=0, cols=2)
        table.autofit = False
        for bar in chart.bars:
            cell = self._row(table, bar.when)
            blocks = BLOCK * round(bar.share * LONGEST_BAR)
            self.writer.paragraph("Fact", f"{blocks} {bar.count}".strip(), cell)
        self._set_widths(table)
        _drop_first_paragraphs(table)
        if chart.note:
            self.writer.paragraph("Fact", chart.note)


def _drop_first_paragraphs(table: Any) -> None:
    """Takes out the empty paragraph with which each cell is made."""
    for row in table.rows:
        for cell in row.cells:
            first = cell.paragraphs[0]
            if not first.text and len(cell.paragraphs) > 1:
                element = first.paragraph_format.element
                element.getparent().remove(element)
