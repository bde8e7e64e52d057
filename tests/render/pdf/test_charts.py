"""Charts are tagged figures, and what a listener hears of them can be proved."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject

from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.proof.printed import verify_pdf
from briefing.render import render
from briefing.theme import load_theme, theme_names


def pdf(brief: Brief, theme: str = "standard") -> bytes:
    return render(brief, "pdf", load_theme(theme))


def figures(reader: Any) -> Iterator[Any]:
    """The figures of the structure tree."""
    waiting = [reader.root_object["/StructTreeRoot"]["/K"][0].get_object()]
    while waiting:
        element = waiting.pop()
        if element.get("/S") == "/Figure":
            yield element
        kids = (kid.get_object() for kid in element.get("/K", []))
        waiting += [kid for kid in kids if "/S" in getattr(kid, "keys", list)()]


@pytest.fixture
def charted_brief(disputed_brief: Brief) -> Brief:
    """A brief with figures that disagree, told over four days."""
    later = Article.create(id="later", title="Bridge", text="Yes.", date="2021-12-11")
    (section,) = disputed_brief.sections
    (item,) = section.items
    story = replace(item.story, articles=(*item.story.articles, "later"))
    items = (replace(item, story=story),)
    return replace(
        disputed_brief,
        sections=(replace(section, items=items),),
        articles=(*disputed_brief.articles, later),
    )


def test_a_chart_says_in_words_what_it_shows(charted_brief: Brief) -> None:
    reader = PdfReader(BytesIO(pdf(charted_brief)))
    told = {
        figure["/Alt"]: figure["/A"] for figure in figures(reader) if "/A" in figure
    }
    assert list(told) == ["Articles by day: 08 DEC 21: 2; 09: 0; 10: 0; 11: 1"]
    (attributes,) = told.values()
    left, bottom, right, top = map(float, attributes["/BBox"])
    assert left < right
    assert bottom < top
    assert "vehicles a day: 1,037 ≠ 1,074" in {f["/Alt"] for f in figures(reader)}


@pytest.mark.parametrize("theme", theme_names())
def test_a_chart_is_proved_in_every_theme(charted_brief: Brief, theme: str) -> None:
    assert verify_pdf("brief.pdf", pdf(charted_brief, theme)).failed == ()


@pytest.mark.parametrize("counted", ["قتلى", "מתים", "मृतकों की संख्या", "死者", "a (b) c"])
def test_a_chart_is_proved_in_every_script(charted_brief: Brief, counted: str) -> None:
    (section,) = charted_brief.sections
    (item,) = section.items
    conflicts = tuple(replace(each, counted=counted) for each in item.conflicts)
    items = (replace(item, conflicts=conflicts),)
    brief = replace(charted_brief, sections=(replace(section, items=items),))
    assert verify_pdf("brief.pdf", pdf(brief)).failed == ()


@pytest.mark.parametrize(
    ("alternative", "sound"),
    [
        ("vehicles a day: 1,037 ≠ 1,074", True),
        ("vehicles a day, 1,037; ≠ 1,074", True),
        ("vehicles a day: 1,037 ≠ 1,075", False),
        ("vehicles a day: 1037 ≠ 1,074", False),
        ("vehicles a day: 1,037 1,074", False),
    ],
)
def test_another_description_is_found(
    charted_brief: Brief, alternative: str, *, sound: bool
) -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(charted_brief))))
    for figure in figures(writer):
        if "vehicles" in figure["/Alt"]:
            figure[NameObject("/Alt")] = TextStringObject(alternative)
    out = BytesIO()
    writer.write(out)
    failed = verify_pdf("brief.pdf", out.getvalue()).failed
    assert (failed == ()) is sound
