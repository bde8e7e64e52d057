"""An item that runs to the left is set from the right."""

import subprocess
from pathlib import Path

import pytest

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
