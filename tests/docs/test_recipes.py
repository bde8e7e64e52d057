"""The recipes for timers run as they stand."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "guide" / "feeds.md"
UNIT = re.compile(
    r"^`[^`]*/(briefing-fetch\.\w+)`:\n\n```ini\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
CRON = re.compile(r"^\*/30(?: +\*){4} +(\S+)/briefing (.*)$", re.MULTILINE)
START = re.compile(r"^ExecStart=(\S+)/briefing (.*)$", re.MULTILINE)


def test_both_call_a_command_that_is_there_by_its_whole_path(
    tmp_path: Path,
) -> None:
    text = PAGE.read_text(encoding="utf-8")
    ((cron, cron_command),) = CRON.findall(text)
    ((timer, timer_command),) = START.findall(text)
    assert (cron, timer) == ("$HOME/.local/bin", "%h/.local/bin")
    assert cron_command == timer_command
    empty = ["--library", str(tmp_path / "library.sqlite3")]
    command = [sys.executable, "-m", "briefing", *cron_command.split(), *empty]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd is not installed"
)
def test_systemd_finds_nothing_wrong(tmp_path: Path) -> None:
    program = tmp_path / ".local" / "bin" / "briefing"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    names = []
    for name, content in UNIT.findall(PAGE.read_text(encoding="utf-8")):
        names.append(name)
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert names == ["briefing-fetch.service", "briefing-fetch.timer"]
    done = subprocess.run(
        ["systemd-analyze", "--user", "verify", *names],
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "XDG_RUNTIME_DIR": "/tmp"},  # noqa: S108
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
