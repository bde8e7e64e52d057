"""The outline as paragraphs, lists and tables of a Word document."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT

from briefing.model.brief import Brief
from briefing.render.blocks import Item, KeyNumber, Statement
from briefing.render.contents import Evidence, Outline, SourceEntry
from briefing.render.docx.markup import Writer
from briefing.render.docx.packing import packed
from briefing.render.docx.styles import LABEL, define_styles
from briefing.render.options import DEFAULTS, Options
from briefing.render.outline import outline
from briefing.text.characters import printable
from briefing.theme import Theme

MARK = "Passage Mark"
LABEL_SHARE = 0.15
"""Of the width of the text, for the labels of the facts."""


def render_docx(
    brief: Brief,
    theme: Theme,
    progress: Callable[[int, int], None] | None = None,
    options: Options = DEFAULTS,
) -> bytes:
    """The brief as a Word document; the same brief gives the same bytes."""
    contents = outline(brief, options.extent)
    document = Document()
    define_styles(document, theme, contents.language)
    _describe(document, contents)
    _furnish(document, contents)
    _Drawer(document, contents).draw(progress or (lambda _done, _total: None))
    return packed(document)


def _describe(document: Any, contents: Outline) -> None:
    """Sets the properties that a reader finds in the file's description."""
    properties = document.core_properties
    masthead = contents.masthead
    properties.title = printable(f"{masthead.title}, {masthead.number}")[:255]
    properties.author = printable(masthead.desk)[:255]
    properties.comments = contents.note
    properties.language = contents.language
    properties.last_modified_by = ""
    moment = _moment(contents.created)
    properties.created = properties.modified = moment


def _moment(created: str) -> datetime:
    try:
        return datetime.fromisoformat(created).astimezone(UTC)
    except ValueError:
        return datetime(1980, 1, 1, tzinfo=UTC)


def _furnish(document: Any, contents: Outline) -> None:
    """Puts the markings at the head and the foot of every page."""
    section = document.sections[0]
    for part in (section.header, section.footer):
        paragraph = part.paragraphs[0]
        if contents.handling:
            paragraph.alignment = WD_PARAGRAPH_ALIGNMENT.CENTER
            paragraph.add_run(printable(contents.handling)).bold = True
            paragraph = part.add_paragraph(style=paragraph.style)
        paragraph.alignment = WD_PARAGRAPH_ALIGNMENT.RIGHT
        if contents.marking:
            label = f"\u00a0{contents.marking}\u00a0"
            paragraph.add_run(label, contents.marking)
    section.footer.add_paragraph(contents.note, style="Footer")


class _Drawer:
    """Writes the blocks of one outline in order."""

    def __init__(self, document: Any, contents: Outline) -> None:
        self.document = document
        self.contents = contents
        self.writer = Writer(document)
        self.rows = {
            (evidence.item, row.mark): f"evidence_{evidence.item}_{number}"
            for evidence in contents.evidence
            for number, row in enumerate(evidence.rows, 1)
        }

    def draw(self, progress: Callable[[int, int], None]) -> None:
        """Writes the whole brief."""
        writer, masthead = self.writer, self.contents.masthead
        writer.paragraph("Title", masthead.title)
        writer.paragraph("Subtitle", " · ".join(masthead.facts))
        self._front()
        total = len(self.contents.items)
        for group in self.contents.groups:
            if group.title:
                writer.paragraph("Heading 1", group.title)
            for item in group.items:
                self._item(item, 2 if group.title else 1)
                progress(item.number, total)
        self._left_out()
        self._evidence(self.contents.evidence)
        self._terms()
        self._sources(self.contents.sources)

    def _item(self, item: Item, level: int) -> None:
        writer = self.writer
        writer.paragraph("Kicker", " · ".join(item.kicker))
        headline = writer.paragraph(f"Heading {level}", item.headline.text)
        writer.bookmark(headline, f"item_{item.number}")
        if item.bottom_line is not None:
            writer.paragraph(LABEL, "Bottom line")
            self._marked(item.number, writer.paragraph("Bottom Line"), item.bottom_line)
        if item.points:
            writer.paragraph(LABEL, "Main points")
            self._points(item)
        self._disagreements(item)
        if item.comment:
            writer.paragraph(LABEL, "Analyst comment")
            writer.paragraph("Comment", f"{item.portion.before}{item.comment}")
        if item.facts or item.numbers:
            writer.paragraph(LABEL, f"Facts {item.panel_portion.before}".strip())
            self._facts(item)
        self._quotes(item)
        self._timeline(item)

    def _marked(self, item: int, paragraph: Any, statement: Statement) -> None:
        """Adds the words of a statement, and its mark as a link to the evidence."""
        words = f"{statement.portion.before}{statement.text}"
        self.writer.run(paragraph, f"{words}\u00a0")
        self._mark(item, paragraph, statement)

    def _mark(self, item: int, paragraph: Any, statement: Statement) -> None:
        edited = ", edited" if statement.edited else ""
        row = self.rows.get((item, statement.mark))
        target = row or f"source_{statement.source}"
        self.writer.link(paragraph, f"[{statement.mark}{edited}]", target, MARK)

    def _points(self, item: Item) -> None:
        numbering = self.writer.numbering()
        for point in item.points:
            paragraph = self.writer.paragraph("List Number")
            self.writer.number(paragraph, numbering)
            self._marked(item.number, paragraph, point)

    def _disagreements(self, item: Item) -> None:
        if item.disagreements:
            self.writer.paragraph(LABEL, "≠ Figures that disagree")
        for entry in item.disagreements:
            paragraph = self.writer.paragraph("Disagreement", f"{entry.counted}: ")
            for place, figure in enumerate(entry.figures):
                self.writer.run(paragraph, " ≠ " if place else "")
                self._marked(item.number, paragraph, figure)

    def _facts(self, item: Item) -> None:
        """A table of two columns, the labels and the facts."""
        table = self.document.add_table(rows=0, cols=2)
        table.autofit = False
        for row in item.facts:
            cell = self._row(table, row.label)
            for line in row.lines:
                self.writer.paragraph("Fact", line.text, cell)
        if item.numbers:
            cell = self._row(table, "Numbers")
            for number in item.numbers:
                self._number(number, item.number, cell)
        self._set_widths(table)
        _drop_first_paragraphs(table)

    def _set_widths(self, table: Any) -> None:
        section = self.document.sections[0]
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

    def _number(self, number: KeyNumber, item: int, cell: Any) -> None:
        paragraph = self.writer.paragraph("Fact", "", cell)
        self.writer.run(paragraph, number.before)
        self.writer.run(paragraph, number.figure.text, bold=True)
        self.writer.run(paragraph, f"{number.after}\u00a0")
        self._mark(item, paragraph, number.figure)

    def _quotes(self, item: Item) -> None:
        if item.quotes:
            self.writer.paragraph(LABEL, "In their words")
        for quote in item.quotes:
            self.writer.paragraph("Quote", f"{quote.portion.before}{quote.text}")
            credit = self.writer.paragraph("Credit", f"{quote.credit}\u00a0")
            self._mark(item.number, credit, quote.words)

    def _timeline(self, item: Item) -> None:
        if item.timeline:
            self.writer.paragraph(LABEL, "Timeline")
        for entry in item.timeline:
            paragraph = self.writer.paragraph("Fact")
            self.writer.run(paragraph, f"{entry.when}  ", bold=True)
            self._marked(item.number, paragraph, entry.words)

    def _front(self) -> None:
        """The headlines of a long brief, as links."""
        if self.contents.index:
            self.writer.paragraph("Heading 1", "In this brief")
        for number, title in enumerate(self.contents.index, 1):
            paragraph = self.writer.paragraph("Fact", f"{number}. ")
            self.writer.link(paragraph, title.marked, f"item_{number}", "")

    def _left_out(self) -> None:
        if self.contents.left_out:
            self.writer.paragraph("Heading 1", "Left out")
        for entry in self.contents.left_out:
            self.writer.paragraph("Fact", f"{entry.headline.marked}{entry.origin}")

    def _evidence(self, entries: Iterable[Evidence]) -> None:
        for place, evidence in enumerate(entries):
            if not place:
                self.writer.paragraph("Heading 1", "Evidence")
            heading = self.writer.paragraph("Heading 2")
            self.writer.link(
                heading, evidence.headline.marked, f"item_{evidence.item}", ""
            )
            for row in evidence.rows:
                paragraph = self.writer.paragraph("Passage")
                self.writer.bookmark(paragraph, self.rows[evidence.item, row.mark])
                target = f"source_{row.source}"
                self.writer.link(paragraph, f"[{row.mark}]", target, MARK)
                self.writer.run(paragraph, f" {row.portion.before}".rstrip())
                for part in row.parts:
                    self.writer.run(paragraph, f" {part.words.text}", bold=part.point)

    def _terms(self) -> None:
        if self.contents.terms:
            self.writer.paragraph("Heading 1", "Terms")
        for term in self.contents.terms:
            paragraph = self.writer.paragraph("Fact")
            self.writer.run(paragraph, term.short.text, bold=True)
            long = f"{term.long.portion.before}{term.long.text}"
            self.writer.run(paragraph, f"  {long}\u00a0")
            target = f"source_{term.long.source}"
            self.writer.link(paragraph, f"[{term.long.mark}]", target, MARK)

    def _sources(self, entries: Iterable[SourceEntry]) -> None:
        for place, entry in enumerate(entries):
            if not place:
                self.writer.paragraph("Heading 1", "Sources")
            paragraph = self.writer.paragraph("Source", f"[{entry.number}] ")
            self.writer.bookmark(paragraph, f"source_{entry.number}")
            self.writer.run(paragraph, entry.name.portion.before)
            self.writer.run(paragraph, entry.title, bold=True)
            self.writer.run(paragraph, f". {', '.join(entry.details)}. ")
            if entry.url:
                self.writer.address(paragraph, entry.address)
            elif entry.address:
                self.writer.run(paragraph, entry.address)
            if entry.sha256:
                self.writer.run(paragraph, f" SHA-256 {entry.sha256}")
        if self.contents.legend:
            self.writer.paragraph("Source", self.contents.legend)


def _drop_first_paragraphs(table: Any) -> None:
    """Takes out the empty paragraph with which each cell is made."""
    for row in table.rows:
        for cell in row.cells:
            first = cell.paragraphs[0]
            if not first.text and len(cell.paragraphs) > 1:
                element = first.paragraph_format.element
                element.getparent().remove(element)
