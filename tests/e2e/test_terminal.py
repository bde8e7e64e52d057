"""The terminal app in tmux, and through ssh on loopback."""

import shlex
import subprocess
from pathlib import Path

import pytest

from tests.e2e.loopback import Loopback
from tests.e2e.tmux import Tmux

pytestmark = pytest.mark.e2e


def printed(path: Path) -> str:
    """The words of a PDF."""
    return subprocess.run(
        ["pdftotext", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout


def the_brief(desk: Path) -> Path:
    """The one brief in the output folder."""
    (brief,) = (desk / "output").glob("*.pdf")
    return brief


def mark_and_export(terminal: Tmux) -> None:
    """Mark the article in view, export the brief, and leave."""
    terminal.wait_for("WHO")
    terminal.press("space")
    terminal.press("e")
    terminal.wait_for("brief-001.pdf")
    terminal.press("q")
    terminal.wait_for("exit=0")


def test_a_morning_from_loading_to_the_printed_brief(
    desk: Path, environment: dict[str, str], program: list[str]
) -> None:
    with Tmux(desk) as terminal:
        terminal.start([*program, "tui", "articles"], environment)
        mark_and_export(terminal)
    assert "Page 1 of" in printed(the_brief(desk))


def test_the_same_through_ssh(
    desk: Path, environment: dict[str, str], program: list[str]
) -> None:
    (desk / "ssh").mkdir()
    with Loopback(desk / "ssh") as server, Tmux(desk) as terminal:
        settings = [f"{name}={value}" for name, value in environment.items()]
        remote = shlex.join(["env", *settings, *program, "tui", "articles"])
        terminal.start(
            server.command(f"cd {shlex.quote(str(desk))} && {remote}"), environment
        )
        mark_and_export(terminal)
    assert "Page 1 of" in printed(the_brief(desk))


def test_a_small_window_works_and_grows(
    desk: Path, environment: dict[str, str], program: list[str]
) -> None:
    with Tmux(desk, columns=80, lines=24) as terminal:
        terminal.start([*program, "tui", "articles"], environment)
        terminal.wait_for("Help")
        terminal.resize(120, 40)
        terminal.wait_for("WHO")
        terminal.resize(40, 12)
        terminal.press("q")
        terminal.wait_for("exit=0")


def test_what_is_typed_ahead_goes_where_it_is_meant_to(
    desk: Path, environment: dict[str, str], program: list[str]
) -> None:
    with Tmux(desk) as terminal:
        terminal.start([*program, "tui", "articles"], environment)
        terminal.wait_for("WHO")
        terminal.press("/qqq", "C-u")
        terminal.wait_for("Keep filter")
        terminal.press("Escape")
        terminal.wait_for("? Help")
        terminal.press("Qajy", "Q", "2@a")
        terminal.wait_for("article 3 of 3")
        assert "combat mission in Iraq, 2021-12-09" in terminal.clipboard()
        terminal.press("q")
        terminal.wait_for("exit=0")


@pytest.mark.parametrize(
    "settings",
    [
        {"NO_COLOR": "1"},
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"TERM": "vt100"},
        {"TERM": "linux"},
        {"TERM": "screen"},
        {"TERM": "tmux-256color", "COLORTERM": ""},
    ],
    ids=["no-colour", "no-utf-8", "vt100", "linux", "screen", "tmux"],
)
def test_a_poor_terminal_still_shows_the_desk(
    desk: Path,
    environment: dict[str, str],
    program: list[str],
    settings: dict[str, str],
) -> None:
    with Tmux(desk) as terminal:
        terminal.start([*program, "tui", "articles"], {**environment, **settings})
        terminal.wait_for("WHO")
        terminal.press("#")
        screen = terminal.wait_for("figures in 1 article")
        if settings.get("LC_ALL") == "C":
            assert screen.isascii()
        terminal.press("Escape")
        terminal.wait_for("WHO")
        terminal.press("\\;")
        letter_of_the_second = terminal.wait_for("jump to:").splitlines()[3][0]
        terminal.press(letter_of_the_second)
        screen = terminal.wait_for("article 2 of")
        assert "jump to:" not in screen
        assert screen.splitlines()[terminal.cursor_line()].startswith(">")
        terminal.press("q")
        terminal.wait_for("exit=0")


def test_a_terminal_that_cannot_draw_is_a_sentence(
    desk: Path, environment: dict[str, str], program: list[str]
) -> None:
    with Tmux(desk) as terminal:
        terminal.start([*program, "tui", "articles"], {**environment, "TERM": "dumb"})
        screen = terminal.wait_for("exit=2")
    assert "'dumb'" in screen
    assert "Traceback" not in screen


def test_a_dropped_line_loses_no_choice(
    desk: Path, environment: dict[str, str], program: list[str]
) -> None:
    with Tmux(desk) as terminal:
        terminal.start([*program, "tui", "articles"], environment)
        terminal.wait_for("WHO")
        terminal.press("space")
        terminal.wait_for("1 marked")
    listing = subprocess.run(
        [*program, "list"], env=environment, capture_output=True, text=True, check=True
    )
    assert sum(line.startswith("*") for line in listing.stdout.splitlines()) == 1
