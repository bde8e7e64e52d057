"""The app in a real terminal: how it starts, and how it ends when it must."""

import fcntl
import gc
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from briefing.errors import ConfigError
from briefing.services.newsdesk import Newsdesk
from briefing.tui.backend import Preview, Progress
from briefing.tui.launch import run
from briefing.tui.terminal import WEB_DRIVER
from tests.tui.fakes import FakePool

ROOT = Path(__file__).parents[2]


@dataclass
class Terminal:
    """A program and the screen it draws on."""

    program: subprocess.Popen[bytes]
    screen: int
    drawn: bytes = b""

    def until(self, words: bytes) -> None:
        """Reads until the program has drawn some words."""
        while words not in self.drawn:
            self.drawn += os.read(self.screen, 65536)

    def end(self) -> int:
        """The exit code, after all that was still drawn."""
        try:
            while chunk := os.read(self.screen, 65536):
                self.drawn += chunk
        except OSError:  # the other side is closed
            pass
        return self.program.wait(timeout=30)


@contextmanager
def terminal(**environment: str) -> Iterator[Terminal]:
    outer, inner = pty.openpty()
    fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.tui.desk_program"],
        stdin=inner,
        stdout=inner,
        stderr=inner,
        cwd=ROOT,
        start_new_session=True,
        env=os.environ | {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"} | environment,
    )
    os.close(inner)
    desk = Terminal(program, outer)
    try:
        yield desk
    finally:
        program.kill()
        program.wait()
        os.close(desk.screen)


@pytest.mark.e2e
def test_a_line_that_is_gone_ends_the_app() -> None:
    with terminal() as desk:
        desk.until(b"Varsund")
        os.close(desk.screen)
        desk.screen = os.open(os.devnull, os.O_RDONLY)
        assert desk.program.wait(timeout=30) == 128 + signal.SIGHUP


@pytest.mark.e2e
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_app_in_good_order(number: signal.Signals) -> None:
    with terminal() as desk:
        desk.until(b"Varsund")
        desk.program.send_signal(number)
        assert desk.end() == 128 + number
        assert b"put away" in desk.drawn
        assert b"\x1b[?1049l" in desk.drawn  # back on the normal screen


@pytest.mark.e2e
def test_q_leaves_the_terminal_as_it_was() -> None:
    with terminal(NO_COLOR="1", LC_ALL="C") as desk:
        desk.until(b"Varsund")
        os.write(desk.screen, b"q")
        assert desk.end() == 0
        assert b"\x1b[?25h" in desk.drawn
        assert b"38;2" not in desk.drawn
        assert desk.drawn.isascii()


@pytest.mark.e2e
def test_a_dumb_terminal_gets_a_sentence() -> None:
    with terminal(TERM="dumb") as desk:
        assert desk.end() == 1
        assert b"cannot draw on a terminal of the type 'dumb'" in desk.drawn
        assert b"\x1b[?1049h" not in desk.drawn


def test_without_a_terminal_there_is_no_app() -> None:
    nothing: Any = None
    with pytest.raises(ConfigError, match="needs a terminal"):
        run(nothing, nothing)


class OneSetting:
    """Stands in for the app: changes a setting, and asks for the brief."""

    return_code = 0

    def __init__(
        self, shelf: Newsdesk, *given: Any, preview: Preview, **how: Any
    ) -> None:
        del given, how
        self._shelf, self._preview = shelf, preview

    def set_keymap(self, keys: Mapping[str, str]) -> None:
        del keys

    def run(self) -> None:
        gc.enable()
        self._shelf.configuring.change("desk", "Gulf")
        self._preview(lambda *_: None)


def test_a_setting_that_is_changed_in_the_app_holds_for_its_brief(
    library: Newsdesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made_for: list[str] = []

    def preview_chosen(desk: Newsdesk, _: Progress) -> str:
        made_for.append(desk.settings.desk)
        return ""

    monkeypatch.setenv("TEXTUAL_DRIVER", WEB_DRIVER)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr("briefing.tui.app.BriefingApp", OneSetting)
    monkeypatch.setattr("briefing.services.export.preview_chosen", preview_chosen)
    assert run(library, FakePool()) == 0
    assert made_for == ["Gulf"]
