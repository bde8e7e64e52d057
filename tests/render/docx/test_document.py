from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
from docx.oxml.ns import qn

from briefing.model.brief import Brief
from briefing.render.blocks import Detail
from briefing.render.docx.document import render_docx
from briefing.render.outline import outline
from briefing.theme import Page, load_theme

STANDARD = load_theme("standard")


def opened(brief: Brief) -> Any:
    return docx.Document(BytesIO(render_docx(brief, STANDARD)))


def styled(document: Any, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style.name == style]


def test_every_paragraph_has_a_style_of_its_own_kind(disputed_brief: Brief) -> None:
    document = opened(disputed_brief)
    assert styled(document, "Title") == [disputed_brief.title]
    assert styled(document, "Bottom Line")
    assert styled(document, "Comment") == ["Likely to hold: the tests are routine."]
    assert not [text for text in styled(document, "Normal") if text]


def test_headlines_are_headings_as_large_as_their_items(
    brief_with: Callable[[int], Brief],
) -> None:
    made = opened(brief_with(9))
    names = ("Heading 1", "Heading 1 short", "Heading 1 note")
    lead, short, note = (made.styles[name].font.size for name in names)
    assert lead > short > note
    assert all(made.styles[name].base_style.name == names[0] for name in names[1:])
    items = outline(brief_with(9)).items
    for name, detail in zip(names, Detail, strict=True):
        titles = [item.headline.text for item in items if item.detail is detail]
        assert titles
        assert styled(made, name)[: len(titles)] == titles


def test_every_link_leads_to_a_bookmark(disputed_brief: Brief) -> None:
    body = opened(disputed_brief).element.body
    marks = [e.get(qn("w:name")) for e in body.iter(qn("w:bookmarkStart"))]
    links = [e.get(qn("w:anchor")) for e in body.iter(qn("w:hyperlink"))]
    inside = {link for link in links if link}
    assert inside
    assert inside <= set(marks)
    assert len(marks) == len(set(marks))


def test_the_points_of_each_item_count_from_one(disputed_brief: Brief) -> None:
    items = [item for section in disputed_brief.sections for item in section.items]
    twice = replace(
        disputed_brief,
        sections=(replace(disputed_brief.sections[0], items=(items[0], items[0])),),
    )
    document = opened(twice)
    numberings = [
        p.paragraph_format.element.pPr.numPr.numId.val
        for p in document.paragraphs
        if p.style.name == "List Number"
    ]
    assert len(set(numberings)) == 2


def test_the_markings_are_in_header_and_footer(seed_brief: Brief) -> None:
    brief = replace(seed_brief, marking="TLP:AMBER", handling="Training only")
    section = opened(brief).sections[0]
    for part in (section.header, section.footer):
        words = [p.text.strip() for p in part.paragraphs]
        assert words[:2] == ["Training only", "TLP:AMBER"]


def test_the_pages_are_those_of_the_theme(seed_brief: Brief) -> None:
    page = Page(size="Letter", margin_pt=40, binding_pt=20, duplex=True)
    theme = replace(load_theme("standard"), page=page)
    document: Any = docx.Document(BytesIO(render_docx(seed_brief, theme)))
    (section,) = document.sections
    assert (section.page_width.pt, section.page_height.pt) == (612, 792)
    assert (section.left_margin.pt, section.gutter.pt) == (40, 20)
    assert document.settings.element.find(qn("w:mirrorMargins")) is not None


def test_arabic_runs_from_the_right(seed_brief: Brief) -> None:
    document = opened(replace(seed_brief, title="الموجز اليومي"))
    title = document.paragraphs[0]
    assert title.runs[0].font.rtl
    assert title.paragraph_format.element.pPr.find(qn("w:bidi")) is not None


def test_the_clock_does_not_change_the_bytes(seed_brief: Brief) -> None:
    with ZipFile(BytesIO(render_docx(seed_brief, STANDARD))) as package:
        assert {info.date_time[0] for info in package.infolist()} == {1980}
        core = package.read("docProps/core.xml").decode()
    assert seed_brief.as_of[:10] in core
    assert "python-docx" not in core
