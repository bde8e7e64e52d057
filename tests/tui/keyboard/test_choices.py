"""The keys that the settings choose."""

from pathlib import Path

import pytest

from briefing.config import load_settings
from briefing.errors import ConfigError
from briefing.tui.keyboard.choices import chosen_keys
from briefing.tui.keyboard.listing import listed_keys


def chosen(folder: Path, *lines: str) -> dict[str, tuple[str, ...]]:
    path = folder / "config.toml"
    path.write_text("\n".join(('theme = "mono"', "[keys]", *lines)), encoding="utf-8")
    return dict(chosen_keys(load_settings(path, environment={}).keys))


def test_an_action_gets_one_key_or_several_or_none(tmp_path: Path) -> None:
    lines = ('star = "B"', 'down = ["down", "e"]', "export = []", 'undo = ","')
    assert chosen(tmp_path, *lines, 'settings = "f2"') == {
        "settings": ("f2",),
        "star": ("B",),
        "down": ("down", "e"),
        "export": (),
        "undo": (",",),
    }


def test_a_key_may_be_taken_from_an_action_that_gets_another(tmp_path: Path) -> None:
    lines = ('next-article = "p"', 'previous-article = "n"')
    assert chosen(tmp_path, *lines)["next-article"] == ("p",)


def test_the_same_key_may_be_for_others_elsewhere(tmp_path: Path) -> None:
    assert chosen(tmp_path, 'star = "x"') == {"star": ("x",)}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('stra = "f"', "there is no action 'stra'"),
        ('star = "n"', "'n' cannot be for 'star', it is for 'next-article'"),
        ('down = "b"', "'b' cannot be for 'down', it is for 'brief'"),
        ('star = "ctlr+x"', "there is no key 'ctlr+x'"),
        ('star = "pgdn"', "there is no key 'pgdn'"),
        ('star = ""', "there is no key ''"),
        ('star = "ctrl+i"', "the same for 'ctrl+i' as for 'tab'"),
        ('star = "ctrl+q"', "'ctrl+q' is always for 'quit'"),
        ('cancel = "x"', "'x' is typed as itself"),
        ('star = "7"', "'7' begins a number"),
        ("star = 7", "'star' must be a key or a list of keys"),
        ("star = [7]", "'star' must be a key or a list of keys"),
    ],
)
def test_what_cannot_be_is_a_sentence_with_the_line(
    tmp_path: Path, line: str, words: str
) -> None:
    with pytest.raises(ConfigError, match="line 4") as caught:
        chosen(tmp_path, "# star = 'x'", line)
    assert words in caught.value.message


def test_a_profile_may_have_keys(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[profiles.left.keys]\nstar = "B"\n', encoding="utf-8")
    (choice,) = load_settings(path, "left", environment={}).keys
    assert (choice.action, choice.keys) == ("star", ("B",))
    assert choice.origin == f"{path}, line 2"


def test_keys_that_are_no_table_are_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('keys = "vi"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match="must be a table"):
        load_settings(path, environment={})


def test_the_list_shows_what_is_chosen(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[keys]\nstar = ["B", "f4"]\n', encoding="utf-8")
    listed = listed_keys(load_settings(path, environment={}).keys)
    (star,) = (line for line in listed if line["action"] == "star")
    assert star["keys"] == ["B", "f4"]
