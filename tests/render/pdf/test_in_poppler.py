"""The printed brief in poppler: links and outline lead to the pages they name."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import lxml.etree
import pytest

from briefing.model.brief import Brief
from briefing.render import render
from briefing.render.outline import outline
from briefing.theme import load_theme

MARK = re.compile(r"\[((\d+)(?:¶\d+)?)\]")
"""A passage mark, and the number of its source."""
STORIES = 12


@pytest.fixture
def data(brief_with: Callable[[int], Brief]) -> bytes:
    return render(brief_with(STORIES), "pdf", load_theme("standard"))


def read(data: bytes, folder: Path) -> lxml.etree._Element:
    """The pages and the outline of a file, as poppler sees them."""
    path = folder / "brief.pdf"
    path.write_bytes(data)
    command = ["pdftohtml", "-xml", "-i", "-stdout", str(path)]
    done = subprocess.run(command, check=True, capture_output=True)
    recovering = lxml.etree.XMLParser(recover=True)
    return lxml.etree.fromstring(done.stdout, recovering)


def words(element: lxml.etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def followed(found: lxml.etree._Element) -> dict[str, bool]:
    """The passage marks that are links, and whether their pages show the passages."""
    pages = {page.get("number"): words(page) for page in found.iter("page")}
    arrived = {}
    for link in found.iter("a"):
        mark = MARK.search(words(link))
        if mark and "#" in link.get("href", ""):
            there = pages.get(link.get("href").rpartition("#")[2], "")
            arrived[mark[1]] = mark[1] in there or f"[{mark[2]}]" in there
    return arrived


def test_passage_marks_lead_to_pages_that_show_the_passages(
    data: bytes, tmp_path: Path
) -> None:
    arrived = followed(read(data, tmp_path))
    assert len(arrived) > STORIES
    assert all(arrived.values())


def test_marks_that_lead_astray_are_found(data: bytes, tmp_path: Path) -> None:
    target = re.compile(rb"(?<=/Subtype /Link /Dest \[)\d+(?= 0 R)")
    first = min(target.findall(data), key=int)
    astray = target.sub(lambda page: first.rjust(len(page[0]), b"0"), data)
    assert len(astray) == len(data)
    assert not all(followed(read(astray, tmp_path)).values())


def test_the_outline_leads_to_the_headlines(
    data: bytes, tmp_path: Path, brief_with: Callable[[int], Brief]
) -> None:
    found = read(data, tmp_path)
    pages = {page.get("number"): words(page) for page in found.iter("page")}
    items = found.findall("outline/item")
    headlines = [item.headline.text for item in outline(brief_with(STORIES)).items]
    assert [words(item) for item in items[:STORIES]] == headlines
    for item in items:
        assert words(item) in pages[item.get("page")]
