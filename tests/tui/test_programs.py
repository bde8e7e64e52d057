"""Other programs: which are started, and what becomes of the screen."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual.drivers.headless_driver import HeadlessDriver

from briefing.tui.app import BriefingApp
from briefing.tui.programs import browser, paged
from briefing.tui.terminal import Display
from tests.tui.fakes import FakeShelf
from tests.tui.test_app import at_desk, press, screen_text

Said = Callable[[], str]


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Said:
    """What a program that stands in for the user's was given, if it was started."""
    path = tmp_path / "said"
    program = tmp_path / "program"
    program.write_text(f'#!/bin/sh\n{{ echo "$@"; cat; }} > {path}\n')
    program.chmod(0o755)
    monkeypatch.setenv("PAGER", str(program))
    monkeypatch.setenv("BROWSER", f"{program} %s:other")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return lambda: path.read_text(encoding="utf-8") if path.exists() else ""


@pytest.fixture
def suspending(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that can be handed over, which a test's has not."""

    @contextmanager
    def suspend(app: BriefingApp) -> Iterator[None]:
        assert app
        yield

    monkeypatch.setattr(BriefingApp, "suspend", suspend)


@pytest.mark.usefixtures("suspending")
async def test_the_text_is_read_in_the_pager(desk: FakeShelf, said: Said) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "|")
    text = said()
    assert "Cracks close the bridge at Varsund\n2026-03-31" in text
    assert "The bridge was built in 1961." in text
    assert max(map(len, text.splitlines())) <= 84


@pytest.mark.usefixtures("suspending")
async def test_the_pager_gets_what_the_terminal_can_show(
    desk: FakeShelf, said: Said
) -> None:
    object.__setattr__(desk.articles[0], "title", "Crüé at Åland – “no”")
    async with at_desk(desk, display=Display(ascii_only=True)) as pilot:
        await press(pilot, "|")
    assert 'Crue at Aland - "no"' in said()
    assert said().isascii()


def test_a_pager_may_stop_before_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", f"{sys.executable} -c pass")
    paged("x" * 1_000_000)


@pytest.mark.usefixtures("suspending")
async def test_a_program_that_is_not_there_is_a_sentence(
    desk: FakeShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGER", "/nowhere/pager")
    async with at_desk(desk) as pilot:
        await press(pilot, "|")
        assert "The pager did not start" in screen_text(pilot)


async def test_where_nothing_can_be_opened_that_is_said(
    desk: FakeShelf, said: Said
) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "|")
        assert "A pager cannot be opened here." in screen_text(pilot)
        await press(pilot, "o")
        assert "It has no address." in screen_text(pilot)
    assert not said()


@pytest.mark.usefixtures("suspending")
async def test_the_address_is_opened_in_the_browser(
    desk: FakeShelf, said: Said
) -> None:
    address = "https://news.example/1?a=b&c;d"
    object.__setattr__(desk.articles[0], "url", address)
    async with at_desk(desk) as pilot:
        await press(pilot, "o")
    assert said() == f"{address}\n"


async def test_without_a_browser_the_address_is_said(
    desk: FakeShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    object.__setattr__(desk.articles[0], "url", "https://news.example/1")
    object.__setattr__(desk.articles[1], "url", "file:///etc/passwd")
    async with at_desk(desk) as pilot:
        await press(pilot, "o")
        assert "https://news.example/1" in screen_text(pilot)
        await press(pilot, "n", "o")
        assert "No web address: file:///etc/passwd" in screen_text(pilot)


def test_which_browser_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert browser({}) == ([], False)
    assert browser({"DISPLAY": ":0"}) == (["xdg-open"], True)
    assert browser({"BROWSER": "w3m:lynx"}) == (["w3m"], False)
    assert browser({"BROWSER": "firefox -P x %s", "DISPLAY": ":0"})[0][-1] == "x"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert browser({}) == (["open"], True)
    assert browser({"SSH_TTY": "/dev/pts/1"}) == ([], False)


async def test_what_is_in_hand_is_copied(
    desk: FakeShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []
    monkeypatch.setattr(HeadlessDriver, "write", lambda _, data: sent.append(data))
    async with at_desk(desk) as pilot:
        await press(pilot, "y")
        assert "Sent to the terminal: Cracks close" in screen_text(pilot)
        await press(pilot, "tab", "tab", "y")
        assert "Sent to the terminal: Ingrid Dahl" in screen_text(pilot)
        assert any("\x1b]52;c;" in each for each in sent)
