"""An item that runs to the left is set from the right."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.model.analysis import Analysis, DateFact
from briefing.model.article import Article
from briefing.model.brief import Section
from briefing.render import render
from briefing.theme import load_theme
from tests.render.pdf.ink import overlaps, pages
from tests.render.pdf.scripts import scripts_brief

CENTRE = 595.276 / 2
EDGES = ("xMin", "xMax")


def place(path: Path, word: str) -> float:
    """The middle of the first place of a word on the page, from the left."""
    shown = subprocess.run(
        ["pdftotext", "-bbox", path, "-"], check=True, capture_output=True, text=True
    ).stdout
    row = next(row for row in shown.splitlines() if f">{word}<" in row)
    left, right = (float(row.split(f'{edge}="')[1].split('"')[0]) for edge in EDGES)
    return (left + right) / 2


@pytest.fixture
def printed(tmp_path: Path) -> Path:
    return tmp_path / "brief.pdf"


@pytest.mark.parametrize(
    ("language", "beside_the_margin"), [("ar", True), ("he", True), ("ru", False)]
)
def test_labels_stand_where_the_words_begin(
    language: str, *, beside_the_margin: bool, printed: Path
) -> None:
    brief = scripts_brief(language)
    printed.write_bytes(render(brief, "pdf", load_theme("standard")))
    for label in ("BOTTOM", "SINGLE"):
        assert (place(printed, label) > CENTRE) is beside_the_margin
    assert (place(printed, "FACTS") < CENTRE) is beside_the_margin
    assert all(overlaps(glyphs) == [] for glyphs in pages(printed))


def test_a_bare_number_stands_with_the_words_of_its_row(printed: Path) -> None:
    text = "وقع الحادث يوم الاثنين في المدينة عام 2019 بحسب الشرطة."
    article = Article.create(title="خبر", text=text, date="2021-12-09", language="ar")
    dates = tuple(
        DateFact(
            start=text.index(words),
            end=text.index(words) + len(words),
            text=words,
            type="DATE",
            value=value,
            score=score,
        )
        for words, value, score in (
            ("الاثنين", "2021-12-06", 0.9),
            ("2019", "2019", 0.8),
        )
    )
    brief = scripts_brief("ar")
    story = replace(brief.items[0].story, title=article.title, articles=(article.id,))
    item = replace(brief.items[0], story=story, points=())
    made = replace(
        brief,
        sections=(Section(title="", items=(item,)),),
        articles=(article,),
        analyses=(Analysis(id=article.id, method="hand/1", when=dates),),
    )
    printed.write_bytes(render(made, "pdf", load_theme("standard")))
    assert abs(place(printed, "2019") - place(printed, "When")) < 10
