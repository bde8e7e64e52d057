"""Every kind of printed brief as validators, checkers and readers see it."""

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import page
import pytest

from briefing.model.brief import Brief, Section
from briefing.render import render
from briefing.render.extent import EXTENTS, named_extent
from briefing.render.options import Options
from briefing.render.outline import outline
from briefing.theme import load_theme, theme_names
from tests.render.conftest import analysis_of
from tests.render.pdf.scripts import analysis, scripts_brief

CHECKERS = {
    "qpdf": ("qpdf", "--check"),
    "gs": ("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", "-dPDFSTOPONERROR"),
    "poppler": ("pdftotext",),
}


@pytest.fixture
def path(tmp_path: Path, disputed_brief: Brief) -> Path:
    path = tmp_path / "brief.pdf"
    path.write_bytes(render(disputed_brief, "pdf", load_theme("standard")))
    return path


@pytest.fixture
def varied_brief(mixed_brief: Brief, seed_brief: Brief) -> Brief:
    """Stories with a comment, rivals, quotations and marks, and in several scripts."""
    others = scripts_brief("ar", "hi", "de")
    items = (*seed_brief.items, *mixed_brief.items, *others.items)
    ours = (*seed_brief.articles, *mixed_brief.articles)
    return replace(
        mixed_brief,
        handling="FOR TRAINING",
        sections=(
            Section(title="", items=items[:1]),
            Section(title="Elsewhere", items=items[1:]),
        ),
        articles=(*ours, *others.articles),
        analyses=(*map(analysis_of, ours), *map(analysis, others.articles)),
    )


@pytest.mark.parametrize("attach", [True, False], ids=["attached", "bare"])
@pytest.mark.parametrize("extent", EXTENTS)
@pytest.mark.parametrize("theme", theme_names())
def test_a_brief_conforms_in_every_theme_and_extent(
    theme: str, extent: str, varied_brief: Brief, tmp_path: Path, *, attach: bool
) -> None:
    options = Options(attach=attach, extent=named_extent(extent))
    path = tmp_path / "brief.pdf"
    path.write_bytes(render(varied_brief, "pdf", load_theme(theme), options=options))
    for profile in ("ua1", "3a" if attach else "2a"):
        result = page.validate_pdf(path, profile=profile)
        assert [failure.message for failure in result.failures] == []
    for name in CHECKERS:
        done = checked(name, path)
        assert (done.returncode, done.stderr) == (0, b"")
    words = subprocess.run(
        ["pdfinfo", "-struct-text", path], check=True, capture_output=True
    )
    assert words.stderr == b""
    told = "".join(words.stdout.decode().split())
    contents = outline(varied_brief, options.extent)
    for item in contents.items[:2]:
        assert "".join(item.headline.text.split()) in told


def checked(name: str, path: Path) -> subprocess.CompletedProcess[bytes]:
    """What a checker says of a file."""
    out = ("-",) if name == "poppler" else ()
    command = [*CHECKERS[name], str(path), *out]
    return subprocess.run(command, capture_output=True, check=False)


DAMAGES = {
    "no relationship": ("3a", b"/AFRelationship", b"/BFRelationship"),
    "no kind": ("3a", b"/Subtype /text#2Fplain", b"/Subtipe /text#2Fplain"),
    "not tied": ("3a", b"\n/AF ", b"\n/AG "),
    "wrong part": ("3a", b"<pdfaid:part>3", b"<pdfaid:part>2"),
    "not marked": ("ua1", b"/Marked true", b"/Marked null"),
    "no title bar": ("ua1", b"/DisplayDocTitle true", b"/DisplayDocTitle null"),
    "no language": ("ua1", b"/Lang ", b"/Lung "),
    "no words for links": ("ua1", b"/Contents (", b"/Kontents ("),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_the_validator_finds_a_damage(name: str, path: Path) -> None:
    profile, whole, damaged = DAMAGES[name]
    data = path.read_bytes()
    assert whole in data
    path.write_bytes(data.replace(whole, damaged))
    assert not page.validate_pdf(path, profile=profile).is_compliant


def test_a_file_with_attachments_is_no_pdf_a_2(path: Path) -> None:
    assert not page.validate_pdf(path, profile="2a").is_compliant


@pytest.mark.parametrize("name", ["qpdf", "gs"])
def test_a_checker_finds_a_broken_stream(name: str, path: Path) -> None:
    data = path.read_bytes()
    page_content = re.search(rb"/Contents (\d+) 0 R", data)
    assert page_content is not None
    start = data.index(b"\n%b 0 obj" % page_content[1])
    start = data.index(b"stream\n", start) + len(b"stream\n")
    path.write_bytes(data[:start] + b"\xff" * 60 + data[start + 60 :])
    assert checked(name, path).returncode != 0


def test_poppler_says_what_is_no_pdf(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing")
    assert checked("poppler", path).returncode != 0


@pytest.mark.parametrize("before", ["Logo ", "שלום "])
def test_characters_of_private_use_are_told(
    before: str, tmp_path: Path, seed_brief: Brief
) -> None:
    words = f"{before}\ue000\U000f1234"
    item = replace(seed_brief.items[0], comment=words)
    brief = replace(
        seed_brief,
        title=f"Brief {words}",
        handling=words,
        sections=(Section(title=words, items=(item,)),),
    )
    path = tmp_path / "brief.pdf"
    path.write_bytes(render(brief, "pdf", load_theme("standard")))
    found = page.validate_pdf(path, profile="3a")
    assert found.is_compliant, found.failures
