from pathlib import Path

import pytest

from briefing.errors import RenderError
from briefing.services.themes import contrast, theme_problems
from briefing.theme import theme_names, theme_path


def written(folder: Path, old: str, new: str) -> str:
    """A theme like the standard one but for one value."""
    text = theme_path("standard").read_text(encoding="utf-8")
    assert old in text
    path = folder / "mine.toml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("name", theme_names())
def test_the_themes_that_ship_are_sound(name: str) -> None:
    assert theme_problems(name) == []


def test_a_pale_colour_is_named_with_its_ground(tmp_path: Path) -> None:
    problems = theme_problems(written(tmp_path, "#555555", "#999999"))
    assert [problem.split(" has ")[0] for problem in problems] == [
        "colours.soft on colours.paper",
        "colours.soft on colours.panel",
    ]


def test_a_font_that_is_not_there_is_refused(tmp_path: Path) -> None:
    name = written(tmp_path, "[page]", '[fonts]\nsans = "none.ttf"\n\n[page]')
    with pytest.raises(RenderError):
        theme_problems(name)


def test_a_logo_that_is_no_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"words")
    name = written(tmp_path, "[page]", '[masthead]\nlogo = "logo.png"\n\n[page]')
    with pytest.raises(RenderError, match=r"logo\.png cannot be read"):
        theme_problems(name)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == pytest.approx(1)
