"""Real sessions: the screen is what a whole repaint, or Textual itself, would show."""

import os
import random
import signal
import sys

import pytest

from tests.tui.painting.pty_session import PtySession

PROGRAM = [sys.executable, "-m", "tests.tui.desk_program"]
CTRL_L = "\x0c"
ESCAPE = "\x1b[27u"
"""As the kitty keyboard protocol has it: not the start of another key."""
KEYS = [
    *("j", "k", "g", "G", "h", "l", "n", "p", "s", "S", "x", "m", "\t", "\r", " "),
    *("\x1b[A", "\x1b[B", "\x1b[5~", "\x1b[6~", ESCAPE),
]
OPENING = ["?", ESCAPE, "w", ESCAPE, "b", ESCAPE, "/", "r", "\x1b[B", ESCAPE]
"""Keys that open something over the desk, or in its place, and close it again."""
SIZES = [(120, 40), (80, 24), (60, 20), (40, 12)]


def ready(text: str) -> bool:
    return "Varsund" in text and "WHO" in text


def test_a_whole_repaint_changes_nothing() -> None:
    chance = random.Random(2)  # noqa: S311 - nothing secret
    with PtySession(PROGRAM) as session:
        session.wait_for(ready)
        for _ in range(8):
            session.press("".join(chance.choices(KEYS, k=chance.randint(1, 12))))
            if chance.random() < 0.3:
                session.resize(chance.choice(SIZES))
            session.settle()
            before, cursor = session.cells, session.cursor
            session.press(CTRL_L)
            session.settle()
            assert session.cells == before
            assert session.cursor == cursor


def test_textual_itself_shows_the_same() -> None:
    chance = random.Random(3)  # noqa: S311 - nothing secret
    with PtySession(PROGRAM) as ours, PtySession([*PROGRAM, "--whole"]) as textual:
        for session in (ours, textual):
            session.wait_for(ready)
            session.settle()
        assert ours.cells == textual.cells
        for _ in range(4):
            keys = chance.choices(KEYS, k=3)
            size = chance.choice(SIZES)
            for session in (ours, textual):
                session.press("".join(keys))
                session.settle()
                session.resize(size)
                session.settle()
            assert ours.cells == textual.cells
        for key in OPENING:
            for session in (ours, textual):
                session.press(key)
                session.settle()
            assert ours.cells == textual.cells
        assert ours.received < textual.received / 2


def test_what_others_wrote_is_painted_over() -> None:
    with PtySession(PROGRAM) as session:
        session.wait_for(ready)
        session.settle()
        before = session.cells
        session.scribble()
        assert session.cells != before
        session.press(CTRL_L)
        session.settle()
        assert session.cells == before


@pytest.mark.parametrize("signals", [(signal.SIGTSTP, signal.SIGCONT)])
def test_a_stopped_job_comes_back_whole(signals: tuple[signal.Signals, ...]) -> None:
    with PtySession(PROGRAM) as session:
        session.wait_for(ready)
        session.settle()
        before = session.cells
        os.kill(session.process, signals[0])
        session.settle()
        session.resize((80, 24))
        session.resize((120, 40))
        os.kill(session.process, signals[1])
        session.wait_for(ready)
        session.settle()
        assert session.cells == before


def test_tabulators_stop_again_where_they_did() -> None:
    with PtySession(PROGRAM) as session:
        before = session.tab_stops
        session.wait_for(ready)
        session.press("jj")
        session.settle()
        assert session.tab_stops != before
        session.press("q")
        session.wait_for(lambda text: "put away" in text)
        assert session.tab_stops == before
