"""The settings screen: what is told, what is changed, and what holds at once."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefing.config import NAMES, load_settings
from briefing.services.newsdesk import Newsdesk
from briefing.tui.screens.desk import DeskScreen
from tests.tui.rooms import at_library, letters
from tests.tui.test_app import press, screen_text


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    path.write_text('title = "Morning brief"  # ours\n', encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path, file: Path) -> Iterator[Newsdesk]:
    settings = load_settings(file, environment={}, library=tmp_path / "l.sqlite3")
    with closing(Newsdesk.open(settings)) as workspace:
        yield workspace


def text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def steps(name: str) -> list[str]:
    """The keys that lead to a setting."""
    return [*str(NAMES.index(name)), "j"] if NAMES.index(name) else []


async def test_settings_are_told(library: Newsdesk, file: Path) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "comma")
        text = screen_text(pilot)
        assert str(file)[:60] in text
        assert "theme = standard" in text
        assert "a theme that ships" in text
        assert "library = " in text
        await press(pilot, *steps("title"))
        assert "title = Morning brief  (file) the brief's title" in screen_text(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, DeskScreen)


async def test_a_theme_holds_at_once_and_is_written(
    library: Newsdesk, file: Path
) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "comma", *steps("theme"), "enter")
        assert "a theme that ships" in screen_text(pilot)
        await press(pilot, *["backspace"] * 8, *letters("dark"), "enter")
        assert pilot.app.theme == "dark"
        assert "theme is written." in screen_text(pilot)
        assert "theme = dark" in screen_text(pilot)
        assert 'theme = "dark"' in text_of(file)
        await press(pilot, "d")
        assert pilot.app.theme == "standard"
        assert "theme" not in text_of(file)


async def test_a_switch_is_turned_over(library: Newsdesk, file: Path) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "comma", *steps("linear"), "enter")
        assert "it holds from the next start on" in screen_text(pilot)
        assert "linear = true" in text_of(file)
        await press(pilot, "enter")
        assert "linear = false" in text_of(file)


async def test_a_wrong_value_is_one_sentence(library: Newsdesk, file: Path) -> None:
    async with at_library(library, size=(200, 50)) as pilot:
        await press(pilot, "comma", *steps("jobs"), "enter", "x", "enter")
        assert "jobs must be a whole number" in screen_text(pilot)
        await press(pilot, "enter", "escape")
        assert text_of(file) == 'title = "Morning brief"  # ours\n'


async def test_what_is_exported_follows(library: Newsdesk) -> None:
    async with at_library(library, size=(40, 12)) as pilot:
        assert library.renewed is library
        await press(pilot, "comma", *steps("desk"), "enter", *letters("Gulf"), "enter")
        assert library.renewed.settings.desk == "Gulf"
        assert library.settings.desk == ""


async def test_changes_are_taken_back_one_by_one(library: Newsdesk, file: Path) -> None:
    before = text_of(file)
    async with at_library(library) as pilot:
        await press(pilot, "comma", *steps("title"), "d")
        await press(pilot, "home", *steps("attach"), "enter")
        assert text_of(file) != before
        await press(pilot, "u", "u")
        assert library.configuring.settings.title == "Morning brief"
        assert "attach" not in text_of(file)
        await press(pilot, "u")
        assert "No setting was changed." in screen_text(pilot)
