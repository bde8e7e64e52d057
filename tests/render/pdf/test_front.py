import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from briefing.model.brief import Brief
from briefing.render import render
from briefing.render.outline import LONG, outline
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
