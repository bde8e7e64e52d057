"""The printed brief in pdf.js: what can be followed there leads where it says."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing.model.brief import Brief
from briefing.render import render
from briefing.render.outline import outline
from briefing.theme import load_theme
from tests.render.pdf.pdf_js import read_in_pdf_js

Found = dict[str, Any]
REACH = 3.2
"""How far below a destination its words may stand, as a part of their size."""
LARGEST = 26.0
"""The size of the largest headline."""
BEGINNING = 20
"""Characters of a headline that stand on its first line."""
LONG = 22
"""Stories of a brief that has a table of contents."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pdf.js")


@pytest.fixture
def brief(brief_with: Callable[[int], Brief]) -> Brief:
    return brief_with(LONG)


def printed(brief: Brief) -> bytes:
    return render(brief, "pdf", load_theme("standard"))


def words_at(found: Found, place: dict[str, Any]) -> str:
    """The words of the first line below a place, as they follow each other."""
    words = found["pages"][place["page"]]["words"]
    line = "".join(word["text"] for word in words if _is_below(word, place["y"]))
    return " ".join(line.split())


def _is_below(word: dict[str, Any], top: float) -> bool:
    """Whether a word, or the space after one, stands right below a height."""
    below: float = top - word["y"]
    return 0 <= below <= REACH * (word["up"] or LARGEST)


def led_astray(found: Found, brief: Brief) -> list[str]:
    """The links that do not lead to the words that they name."""
    headlines = [item.headline.text for item in outline(brief).items]
    links = [link for sheet in found["pages"] for link in sheet["links"]]
    assert len(links) > LONG
    return [link["says"] for link in links if not _arrives(link, found, headlines)]


def _arrives(link: dict[str, Any], found: Found, headlines: list[str]) -> bool:
    """Whether a link's target begins with what the link says."""
    if link["to"] is None:
        return False
    kind, name = link["says"].split()
    there = words_at(found, link["to"])
    if kind == "Story":
        return headlines[int(name) - 1][:BEGINNING] in there
    if kind == "Page":
        return bool(link["to"]["page"] == int(name) - 1)
    source = name.partition("¶")[0]
    return not {name, f"[{source}]"}.isdisjoint(there.split())


def test_links_lead_to_what_they_name(brief: Brief, folder: Path) -> None:
    found = read_in_pdf_js(printed(brief), folder)
    assert led_astray(found, brief) == []
    addresses = {url for sheet in found["pages"] for url in sheet["addresses"]}
    assert {article.url for article in brief.articles if article.url} == addresses


def test_links_that_lead_nowhere_are_found(brief: Brief, folder: Path) -> None:
    data = printed(brief)
    first = re.search(rb"/Subtype /Link /Dest \[\d+ 0 R /XYZ 0 \d+", data)
    assert first is not None
    digits = re.sub(rb"\d(?=\d* 0 R)", b"9", first[0])
    nowhere = data.replace(first[0], digits, 1)
    height = re.sub(rb"\d+$", lambda y: b"9" * len(y[0]), first[0])
    too_high = data.replace(first[0], height, 1)
    for broken in (nowhere, too_high):
        assert len(broken) == len(data)
        assert len(led_astray(read_in_pdf_js(broken, folder), brief)) == 1


def test_the_outline_leads_to_the_headlines(brief: Brief, folder: Path) -> None:
    found = read_in_pdf_js(printed(brief), folder)
    titles = [entry["title"] for entry in found["outline"]]
    headlines = [item.headline.text for item in outline(brief).items]
    assert titles == [*headlines, "Evidence", "Terms", "Sources"]
    for entry in found["outline"]:
        assert entry["title"][:BEGINNING] in words_at(found, entry["to"])


def test_labels_attachments_and_structure_are_seen(brief: Brief, folder: Path) -> None:
    found = read_in_pdf_js(printed(brief), folder)
    pages = found["pages"]
    assert found["labels"] == [str(number) for number in range(1, len(pages) + 1)]
    assert found["marked"]
    assert all('"role":"Document"' in sheet["structured"] for sheet in pages)
    texts = [found["files"][f"source-{n:03}.txt"] for n in range(1, LONG + 1)]
    assert texts == [article.text for article in brief.articles]
    assert "manifest.json" in found["files"]
    opened = [name for sheet in pages for name in sheet["opens"]]
    assert opened == sorted(found["files"])[1:]
