"""The linear desk as a program, on a pipe and a terminal without cursor control."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.e2e
def test_a_sitting_on_a_pipe(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "tui", "--linear", str(ROOT / "seeds")],
        input="1\nmark\ncomment Watch this.\nbrief\nexport\nquit\n",
        capture_output=True,
        check=True,
        cwd=tmp_path,
        text=True,
        env=os.environ
        | {
            "TERM": "dumb",
            "PYTHONPATH": str(ROOT),
            "BRIEFING_LIBRARY": str(tmp_path / "library.sqlite3"),
        },
    )
    assert "analyst comment: Watch this." in done.stdout
    assert "\x1b" not in done.stdout
    assert "Traceback" not in done.stderr
    (made,) = (tmp_path / "output").glob("*.pdf")
    assert f"The brief is in output/{made.name}" in done.stdout
