"""The terminal app through ssh, over a line as slow as many are: what it shows there.

How long it takes is measured by the benchmarks, not here.
"""

import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.e2e.loopback import Loopback
from tests.e2e.throttle import Throttle
from tests.tui.painting.pty_session import PtySession

pytestmark = pytest.mark.e2e

STEPS = ["j", "j", "k", "s", "\t", "j", "\t", "l", "\r", "?", "\x1b[27u", " "]
HELD = "jk" * 15
FEW_STEPS = 6
"""As many pictures at most are sent of keys that are held down."""


def ready(text: str) -> bool:
    return "WHO" in text and "to go" not in text


@pytest.fixture
def line(desk: Path) -> Iterator[tuple[Loopback, Throttle]]:
    """A server, and the slow line to it."""
    (desk / "ssh").mkdir()
    with Loopback(desk / "ssh") as server, Throttle(server.port) as throttle:
        yield server, throttle


@contextmanager
def far(
    line: tuple[Loopback, Throttle], desk: Path, command: list[str]
) -> Iterator[PtySession]:
    """A session at the far end of the line."""
    server, throttle = line
    remote = f"cd {shlex.quote(str(desk))} && {shlex.join(command)}"
    with PtySession(server.command(remote, port=throttle.port)) as session:
        yield session


@pytest.fixture
def command(environment: dict[str, str], program: list[str]) -> list[str]:
    paths = os.environ.get("PYTHONPATH", "")  # which ssh does not hand on
    settings = {**environment, "COLORTERM": "truecolor", "PYTHONPATH": paths}
    return ["env", *(f"{n}={v}" for n, v in settings.items()), *program]


def come_to_show_the_same(near: PtySession, session: PtySession) -> None:
    def same(_: str) -> bool:
        near.settle()
        return session.cells == near.cells

    session.wait_for(same)


def test_the_picture_is_the_same_as_on_the_spot(
    desk: Path,
    line: tuple[Loopback, Throttle],
    command: list[str],
    environment: dict[str, str],
) -> None:
    subprocess.run(
        [*command, "add", "articles"], cwd=desk, check=True, capture_output=True
    )
    library = Path(environment["BRIEFING_LIBRARY"])
    shutil.copy(library, desk / "other.sqlite3")
    there = [*command, "--library", str(desk / "other.sqlite3")]
    with PtySession(command) as near, far(line, desk, there) as session:
        near.wait_for(ready)
        for key in ["", *STEPS]:
            for end in (near, session):
                end.press(key)
            come_to_show_the_same(near, session)
        for end in (near, session):
            end.resize((80, 24))
        come_to_show_the_same(near, session)
        assert line[1].carried < session.received, "not compressed"


def test_of_keys_that_are_held_down_only_the_last_picture_counts(
    desk: Path, line: tuple[Loopback, Throttle], command: list[str]
) -> None:
    with far(line, desk, [*command, "tui", "articles"]) as session:
        session.wait_for(ready)
        before = session.received
        session.press("j")
        session.wait_for(lambda text: "article 2 of" in text)
        session.press("k")
        session.wait_for(lambda text: "article 1 of" in text)
        there_and_back, cells = session.received - before, session.cells
        session.press(f"{HELD}j")
        session.wait_for(lambda text: "article 2 of" in text)
        session.press("k")
        session.wait_for(lambda _: session.cells == cells)
        assert session.received - before < FEW_STEPS * there_and_back


def test_a_line_that_breaks_loses_no_choice(
    desk: Path, line: tuple[Loopback, Throttle], command: list[str]
) -> None:
    with far(line, desk, [*command, "tui", "articles"]) as session:
        session.wait_for(ready)
        session.press("j ")
        session.wait_for(lambda text: "1 marked" in text)
        line[1].cut()
    with far(line, desk, command) as session:
        session.wait_for(lambda text: "1 marked" in text)
