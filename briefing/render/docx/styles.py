"""The styles of the document, their colours and sizes from the theme."""

from dataclasses import dataclass
from itertools import product
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt, RGBColor

from briefing.model.marking import FONT_COLOURS
from briefing.render.blocks import Detail
from briefing.theme import Colours, Theme

SERIF, SANS = "Georgia", "Arial"
"""Faces that readers of such documents have; the theme's own are not embedded."""
LABEL = "Heading 3"
"""Of the small headings within an item."""
PART = "Part"
"""Of the headings before the first item, which stand in the outline as its own do."""
SMALLER = {Detail.SHORT: 1.3, Detail.NOTE: 1.15}
"""The sizes of the headlines of shorter items, as multiples of that of running text."""
LEVELS = (1, 2)
"""Of the headings that headlines are."""
PARAGRAPH, CHARACTER = WD_STYLE_TYPE.PARAGRAPH, WD_STYLE_TYPE.CHARACTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a style says beyond that of running text; sizes are in points."""

    face: str = SERIF
    size: float | None = None
    colour: str = "ink"
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 4
    indent: float = 0
    keep: bool = False
    """Whether the next paragraph stays on its page."""


def _looks(body: float) -> dict[str, Look]:
    """The paragraph styles by name, for a running text of that size."""
    return {
        "Title": Look(size=body * 1.4, colour="accent", bold=True, after=2),
        "Publisher": Look(face=SANS, size=body * 0.85, bold=True, after=2),
        "Subtitle": Look(face=SANS, size=body * 0.85, colour="soft", after=10),
        "Heading 1": Look(size=body * 1.9, bold=True, before=6, after=6, keep=True),
        "Heading 2": Look(size=body * 1.4, bold=True, before=4, after=4, keep=True),
        LABEL: Look(
            face=SANS, size=body * 0.72, colour="accent", bold=True, before=8, keep=True
        ),
        PART: Look(
            face=SANS, size=body * 0.85, colour="accent", bold=True, before=8, keep=True
        ),
        "Kicker": Look(
            face=SANS, size=body * 0.72, colour="accent", before=14, after=0, keep=True
        ),
        "Bottom Line": Look(size=body * 1.2, indent=10, after=8),
        "List Number": Look(after=4),
        "Comment": Look(face=SANS, colour="comment", italic=True, indent=10),
        "Disagreement": Look(face=SANS, colour="alert", indent=10),
        "Fact": Look(face=SANS, size=body * 0.9, after=1),
        "Quote": Look(italic=True, after=0, keep=True),
        "Credit": Look(face=SANS, size=body * 0.85, colour="soft", after=8),
        "Passage": Look(size=body * 0.95),
        "Source": Look(face=SANS, size=body * 0.85),
        "Header": Look(face=SANS, size=body * 0.8, after=0),
        "Footer": Look(face=SANS, size=body * 0.8, colour="soft", after=0),
    }


def headline_style(level: int, detail: Detail) -> str:
    """The name of the style of a headline at a heading level."""
    name = f"Heading {level}"
    return f"{name} {detail.value}" if detail in SMALLER else name


def define_styles(document: Any, theme: Theme, language: str) -> None:
    """Gives a document the styles that its paragraphs name."""
    styles, colours = document.styles, theme.paper_colours
    normal = styles["Normal"]
    _apply(normal, Look(size=theme.page.body_pt), colours)
    _set_language(normal, language)
    for name, look in _looks(theme.page.body_pt).items():
        if name in styles:
            _apply(styles[name], look, colours)
        else:
            style = styles.add_style(name, PARAGRAPH)
            style.base_style = normal
            _apply(style, look, colours)
    _define_headlines(styles, theme.page.body_pt)
    level = OxmlElement("w:outlineLvl")
    level.set(qn("w:val"), "0")
    styles[PART].element.get_or_add_pPr().append(level)
    mark = styles.add_style("Passage Mark", CHARACTER)
    _font(mark, SANS, theme.page.body_pt * 0.7, colours.soft)
    for label, code in FONT_COLOURS.items():
        _define_label(styles.add_style(label, CHARACTER), code)


def _define_headlines(styles: Any, body: float) -> None:
    """Headings for shorter items, which differ from the others in size alone."""
    for level, (detail, size) in product(LEVELS, SMALLER.items()):
        style = styles.add_style(headline_style(level, detail), PARAGRAPH)
        style.base_style = styles[f"Heading {level}"]
        style.font.size = Pt(round(size * body * 2) / 2)


def _apply(style: Any, look: Look, colours: Colours) -> None:
    _font(style, look.face, look.size, getattr(colours, look.colour))
    style.font.bold, style.font.italic = look.bold, look.italic
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
    shape.keep_with_next, shape.widow_control = look.keep, True
    if look.indent:
        shape.left_indent = Pt(look.indent)


def _font(style: Any, face: str, size: float | None, colour: str) -> None:
    style.font.name = face
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), face)
    for theme_face in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        fonts.attrib.pop(qn(theme_face), None)
    if size is not None:
        style.font.size = Pt(round(size * 2) / 2)
    style.font.color.rgb = RGBColor.from_string(colour.lstrip("#").upper())


def _set_language(style: Any, language: str) -> None:
    element = OxmlElement("w:lang")
    element.set(qn("w:val"), language)
    style.element.get_or_add_rPr().append(element)


def _define_label(style: Any, code: str) -> None:
    """A Traffic Light Protocol label: 12 points, bold, its colour on black."""
    _font(style, SANS, 12, code)
    style.font.bold = True
    ground = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "000000")):
        ground.set(qn(f"w:{name}"), value)
    style.element.get_or_add_rPr().append(ground)
