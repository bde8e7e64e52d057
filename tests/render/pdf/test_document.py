import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import page
import pytest

from briefing.model.brief import Brief, Section
from briefing.render import render
from briefing.render.options import Options
from briefing.render.outline import outline
from briefing.theme import load_theme


class Printed(Protocol):
    def __call__(self, brief: Brief, *, attach: bool = True) -> Path: ...


@pytest.fixture
def printed(tmp_path: Path) -> Printed:
    def to_file(brief: Brief, *, attach: bool = True) -> Path:
        path = tmp_path / "brief.pdf"
        options = Options(attach=attach)
        path.write_bytes(render(brief, "pdf", load_theme("standard"), options=options))
        return path

    return to_file


def tool(*command: str | Path) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert "rror" not in done.stderr
    return done.stdout


def words(path: Path, number: int | None = None) -> str:
    pages = ("-f", str(number), "-l", str(number)) if number else ()
    return " ".join(tool("pdftotext", *pages, path, "-").split())


def page_count(path: Path) -> int:
    return int(tool("pdfinfo", path).split("Pages:")[1].split()[0])


def test_every_font_is_embedded_and_has_its_text(
    printed: Printed, disputed_brief: Brief
) -> None:
    rows = tool("pdffonts", printed(disputed_brief)).splitlines()[2:]
    assert len(rows) >= 5
    for row in rows:
        assert row.split()[-5:-2] == ["yes", "yes", "yes"], row
        assert "Source" in row


def test_it_holds_every_statement_as_whole_words(
    printed: Printed, seed_brief: Brief
) -> None:
    text = words(printed(seed_brief))
    for statement in outline(seed_brief).statements():
        for word in statement.text.split():
            assert word in text


def test_points_stand_in_order(
    printed: Printed, brief_with: Callable[[int], Brief]
) -> None:
    brief = brief_with(6)
    text = words(printed(brief))
    position = 0
    for item in outline(brief).items:
        for words_of in (
            item.headline.text,
            item.bottom_line.text if item.bottom_line else "",
        ):
            position = text.index(words_of, position)


def test_the_label_stands_at_the_head_and_foot_of_each_page(
    printed: Printed, brief_with: Callable[[int], Brief]
) -> None:
    brief = replace(brief_with(13), marking="TLP:AMBER+STRICT", handling="FOR TRAINING")
    path = printed(brief)
    count = page_count(path)
    assert 3 <= count <= 5
    for number in range(1, count + 1):
        text = words(path, number)
        assert text.count("TLP:AMBER+STRICT") >= 2
        assert text.count("FOR TRAINING") == 2
        assert f"Page {number} of {count}" in text


def test_the_same_brief_gives_the_same_bytes_in_any_process(
    tmp_path: Path, seed_brief: Brief
) -> None:
    source = tmp_path / "brief.json"
    source.write_bytes(render(seed_brief, "json", load_theme("standard")))
    script = (
        "import hashlib, json, sys\n"
        "from briefing.model.brief import Brief\n"
        "from briefing.model.codec import from_dict\n"
        "from briefing.render import render\n"
        "from briefing.theme import load_theme\n"
        "brief = from_dict(Brief, json.loads(open(sys.argv[1]).read()))\n"
        "data = render(brief, 'pdf', load_theme('standard'))\n"
        "print(hashlib.sha256(data).hexdigest())\n"
    )
    hashes = {
        subprocess.run(
            [sys.executable, "-c", script, source],
            check=True,
            capture_output=True,
            text=True,
            env={"PYTHONHASHSEED": seed, "TZ": zone, "SOURCE_DATE_EPOCH": epoch},
        ).stdout
        for seed, zone, epoch in (("1", "UTC", "1"), ("2", "Asia/Tokyo", "2000000"))
    }
    assert len(hashes) == 1


@pytest.mark.parametrize(
    ("profile", "attach"), [("ua1", True), ("3a", True), ("ua1", False), ("2a", False)]
)
def test_it_keeps_the_standards_for_access_and_archives(
    profile: str,
    attach: bool,  # noqa: FBT001
    printed: Printed,
    disputed_brief: Brief,
    seed_brief: Brief,
) -> None:
    for brief in (disputed_brief, seed_brief):
        result = page.validate_pdf(printed(brief, attach=attach), profile=profile)
        assert [failure.message for failure in result.failures] == []


def test_listeners_get_it_in_reading_order(printed: Printed, seed_brief: Brief) -> None:
    tree = tool("pdfinfo", "-struct-text", printed(seed_brief))
    position = 0
    for words_of in (
        "H1 (block)",
        "DAILY SITUATION BRIEF",
        "H2 (block)",
        "BOTTOM LINE",
        "MAIN POINTS",
        "LBody (block)",
        "FACTS",
        "TIMELINE",
        "Evidence",
        "Sources",
    ):
        position = tree.index(words_of, position)


def test_passage_marks_lead_to_the_evidence_and_the_sources(
    printed: Printed, brief_with: Callable[[int], Brief]
) -> None:
    path = printed(brief_with(3))
    objects = json.loads(tool("qpdf", "--json", "--json-key=qpdf", path))["qpdf"][1]
    values = {name: entry.get("value") for name, entry in objects.items()}
    links = [v for v in values.values() if isinstance(v, dict)]
    links = [link for link in links if link.get("/Subtype") == "/Link"]
    inside = [link for link in links if "/Dest" in link]
    assert len(inside) > 20
    for link in inside:
        assert values[f"obj:{link['/Dest'][0]}"]["/Type"] == "/Page"
        assert link["/Contents"].startswith(("u:Passage", "u:Source"))
    assert "https://courier.example/0" in tool("pdfinfo", "-url", path)


def test_the_outline_lists_items_and_back_matter(
    printed: Printed, brief_with: Callable[[int], Brief]
) -> None:
    brief = brief_with(3)
    data = json.loads(tool("qpdf", "--json", "--json-key=outlines", printed(brief)))
    titles = [entry["title"] for entry in data["outlines"]]
    headlines = [item.headline.text for item in outline(brief).items]
    assert titles == [*headlines, "Evidence", "Terms", "Sources"]


def test_items_stand_under_their_sections(
    printed: Printed, brief_with: Callable[[int], Brief]
) -> None:
    brief = brief_with(3)
    lead, *others = brief.items
    sections = (
        Section(title="", items=(lead,)),
        Section(title="Transport", items=tuple(others)),
    )
    path = printed(replace(brief, sections=sections))
    assert page.validate_pdf(path, profile="ua1").is_compliant
    data = json.loads(tool("qpdf", "--json", "--json-key=outlines", path))
    nested = {entry["title"]: len(entry["kids"]) for entry in data["outlines"]}
    assert nested == {
        lead.story.title: 0,
        "Transport": 2,
        "Evidence": 0,
        "Terms": 0,
        "Sources": 0,
    }


@pytest.mark.parametrize(
    ("size", "points"), [("A4", "595.276 x 841.89"), ("Letter", "612 x 792")]
)
def test_the_theme_sets_the_paper(size: str, points: str, seed_brief: Brief) -> None:
    theme = load_theme("standard")
    paper = replace(theme, page=replace(theme.page, size=size))
    data = render(seed_brief, "pdf", paper)
    done = subprocess.run(["pdfinfo", "-"], input=data, check=True, capture_output=True)
    assert points in done.stdout.decode()


def test_dates_in_the_file_are_those_of_the_brief(
    printed: Printed, seed_brief: Brief
) -> None:
    info = tool("pdfinfo", "-isodates", printed(seed_brief))
    assert "CreationDate:    2021-12-10T06:00:00Z" in info
    assert "Title:           Daily situation brief No. 007" in info


def test_characters_without_a_glyph_are_reported(
    caplog: pytest.LogCaptureFixture, seed_brief: Brief
) -> None:
    render(replace(seed_brief, title="中 brief"), "pdf", load_theme("standard"))
    assert "U+4E2D" in caplog.text


def test_an_empty_brief_is_one_page(printed: Printed) -> None:
    path = printed(Brief(title="Nothing", number=1, as_of="2021-12-10"))
    assert page_count(path) == 1
    assert "NOTHING" in words(path)


@pytest.mark.parametrize(
    "words", ["W" * 900, "word " * 500, "a-b/" * 300], ids=["wide", "long", "dashes"]
)
def test_no_word_leaves_the_margins(
    words: str, printed: Printed, seed_brief: Brief
) -> None:
    (item,) = seed_brief.items
    story = replace(item.story, title=words)
    items = (replace(item, story=story, comment=words),)
    section = Section(title=words, items=items)
    brief = replace(seed_brief, title=words, handling=words, sections=(section,))
    boxes = tool("pdftotext", "-bbox", printed(brief), "-")
    edges = re.findall(r'<word xMin="([\d.]+)".*? xMax="([\d.]+)"', boxes)
    assert len(edges) > 100
    assert min(float(left) for left, _ in edges) >= 48 - 1
    assert max(float(right) for _, right in edges) <= 595.276 - 48 + 1


def test_progress_counts_the_pages(seed_brief: Brief) -> None:
    seen: list[tuple[int, int]] = []
    render(
        seed_brief,
        "pdf",
        load_theme("standard"),
        lambda done, total: seen.append((done, total)),
    )
    assert seen == [(1, 2), (2, 2)]


def test_a_note_has_its_facts_in_the_column_of_all_facts(
    printed: Printed, brief_with: Callable[[int], Brief]
) -> None:
    boxes = tool("pdftotext", "-bbox", printed(brief_with(9)), "-")
    labels = re.findall(r'xMin="([\d.]+)"[^>]*>Who<', boxes)
    panel, *columns = map(float, labels)
    assert len(columns) == 8
    assert len(set(columns)) == 1
    assert columns[0] < panel
