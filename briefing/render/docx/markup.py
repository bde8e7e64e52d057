"""What python-docx has no words for: bookmarks, links, fresh numbering, direction.

Element names are those of WordprocessingML (ISO/IEC 29500-1, part 17).
"""

from itertools import count
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from briefing.text.characters import is_right_to_left, printable

LONGEST_NAME = 40
"""Characters that a bookmark's name may have."""


class Writer:
    """Adds text, links and bookmarks to the paragraphs of one document."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self._ids = count(1)

    def paragraph(self, style: str, text: str = "", within: Any = None) -> Any:
        """A new paragraph of a style, in the document or in a cell of a table."""
        paragraph = (within or self.document).add_paragraph(style=style)
        return self.run(paragraph, text) if text else paragraph

    def run(self, paragraph: Any, text: str, *, bold: bool = False) -> Any:
        """The paragraph, with words added that run in their own direction."""
        if not text:
            return paragraph
        run = paragraph.add_run(printable(text))
        if bold:
            run.bold = True
        if is_right_to_left(text):
            run.font.rtl = True
            if len(paragraph.runs) == 1:
                paragraph.paragraph_format.element.get_or_add_pPr().append(
                    OxmlElement("w:bidi")
                )
        return paragraph

    def bookmark(self, paragraph: Any, name: str) -> None:
        """Makes a paragraph a place to which links lead."""
        number = str(next(self._ids))
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for element in (start, end):
            element.set(qn("w:id"), number)
        start.set(qn("w:name"), name[:LONGEST_NAME])
        paragraph.paragraph_format.element.append(start)
        paragraph.paragraph_format.element.append(end)

    def link(self, paragraph: Any, text: str, name: str, style: str) -> None:
        """Adds words that lead to a bookmark."""
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), name[:LONGEST_NAME])
        self._linked(paragraph, link, text, style)

    def address(self, paragraph: Any, url: str) -> None:
        """Adds an address that can be followed."""
        target = paragraph.part.relate_to(
            printable(url), RELATIONSHIP_TYPE.HYPERLINK, is_external=True
        )
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), target)
        self._linked(paragraph, link, url, "")

    def _linked(self, paragraph: Any, link: Any, text: str, style: str) -> None:
        run = paragraph.add_run(printable(text), style or None)
        link.append(run.font.element)
        paragraph.paragraph_format.element.append(link)

    def numbering(self) -> int:
        """The id of a numbering that begins at 1, of the style `List Number`."""
        style = self.document.styles["List Number"]
        numbers = self.document.part.numbering_part.element
        listed = style.element.pPr.numPr.numId.val
        abstract = next(n for n in numbers.num_lst if n.numId == listed)
        fresh = numbers.add_num(abstract.abstractNumId.val)
        fresh.add_lvlOverride(ilvl=0).add_startOverride(1)
        number: int = fresh.numId
        return number

    def number(self, paragraph: Any, numbering: int) -> None:
        """Counts a paragraph in a numbering."""
        properties = (
            paragraph.paragraph_format.element.get_or_add_pPr().get_or_add_numPr()
        )
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = numbering
