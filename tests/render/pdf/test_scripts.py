"""Every script comes back from the page as whole words in reading order."""

import json
import re
import subprocess
from pathlib import Path

import page
import pypdfium2
import pytest

from briefing.render import render
from briefing.theme import load_theme
from tests.render.pdf.scripts import SAMPLES, scripts_brief

DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What pdftotext adds to say which way words run."""


def printed(folder: Path, *languages: str) -> Path:
    path = folder / "brief.pdf"
    path.write_bytes(render(scripts_brief(*languages), "pdf", load_theme("standard")))
    return path


def poppler(path: Path, *options: str) -> str:
    done = subprocess.run(
        ["pdftotext", *options, path, "-"], check=True, capture_output=True, text=True
    )
    return " ".join(DIRECTION.sub("", done.stdout).split())


def pdfium(path: Path) -> str:
    pages = list(pypdfium2.PdfDocument(path))
    text = " ".join(sheet.get_textpage().get_text_range() for sheet in pages)
    return " ".join(text.replace("\ufffe", "").split())


def bare(word: str) -> str:
    """A word without the punctuation that readers move about in mixed lines."""
    return word.strip(".,;:()،؛।")


@pytest.mark.parametrize("language", SAMPLES)
@pytest.mark.parametrize("reader", [poppler, pdfium])
def test_words_come_back_whole_and_in_order(
    reader: object, language: str, tmp_path: Path
) -> None:
    text = reader(printed(tmp_path, language))  # type: ignore[operator]
    for part in SAMPLES[language].values():
        position = 0
        for word in map(bare, part.split()):
            found = text.find(word, position)
            assert found >= 0, f"{word!r} is missing, or out of order, in {text!r}"
            position = found


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_every_script_keeps_the_standards(profile: str, tmp_path: Path) -> None:
    result = page.validate_pdf(
        printed(tmp_path),
        profile=profile,
        limits=page.SafetyLimits(max_reference_depth=200_000),
    )
    assert [failure.message for failure in result.failures] == []


def elements(path: Path) -> list[dict[str, object]]:
    done = subprocess.run(
        ["qpdf", "--json", "--json-key=qpdf", path], check=True, capture_output=True
    )
    objects = json.loads(done.stdout)["qpdf"][1].values()
    values = [entry.get("value") for entry in objects]
    return [v for v in values if isinstance(v, dict) and v.get("/S")]


def test_words_in_another_language_say_so(tmp_path: Path) -> None:
    found = elements(printed(tmp_path))
    spoken = {str(e["/Lang"]).removeprefix("u:") for e in found if "/Lang" in e}
    assert spoken == set(SAMPLES)


def test_listeners_get_the_words_in_their_order(tmp_path: Path) -> None:
    found = elements(printed(tmp_path, "ar"))
    told = [str(e["/ActualText"]) for e in found if "/ActualText" in e]
    assert f"u:{SAMPLES['ar']['title']}" in told


def test_a_divided_word_is_told_whole(tmp_path: Path) -> None:
    path = printed(tmp_path, "de")
    told = [str(e["/ActualText"]) for e in elements(path) if "/ActualText" in e]
    assert "u:Instandsetzungsarbeiten " in told
    assert re.search(r"Inst\w+- ", poppler(path, "-raw"))
    assert poppler(path).count("Instandsetzungsarbeiten") == poppler(path).count("Inst")


def test_what_runs_to_the_left_begins_at_the_right(tmp_path: Path) -> None:
    path = printed(tmp_path, "he")
    boxes = subprocess.run(
        ["pdftotext", "-bbox", path, "-"], check=True, capture_output=True, text=True
    ).stdout
    rows = re.findall(r'xMax="([\d.]+)" yMax="[\d.]+">([^<]+)', boxes)
    rights = [float(right) for right, word in rows if re.search("[א-ת]", word)]
    assert max(rights) == pytest.approx(595.276 - 48, abs=1)


def test_glyphs_that_no_font_has_are_named_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    unknown = {"title": "Ꮳ in a title", "text": "Ꮳ in a text. Ꮳ again."}
    monkeypatch.setitem(SAMPLES, "xx", unknown)
    assert poppler(printed(tmp_path, "xx")).count("Ꮳ") >= 3
    assert caplog.text.count("U+13E3 CHEROKEE LETTER TSA") == 1
