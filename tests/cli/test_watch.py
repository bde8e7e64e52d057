import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Invoke
from tests.contract import assert_fits


def arriving(folder: Path, name: str, data: bytes) -> None:
    (folder / "in").mkdir(exist_ok=True)
    path = folder / "in" / name
    path.write_bytes(data)
    os.utime(path, (0, 0))


def test_once_takes_what_is_there(folder: Path, invoke: Invoke) -> None:
    arriving(folder, "a.txt", ARTICLE.encode())
    arriving(folder, "b.txt", b"\0")
    result = invoke("watch", "in", "--once", "--json")
    assert result.code == 5
    lines = [json.loads(line) for line in result.lines]
    for line in lines:
        assert_fits("arrival", line)
    assert [len(line["added"]) for line in lines] == [1, 0]
    assert "is binary data" in lines[1]["refused"][0]
    assert "is binary data" in result.err
    assert invoke("watch", "in", "--once").code == 0


def test_words_for_people(folder: Path, invoke: Invoke) -> None:
    arriving(folder, "a.txt", ARTICLE.encode())
    (line,) = invoke("watch", "in", "--once").lines
    assert line.endswith("a.txt: 1 added, 0 already in the library")
    (line,) = invoke("watch", "in", "--once", "--again").lines
    assert line.endswith("a.txt: 0 added, 1 already in the library")


def test_no_folder_is_one_sentence(invoke: Invoke) -> None:
    result = invoke("watch", "none")
    assert (result.code, result.err) == (5, "none is no folder that can be watched\n")


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)]
)
def test_a_signal_ends_it(folder: Path, number: int, code: int) -> None:
    arriving(folder, "a.txt", ARTICLE.encode())
    with subprocess.Popen(
        [sys.executable, "-m", "briefing", "watch", "in", "--json"],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        assert json.loads(running.stdout.readline())["added"]
        running.send_signal(number)
        _, words = running.communicate(timeout=30)
    assert running.returncode == code
    assert "Traceback" not in words
