from pathlib import Path

import pytest

from briefing.errors import RenderError
from briefing.render.pdf.fonts import FOLDER, Face, load_face
from briefing.render.pdf.shaping import Shaper
from briefing.theme import Fonts

SANS = "SourceSans3-Regular"
SERIF = "SourceSerif4SmText-Regular"


def test_every_face_of_the_default_theme_ships_with_its_licence() -> None:
    fonts = Fonts()
    for role in Fonts.__dataclass_fields__:
        assert load_face(getattr(fonts, role)).characters
    assert len(list(FOLDER.glob("LICENSE-*.md"))) == 3


def test_glyphs_carry_the_text_they_stand_for() -> None:
    (shaped,) = Shaper().shape("office", SERIF)
    assert "".join(glyph.text for glyph in shaped.glyphs) == "office"
    assert shaped.width > 0


def test_a_word_is_shaped_once() -> None:
    shaper = Shaper()
    assert shaper.shape("again", SANS) is shaper.shape("again", SANS)


def test_a_face_down_the_chain_is_used_where_the_first_lacks_a_character() -> None:
    shaper = Shaper()
    faces = [part.face.name for part in shaper.shape("a□b", SERIF)]
    assert faces == [SERIF, SANS, SERIF]
    assert shaper.missing == set()


def test_a_missing_character_is_a_visible_mark_that_keeps_its_text() -> None:
    shaper = Shaper()
    *_, mark = shaper.shape("a中", SERIF)
    assert [glyph.text for glyph in mark.glyphs] == ["中"]
    assert mark.width > 0
    assert shaper.missing == {"中"}


def test_marks_without_ink_leave_no_box() -> None:
    shaper = Shaper()
    shaper.shape("a\u202eb\ufe0f", SERIF)
    assert shaper.missing == set()


def test_a_font_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"Gone\.ttf cannot be read"):
        Face(tmp_path / "Gone.ttf")


def test_a_file_that_is_no_font_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "Broken.ttf"
    path.write_bytes(b"no font at all")
    with pytest.raises(RenderError, match=r"Broken\.ttf is not a TrueType font"):
        Face(path)
