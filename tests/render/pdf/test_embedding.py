"""Fonts of PostScript outlines, and fonts in collections, as others read them."""

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import page
import pytest
from pypdf.generic import NameObject

from briefing.model.brief import Brief, Passage
from briefing.proof.printed import verify_pdf
from briefing.render import render
from briefing.render.options import Options
from briefing.render.pdf import borrowed
from briefing.render.pdf.borrowed import borrowed_face
from briefing.render.pdf.fonts import FOLDER, Face
from briefing.theme import load_theme
from tests.proof.conftest import Forger
from tests.render.pdf.scripts import SAMPLES, scripts_brief
from tests.render.pdf.test_scripts import bare, poppler

CFF = Path("/usr/share/fonts/opentype/urw-base35/NimbusRoman-Regular.otf")
"""A font of PostScript outlines that comes with Ghostscript."""
CHINESE = Path("/usr/share/fonts/truetype/wqy")
"""Where Debian's package fonts-wqy-microhei puts its font."""
SPOKEN = {
    "zh": {
        "title": "北部大桥将于周四重新开放",
        "text": "市政府表示，大桥维修历时十四个月，耗资四百五十万。"
        "市长说：“交通将恢复正常。”",
    },
    "ja": {
        "title": "北の橋は木曜日に再開",
        "text": "市は、北の橋が木曜日に再開すると発表した。ハイカラな「カタカナ」も。",
    },
    "ko": {
        "title": "북쪽 다리, 목요일 재개통",
        "text": "시 당국은 북쪽 다리가 목요일에 다시 개통된다고 밝혔다.",
    },
}


@pytest.fixture
def data(seed_brief: Brief) -> bytes:
    """A brief whose text is set in it."""
    return pdf(seed_brief)


def pdf(brief: Brief, *, attach: bool = True) -> bytes:
    theme = load_theme("standard")
    theme = replace(theme, fonts=replace(theme.fonts, text=str(CFF)))
    return render(brief, "pdf", theme, options=Options(attach=attach))


def descriptor(forger: Forger) -> Any:
    """The descriptor of that font."""
    fonts = forger.page()["/Resources"]["/Font"].values()
    inner = [font["/DescendantFonts"][0].get_object() for font in fonts]
    found = [font["/FontDescriptor"].get_object() for font in inner]
    return next(each for each in found if "/FontFile3" in each)


@pytest.mark.parametrize(
    ("profile", "attach"), [("ua1", True), ("3a", True), ("2a", False)]
)
def test_postscript_outlines_keep_the_standards(
    seed_brief: Brief, tmp_path: Path, profile: str, *, attach: bool
) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(pdf(seed_brief, attach=attach))
    limits = page.SafetyLimits(max_reference_depth=200_000)
    result = page.validate_pdf(path, profile=profile, limits=limits)
    assert [failure.message for failure in result.failures] == []
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR"]
    subprocess.run([*command, "-sDEVICE=nullpage", path], check=True)


def test_words_in_postscript_outlines_come_back_whole(
    data: bytes, seed_brief: Brief, tmp_path: Path
) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(data)
    text = poppler(path)
    point = seed_brief.items[0].points[0].span.text
    assert all(bare(word) in text for word in point.split())
    listed = subprocess.run(["pdffonts", path], check=True, capture_output=True)
    assert b"NimbusRoman-Regular           CID Type 0C" in listed.stdout


def test_what_they_print_is_proved_and_another_glyph_found(data: bytes) -> None:
    assert verify_pdf("brief.pdf", data).failed == ()
    forger = Forger(data)
    program = descriptor(forger)["/FontFile3"].get_object()
    program.set_data(program.get_data()[:-9] + bytes(9))
    failed = verify_pdf("brief.pdf", forger.data).failed
    assert "page 1: a font of it was changed" in failed


def test_a_font_that_is_given_twice_is_refused(data: bytes) -> None:
    forger = Forger(data)
    given = descriptor(forger)
    given[NameObject("/FontFile2")] = given["/FontFile3"]
    assert verify_pdf("brief.pdf", forger.data).failed


def collection(*paths: Path) -> bytes:
    """A file that holds several fonts (OpenType, `ttcf`)."""
    fonts = [path.read_bytes() for path in paths]
    start = 12 + 4 * len(fonts)
    out, offsets = b"", []
    for font in fonts:
        base = start + len(out)
        offsets.append(base)
        data = bytearray(font)
        for table in range(12, 12 + 16 * int.from_bytes(font[4:6], "big"), 16):
            place = slice(table + 8, table + 12)
            data[place] = (int.from_bytes(data[place], "big") + base).to_bytes(4, "big")
        out += data + bytes(-len(data) % 4)
    numbers = (0x00010000, len(fonts), *offsets)
    return b"ttcf" + b"".join(n.to_bytes(4, "big") for n in numbers) + out


def test_a_font_of_a_collection_is_read(tmp_path: Path) -> None:
    names = ("SourceSans3-Regular", "NotoSansHebrew-Regular")
    path = tmp_path / "Both.ttc"
    path.write_bytes(collection(*(FOLDER / f"{name}.ttf" for name in names)))
    first, second = Face(path), Face(path, 1)
    assert (first.name, second.name) == ("Both", "Both-1")
    assert first.characters == Face(FOLDER / f"{names[0]}.ttf").characters
    assert ord("\u05d0") in second.characters - first.characters


@pytest.fixture
def chinese_font(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A font is borrowed, one of a collection that has no bold face."""

    def forget() -> None:
        borrowed_face.cache_clear()
        borrowed._paths.cache_clear()

    monkeypatch.setattr(borrowed, "folders", lambda: [CHINESE])
    forget()
    yield
    forget()


@pytest.mark.usefixtures("chinese_font")
@pytest.mark.parametrize("language", SPOKEN)
def test_chinese_japanese_and_korean_come_back_whole(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SAMPLES, language, SPOKEN[language])
    brief = scripts_brief(language)
    path = tmp_path / "brief.pdf"
    path.write_bytes(render(brief, "pdf", load_theme("standard")))
    text = poppler(path)
    for article in brief.articles:
        for words in (article.title, article.text):
            assert words.replace(" ", "") in text.replace(" ", "")
    for profile in ("ua1", "3a"):
        assert page.validate_pdf(path, profile=profile).is_compliant
    assert verify_pdf("brief.pdf", path.read_bytes()).failed == ()


@pytest.mark.usefixtures("chinese_font")
def test_headings_are_bold_where_no_bold_face_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(SAMPLES, "zh", SPOKEN["zh"])
    forger = Forger(render(scripts_brief("zh"), "pdf", load_theme("standard")))
    code = forger.page()["/Contents"].get_object().get_data()
    heading, _, rest = code.partition(b"2 Tr")
    assert b" Tf" in heading
    assert b"0 Tr" in rest or b"ET Q" in rest
    assert b"RG 0.78 w" in rest


def test_characters_that_must_not_be_given_out_are_not(tmp_path: Path) -> None:
    brief = scripts_brief("en")
    odd = "A nul \x00, a mark \ufeff, no character \ufffe and half of one \ud800."
    article = replace(brief.articles[0], text=odd)
    points = (Passage(article=article.id, span=article.span(0, len(odd))),)
    item = replace(brief.items[0], points=points)
    section = replace(brief.sections[0], items=(item,))
    brief = replace(brief, articles=(article,), analyses=(), sections=(section,))
    path = tmp_path / "brief.pdf"
    path.write_bytes(render(brief, "pdf", load_theme("standard")))
    for profile in ("ua1", "3a"):
        assert page.validate_pdf(path, profile=profile).is_compliant
    assert verify_pdf("brief.pdf", path.read_bytes()).failed == ()
