import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.model.brief import Brief
from briefing.render import render
from briefing.render.outline import LONG, outline
from briefing.render.pdf.columns import FEW
from briefing.render.pdf.front import FrontMatter, Head
from briefing.render.pdf.pagination import paginate
from briefing.render.pdf.setting import Setting
from briefing.render.pdf.shaping import Shaper
from briefing.render.pdf.styles import Styles
from briefing.render.pdf.tags import Node
from briefing.render.pdf.words import Setter
from briefing.theme import load_theme


def sheets(path: Path) -> list[str]:
    """The text of each page, on one line."""
    done = subprocess.run(
        ["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True
    )
    return [" ".join(sheet.split()) for sheet in done.stdout.split("\f")[:-1]]


def test_a_long_brief_begins_with_its_headlines_and_their_pages(
    tmp_path: Path, brief_with: Callable[[int], Brief]
) -> None:
    brief = brief_with(LONG + 4)
    path = tmp_path / "brief.pdf"
    path.write_bytes(render(brief, "pdf", load_theme("standard")))
    pages = sheets(path)
    index = pages[0][pages[0].index("IN THIS BRIEF") :]
    for item in outline(brief).items:
        listed = re.search(rf"{re.escape(item.headline.text)} (\d+) ", index)
        assert listed, item.headline.text
        assert item.headline.text in pages[int(listed[1]) - 1]


def test_a_short_brief_begins_with_its_first_story(
    tmp_path: Path, brief_with: Callable[[int], Brief]
) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(render(brief_with(LONG - 1), "pdf", load_theme("standard")))
    assert "IN THIS BRIEF" not in sheets(path)[0]


@pytest.mark.parametrize("name", ["standard", "large-print"])
def test_no_few_last_headlines_go_on_the_next_page_alone(
    name: str, brief_with: Callable[[int], Brief]
) -> None:
    whole = outline(brief_with(LONG + 60))
    setting = Setting.of(whole, Styles(load_theme(name)), Setter(Shaper()))
    for stories in range(LONG, LONG + 60):
        contents = replace(whole, index=whole.index[:stories])
        front = FrontMatter(setting, Node("Document"), contents, {}, Head())
        for page in paginate(list(front.boxes()), 700, 700)[1:]:
            assert page.height >= FEW
