"""Every theme that ships prints the whole brief, on the page, nothing over another."""

import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from pathlib import Path

import page
import pytest

from briefing.model.brief import Brief
from briefing.render import render
from briefing.render.outline import outline
from briefing.theme import Theme, load_theme, theme_names

Maker = Callable[[int], Brief]
WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">'
    r"(.*?)</word>"
)
CORE = 0.3
"""What a box has above and below its letters: faces leave room for accents."""
OVERLAP = 0.2
"""Of the smaller box."""


@dataclass(frozen=True)
class Word:
    left: float
    top: float
    right: float
    bottom: float
    text: str

    def covers(self, other: "Word") -> bool:
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        if width <= 0 or height <= 0:
            return False
        areas = [(w.right - w.left) * (w.bottom - w.top) for w in (self, other)]
        return width * height > OVERLAP * min(areas)


def word_in(left: float, top: float, right: float, bottom: float, *, text: str) -> Word:
    """A word in the middle of its box."""
    rim = CORE * (bottom - top)
    return Word(left, top + rim, right, bottom - rim, text)


def pages_of(path: Path) -> list[list[Word]]:
    """The words of each page with their boxes, in points."""
    done = subprocess.run(
        ["pdftotext", "-bbox", path, "-"], check=True, capture_output=True, text=True
    )
    return [
        [
            word_in(*map(float, found[:4]), text=found[4])
            for found in WORD.findall(sheet)
        ]
        for sheet in done.stdout.split("<page ")[1:]
    ]


@cache
def theme_named(name: str) -> Theme:
    return load_theme(name)


@pytest.mark.parametrize("name", theme_names())
def test_a_theme_prints_the_whole_brief_within_its_margins(
    name: str, tmp_path: Path, brief_with: Maker
) -> None:
    theme = theme_named(name)
    brief = replace(brief_with(9), marking="TLP:AMBER", handling="FOR TRAINING")
    path = tmp_path / "brief.pdf"
    path.write_bytes(render(brief, "pdf", theme))
    pages = pages_of(path)
    words = " ".join(word.text for sheet in pages for word in sheet)
    for item in outline(brief).items:
        assert item.headline.text in words
    for sheet in pages:
        assert min(word.left for word in sheet) >= theme.page.margin_pt - 1
        assert max(word.right for word in sheet) <= 595.276 - theme.page.margin_pt + 1
    assert page.validate_pdf(path, profile="ua1").is_compliant


@pytest.mark.parametrize("name", theme_names())
def test_no_word_is_printed_over_another(
    name: str, tmp_path: Path, disputed_brief: Brief, seed_brief: Brief
) -> None:
    for brief in (disputed_brief, replace(seed_brief, handling="FOR TRAINING")):
        path = tmp_path / "brief.pdf"
        path.write_bytes(render(brief, "pdf", theme_named(name)))
        for sheet in pages_of(path):
            clashes = [
                (one.text, other.text)
                for one, other in combinations(sheet, 2)
                if one.covers(other)
            ]
            assert clashes == []
