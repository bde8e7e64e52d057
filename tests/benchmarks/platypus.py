"""The same brief by ReportLab's Platypus: the same words, links, contents and outline.

It is written as its user guide teaches: flowables, a table of contents, tables for what
stands beside each other, and `multiBuild`, which repeats until page numbers settle. It
has no tags, no attachments, one column, and the fonts that every reader has.
"""

import io
from collections.abc import Iterator
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    PageTemplate,
    Paragraph,
    Table,
)
from reportlab.platypus.tableofcontents import TableOfContents

from briefing.render.blocks import Detail, Item
from briefing.render.contents import Evidence, Outline
from briefing.render.statements import Statement

SHEET = getSampleStyleSheet()
BODY, HEAD, TITLE = SHEET["BodyText"], SHEET["Heading2"], SHEET["Heading1"]
SMALL = ParagraphStyle("Small", BODY, fontSize=8.6, leading=11.4)
LINK = '<a href="#{}"><font size="7">[{}]</font></a>'


class Document(BaseDocTemplate):  # type: ignore[misc]
    """Pages with a number, headings that go into the contents and the outline."""

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802
        """Notes headings; Platypus calls it for each flowable that is drawn."""
        anchor = getattr(flowable, "anchor", "")
        if anchor:
            self.canv.bookmarkPage(anchor)
            self.canv.addOutlineEntry(flowable.getPlainText()[:200], anchor, 0)
            entry = (0, escape(flowable.getPlainText()), self.page, anchor)
            self.notify("TOCEntry", entry)


def platypus(contents: Outline) -> bytes:
    """The brief with that outline as a PDF."""
    out = io.BytesIO()
    document = Document(out)
    frame = Frame(48, 52, 499, 720)
    document.addPageTemplates([PageTemplate("page", [frame], onPage=_furniture)])
    document.multiBuild(list(_flowables(contents)))
    return out.getvalue()


def _furniture(canvas: Canvas, document: Document) -> None:
    canvas.drawString(48, 800, "Daily situation brief")
    canvas.drawString(280, 25, f"Page {document.page}")


def _flowables(contents: Outline) -> Iterator[Flowable]:
    yield Paragraph(escape(contents.masthead.title), TITLE)
    yield Paragraph(escape(" · ".join(contents.masthead.facts)), SMALL)
    yield TableOfContents()
    for item in contents.items:
        yield from _item(item)
    for evidence in contents.evidence:
        yield from _evidence(evidence)
    for source in contents.sources:
        text = f'<a name="source-{source.number}"/>[{source.number}] '
        text += escape(f"{source.title}. {', '.join(source.details)}. {source.address}")
        yield Paragraph(f"{text} SHA-256 {source.sha256}", SMALL)


def _item(item: Item) -> Iterator[Flowable]:
    heading = Paragraph(escape(item.headline.text), HEAD)
    heading.anchor = f"item-{item.number}"
    points = [point for point in (item.bottom_line, *item.points) if point]
    main = [Paragraph(escape(" · ".join(item.kicker)), SMALL), heading]
    main += [Paragraph(_linked(point), BODY) for point in points]
    facts = [Paragraph(text, SMALL) for text in _facts(item)]
    if item.detail is Detail.NOTE or not facts:
        yield KeepTogether([*main, *facts])
    else:
        yield heading
        main.remove(heading)
        yield Table([[main, facts]], colWidths=[317, 182])
    for quote in item.quotes:
        yield Paragraph(escape(f"{quote.text} — {quote.speaker.text}"), BODY)
    for entry in item.timeline:
        yield Paragraph(f"<b>{escape(entry.when)}</b> {_linked(entry.words)}", SMALL)


def _facts(item: Item) -> Iterator[str]:
    for row in item.facts:
        words = [
            f"{line.words.text}, {line.role.text}" if line.role else line.words.text
            for line in row.lines
        ]
        yield f"<b>{row.label}</b> {escape('; '.join(words))}"
    for number in item.numbers:
        counted = f" {escape(number.counted.text)}" if number.counted else ""
        yield f"<b>{escape(number.figure.text)}</b>{counted}"


def _evidence(evidence: Evidence) -> Iterator[Flowable]:
    yield Paragraph(escape(evidence.headline.text), HEAD)
    for row in evidence.rows:
        anchor = f"{row.source}-{row.mark.partition('¶')[2]}"
        words = " ".join(escape(part.words.text) for part in row.parts)
        mark = LINK.format(f"source-{row.source}", row.mark)
        yield Paragraph(f'<a name="{anchor}"/>{mark} {words}', SMALL)


def _linked(statement: Statement) -> str:
    """The words of a statement and its mark."""
    mark = LINK.format(f"source-{statement.source}", statement.mark)
    return f"{escape(statement.text)} {mark}"
