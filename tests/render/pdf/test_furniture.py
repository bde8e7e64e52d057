"""What every page carries stands beside each other, never over each other."""

import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from briefing.model.brief import Brief
from briefing.render import render
from briefing.theme import load_theme, theme_names

SIZES = {"standard": 12, "large-print": 15}
TALL = 1.25
"""The height of a line of the label's face, as a part of its size."""
FOOT = 60
"""Words that stand lower on a page are of its foot."""


def foot(path: Path) -> list[tuple[float, float, str]]:
    """The left, the right and the letters of each word of the last page's foot."""
    done = subprocess.run(
        ["pdftotext", "-bbox", path, "-"], check=True, capture_output=True, text=True
    )
    last = done.stdout.split("<page ")[-1]
    height = float(re.findall(r'height="([\d.]+)"', last)[0])
    word = r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]+)<'
    return [
        (float(left), float(right), letters)
        for left, top, right, letters in re.findall(word, last)
        if float(top) > height - FOOT
    ]


@pytest.mark.parametrize("name", theme_names())
def test_no_label_covers_the_number_of_a_page(
    name: str, tmp_path: Path, brief_with: Callable[[int], Brief]
) -> None:
    brief = replace(brief_with(30), marking="TLP:AMBER+STRICT")
    path = tmp_path / "brief.pdf"
    path.write_bytes(render(brief, "pdf", load_theme(name)))
    words = foot(path)
    assert [letters for _, _, letters in words][-5:-1][::2] == ["Page", "of"]
    for (_, right, _), (left, _, _) in pairwise(words):
        assert right < left
    assert words[-1][2] == "TLP:AMBER+STRICT"
    assert words[-1][0] - words[-2][1] > 10


@pytest.mark.parametrize("name", SIZES)
def test_a_label_has_12_points_or_more(
    name: str, tmp_path: Path, seed_brief: Brief
) -> None:
    path = tmp_path / "brief.pdf"
    brief = replace(seed_brief, marking="TLP:RED")
    path.write_bytes(render(brief, "pdf", load_theme(name)))
    done = subprocess.run(
        ["pdftotext", "-bbox", path, "-"], check=True, capture_output=True, text=True
    )
    labels = re.findall(
        r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">TLP:RED<', done.stdout
    )
    heights = {round(float(low) - float(high)) for high, low in labels}
    assert len(labels) > 1
    assert len(heights) == 1
    assert heights.pop() >= round(TALL * SIZES[name])
