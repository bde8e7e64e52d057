import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.render import render
from briefing.render.pdf import borrowed
from briefing.render.pdf.borrowed import borrowed_face
from briefing.render.pdf.fonts import FOLDER
from briefing.render.pdf.shaping import FALLBACKS, Shaper
from briefing.theme import load_theme
from tests.render.pdf.scripts import SAMPLES, scripts_brief

HINDI = frozenset(map(ord, "कि"))
Keep = Callable[[str, str], Path]


@pytest.fixture
def keep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keep]:
    """A function that puts a copy of a font among those of the system."""

    def copy(name: str, target: str) -> Path:
        path = tmp_path / "fonts" / target
        path.parent.mkdir(parents=True, exist_ok=True)
        return Path(shutil.copy(FOLDER / f"{name}.ttf", path))

    def forget() -> None:
        borrowed.borrowed_face.cache_clear()
        borrowed._paths.cache_clear()

    monkeypatch.setattr(borrowed, "folders", lambda: [tmp_path / "fonts"])
    forget()
    yield copy
    forget()


def test_a_font_is_found_by_the_characters_it_has(keep: Keep) -> None:
    keep("NotoSansHebrew-Regular", "deep/Alef.ttf")
    keep("NotoSansDevanagari-Regular", "deep/Ka.ttf")
    face = borrowed_face(HINDI)
    assert face is not None
    assert face.name == "Ka"
    assert borrowed_face(frozenset(map(ord, "को"))) is face
    assert borrowed_face(frozenset((0x13E3,))) is None


def test_faces_for_running_text_come_before_bold_ones(keep: Keep) -> None:
    keep("NotoSansDevanagari-Bold", "A-Bold.ttf")
    keep("NotoSansDevanagari-Regular", "Z.ttf")
    face = borrowed_face(HINDI)
    assert face is not None
    assert face.name == "Z"


def test_bold_words_get_a_bold_face(keep: Keep) -> None:
    keep("NotoSansDevanagari-Bold", "A-Bold.ttf")
    keep("NotoSansDevanagari-Regular", "Z.ttf")
    face = borrowed_face(HINDI, bold=True)
    assert face is not None
    assert (face.name, face.emboldened) == ("A-Bold", False)


def test_without_a_bold_face_the_strokes_are_thickened(keep: Keep) -> None:
    keep("NotoSansDevanagari-Regular", "Z.ttf")
    face = borrowed_face(HINDI, bold=True)
    assert face is not None
    assert (face.name, face.emboldened) == ("Z", True)


def test_files_that_are_no_fonts_or_must_not_be_embedded_are_passed_over(
    keep: Keep,
) -> None:
    keep("NotoSansDevanagari-Regular", "Broken.ttf").write_bytes(b"no font")
    path = keep("NotoSansDevanagari-Regular", "Restricted.ttf")
    data = bytearray(path.read_bytes())
    table = data.index(b"OS/2")
    start = int.from_bytes(data[table + 8 : table + 12], "big")
    data[start + 8 : start + 10] = (2).to_bytes(2, "big")
    path.write_bytes(data)
    assert borrowed_face(HINDI) is None


def test_a_system_without_fonts_has_none(keep: Keep) -> None:
    assert borrowed_face(HINDI) is None


def test_what_is_borrowed_is_told(
    keep: Keep, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level("INFO")
    keep("NotoSansDevanagari-Regular", "Ka.ttf")
    monkeypatch.setattr("briefing.render.pdf.shaping.FALLBACKS", FALLBACKS[:1])
    monkeypatch.setattr("briefing.render.pdf.shaping.BOLD_FALLBACKS", FALLBACKS[:1])
    render(scripts_brief("hi"), "pdf", load_theme("standard"))
    assert caplog.text.count("set in fonts of this system: Ka") == 1


def test_the_system_is_asked_only_for_what_is_not_in_the_box(
    keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[frozenset[int]] = []
    monkeypatch.setattr(
        "briefing.render.pdf.shaping.borrowed_face",
        lambda codes, **_: asked.append(codes),
    )
    render(scripts_brief(*SAMPLES), "pdf", load_theme("standard"))
    assert asked == []
    assert Shaper().shape("\u13e3", "SourceSans3-Regular")
    assert asked[0] == frozenset((0x13E3,))
