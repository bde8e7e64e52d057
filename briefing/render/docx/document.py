"""The outline as paragraphs, lists and tables of a Word document."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from docx.image.exceptions import UnrecognizedImageError
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt

from briefing.errors import RenderError
from briefing.model.brief import Brief
from briefing.render.contents import Evidence, Outline, SourceEntry
from briefing.render.docx.items import MARK, ItemWriter
from briefing.render.docx.markup import Writer
from briefing.render.docx.packing import packed
from briefing.render.docx.styles import PART, define_styles
from briefing.render.options import DEFAULTS, Options
from briefing.render.outline import outline
from briefing.text.characters import printable
from briefing.theme import Letterhead, Page, Theme

SIZES = {"A4": (595.3, 841.9), "Letter": (612.0, 792.0)}
"""Of the pages, in points."""
MARKINGS = 18
"""Room for the markings over and under the text, in points."""


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
    _set_page(document, theme.page)
    _furnish(document, contents)
    _add_letterhead(document, theme.masthead)
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


def _set_page(document: Any, page: Page) -> None:
    """Gives the pages the size and the margins of the theme."""
    section = document.sections[0]
    width, height = SIZES[page.size]
    section.page_width, section.page_height = Pt(width), Pt(height)
    section.left_margin = section.right_margin = Pt(page.margin_pt)
    section.top_margin = section.bottom_margin = Pt(page.margin_pt + MARKINGS)
    section.gutter = Pt(page.binding_pt)
    if page.duplex:
        settings = document.settings.element
        after = settings.find(qn("w:zoom"))
        place = 0 if after is None else settings.index(after) + 1
        settings.insert(place, OxmlElement("w:mirrorMargins"))


def _add_letterhead(document: Any, letterhead: Letterhead) -> None:
    """Puts the logo and the publisher's line over the title.

    Raises:
        RenderError: The logo cannot be read.
    """
    if letterhead.logo is not None:
        run = document.add_paragraph(style="Publisher").add_run()
        try:
            run.add_picture(str(letterhead.logo), height=Pt(letterhead.logo_pt))
        except (OSError, ValueError, UnrecognizedImageError) as error:
            name = letterhead.logo.name
            raise RenderError(f"the picture {name} cannot be read") from error
    if letterhead.text:
        document.add_paragraph(printable(letterhead.text), style="Publisher")


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
        self._items = ItemWriter(self.writer, self.rows)

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
                self._items.item(item, 2 if group.title else 1)
                progress(item.number, total)
        self._left_out()
        self._evidence(self.contents.evidence)
        self._terms()
        if self.contents.coverage:
            self.writer.paragraph("Heading 1", self.contents.coverage.title)
            self._items.coverage(self.contents.coverage)
        self._sources(self.contents.sources)

    def _front(self) -> None:
        """The highlights, the key figures and the headlines of a long brief."""
        self._highlights()
        self._key_figures()
        if self.contents.index:
            self.writer.paragraph(PART, "In this brief")
        for number, title in enumerate(self.contents.index, 1):
            paragraph = self.writer.paragraph("Fact", f"{number}. ")
            self.writer.link(paragraph, title.marked, f"item_{number}", "")

    def _highlights(self) -> None:
        if self.contents.highlights:
            self.writer.paragraph(PART, "Highlights")
        for highlight in self.contents.highlights:
            paragraph = self.writer.paragraph("Passage")
            item = highlight.item
            self.writer.link(paragraph, f"{item}. ", f"item_{item}", "")
            self._items.marked(item, paragraph, highlight.words)

    def _key_figures(self) -> None:
        if self.contents.figures:
            self.writer.paragraph(PART, "Key figures")
        for figure in self.contents.figures:
            paragraph = self._items.number(figure.number, figure.item)
            self.writer.run(paragraph, ": ")
            words = f"{figure.item}. {figure.headline.marked}"
            self.writer.link(paragraph, words, f"item_{figure.item}", "")

    def _left_out(self) -> None:
        if self.contents.left_out or self.contents.unnamed:
            self.writer.paragraph("Heading 1", "Left out")
        for entry in self.contents.left_out:
            self.writer.paragraph("Fact", f"{entry.headline.marked}{entry.origin}")
        if self.contents.more_left_out:
            self.writer.paragraph("Fact", self.contents.more_left_out)

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
                    self.writer.run(paragraph, f" {part.text}", bold=part.point)
                self.writer.run(paragraph, f" {row.page}".rstrip())

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
        if self.contents.more_sources:
            self.writer.paragraph("Source", self.contents.more_sources)
        if self.contents.legend:
            self.writer.paragraph("Source", self.contents.legend)
