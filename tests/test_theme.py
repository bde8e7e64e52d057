import tomllib
from pathlib import Path
from typing import Any

import pytest

from briefing.errors import ConfigError
from briefing.theme import (
    Colours,
    load_theme,
    parse_theme,
    theme_folder,
    theme_names,
)


def standard() -> dict[str, Any]:
    text = (theme_folder() / "standard.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def test_the_themes_that_ship() -> None:
    assert theme_names() == [
        "classic",
        "compact",
        "dark",
        "large-print",
        "mono",
        "standard",
    ]


def test_mono_has_no_hue_and_no_grounds() -> None:
    colours = load_theme("mono").colours
    for role in Colours.__dataclass_fields__:
        code = getattr(colours, role)
        assert code[1:3] == code[3:5] == code[5:7]
    assert colours.paper == colours.panel == "#ffffff"


def test_a_dark_theme_prints_on_light_paper_unless_told_otherwise() -> None:
    dark = load_theme("dark")
    assert dark.paper_colours == load_theme("standard").colours
    data = standard() | {"dark": True}
    data["page"] = {"dark_paper": True}
    assert parse_theme("night", data).paper_colours.paper == data["colours"]["paper"]


@pytest.mark.parametrize(
    ("table", "key", "value", "message"),
    [
        ("colours", "ink", "black", "colours.ink must be a colour like #173a5e"),
        ("colours", "ink", 7, "colours.ink must be a colour like #173a5e"),
        ("colours", "inc", "#000000", "colours.inc is unknown"),
        ("page", "size", "A3", "page.size must be one of A4, Letter"),
        ("page", "margin_pt", 400, "page.margin_pt must be a number from 24 to 96"),
        ("page", "body_pt", True, "page.body_pt must be a number from 8 to 18"),
        ("page", "facts", "above", "page.facts must be one of beside, below"),
        ("page", "columns", 3, "page.columns must be 1 or 2"),
        ("page", "columns", True, "page.columns must be 1 or 2"),
        ("page", "dark_paper", "yes", "page.dark_paper must be true or false"),
        ("page", "justify", 1, "page.justify must be true or false"),
        ("page", "duplex", "no", "page.duplex must be true or false"),
        ("page", "binding_pt", 90, "page.binding_pt must be a number from 0 to 72"),
        ("masthead", "logo_pt", 4, "masthead.logo_pt must be a number from 12 to 72"),
        (
            *("masthead", "text", "a\nb"),
            "masthead.text must be one line of at most 120 signs",
        ),
        (
            *("masthead", "logo", "logo.svg"),
            "masthead.logo must be a .png, .jpg or .jpeg file",
        ),
        (
            *("masthead", "logo", "none.png"),
            "masthead.logo names a file that is not there: none.png",
        ),
        (
            "fonts",
            "text",
            "",
            "fonts.text must be the name of a face, or a .ttf or .otf file",
        ),
    ],
)
def test_a_wrong_value_is_named(
    table: str, key: str, value: object, message: str
) -> None:
    data = standard()
    data.setdefault(table, {})[key] = value
    with pytest.raises(ConfigError) as error:
        parse_theme("mine", data)
    assert error.value.message == f"theme mine: {message}"
    assert error.value.hint


def test_a_missing_colour_is_named() -> None:
    data = standard()
    del data["colours"]["rule"]
    with pytest.raises(ConfigError, match=r"colours\.rule"):
        parse_theme("mine", data)


def test_a_missing_key_is_named_with_the_line_of_its_table(tmp_path: Path) -> None:
    text = (theme_folder() / "standard.toml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("rule =")]
    path = tmp_path / "mine.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        load_theme(str(path))
    table = lines.index("[colours]") + 1
    assert error.value.message.startswith(
        f"theme mine: line {table}: colours.rule is missing"
    )


def test_a_table_that_is_none_is_refused() -> None:
    with pytest.raises(ConfigError, match="page must be a table"):
        parse_theme("mine", standard() | {"page": 3})


def test_the_line_of_a_mistake_is_named(tmp_path: Path) -> None:
    text = (theme_folder() / "standard.toml").read_text(encoding="utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(text.replace('"A4"', '"A5"'), encoding="utf-8")
    line = text[: text.index('size = "A4"')].count("\n") + 1
    with pytest.raises(ConfigError, match=rf"line {line}: page\.size"):
        load_theme(str(path))


def test_fonts_are_found_beside_the_theme(tmp_path: Path) -> None:
    text = (theme_folder() / "standard.toml").read_text(encoding="utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(f'{text}\n[fonts]\ntext = "Mine.ttf"\n', encoding="utf-8")
    fonts = load_theme(str(path)).fonts
    assert fonts.text == str(tmp_path / "Mine.ttf")
    assert fonts.sans == "SourceSans3-Regular"


def test_a_logo_is_found_beside_the_theme(tmp_path: Path) -> None:
    text = (theme_folder() / "standard.toml").read_text(encoding="utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(f'{text}\n[masthead]\nlogo = "us.png"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"line \d+: masthead\.logo names a file"):
        load_theme(str(path))
    (tmp_path / "us.png").write_bytes(b"")
    assert load_theme(str(path)).masthead.logo == tmp_path / "us.png"


@pytest.mark.parametrize("content", [b"not toml = = =", b"\xff\xfe"])
def test_a_file_that_is_no_toml_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match="not valid TOML"):
        load_theme(str(path))


def test_an_unknown_theme_names_those_there_are() -> None:
    with pytest.raises(ConfigError) as error:
        load_theme("sepia")
    assert "standard" in error.value.hint
