from pathlib import Path

import pytest

from briefing.errors import RenderError
from briefing.render.pdf.fonts import FOLDER, Face, load_face
from briefing.theme import Fonts

SERIF = "SourceSerif4SmText-Regular"


def test_every_face_of_the_default_theme_ships_with_its_licence() -> None:
    fonts = Fonts()
    for role in Fonts.__dataclass_fields__:
        assert load_face(getattr(fonts, role)).characters
    assert len(list(FOLDER.glob("LICENSE-*.md"))) == 3


def test_glyphs_carry_the_text_they_stand_for() -> None:
    shaped = load_face(SERIF).shape("office")
    assert "".join(glyph.text for glyph in shaped.glyphs) == "office"
    assert shaped.width > 0


def test_a_font_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"Gone\.ttf cannot be read"):
        Face(tmp_path / "Gone.ttf")


def test_a_file_that_is_no_font_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "Broken.ttf"
    path.write_bytes(b"no font at all")
    with pytest.raises(RenderError, match=r"Broken\.ttf is no font with outlines"):
        Face(path)
