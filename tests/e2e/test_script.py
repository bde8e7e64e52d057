"""The program as scripts use it."""

import json
import os
import signal
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

pytestmark = pytest.mark.e2e

Shell = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def shell(desk: Path, environment: dict[str, str]) -> Shell:
    """Runs a line of shell in the desk's folder."""

    def run(line: str, **extra: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-o", "pipefail", "-c", line],
            cwd=desk,
            env={**os.environ, **environment, **extra},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return run


def test_a_pdf_from_a_folder_with_nothing_else_set_up(shell: Shell, desk: Path) -> None:
    run = shell("briefing export articles --pdf brief.pdf && pdftotext brief.pdf -")
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("brief.pdf\n")
    assert "TLP:" in run.stdout
    assert (desk / "brief.pdf").stat().st_size > 10_000


def test_json_lines_pass_through_a_pipe(shell: Shell) -> None:
    run = shell(
        "briefing read --json articles | briefing analyze --from jsonl --json -"
    )
    assert run.returncode == 0, run.stderr
    analyses = [json.loads(line) for line in run.stdout.splitlines()]
    assert analyses
    assert all(analysis["summary"] for analysis in analyses)


def test_a_broken_pipe_ends_quietly(shell: Shell) -> None:
    run = shell("briefing read --json articles articles articles | head -c 1")
    assert (run.returncode, run.stderr) == (0, "")


def test_an_interrupt_ends_with_its_code_and_without_a_trace(
    desk: Path, environment: dict[str, str], program: list[str]
) -> None:
    with subprocess.Popen(
        [*program, "--verbose", "read", "articles", "-"],
        cwd=desk,
        env={**os.environ, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as run:
        assert run.stderr
        # The folder is read first: once it is, the program waits for the rest.
        for _ in (desk / "articles").iterdir():
            assert run.stderr.readline().startswith("read ")
        _interrupt(run)
        rest = run.stderr.read()
    assert (run.returncode, rest) == (130, "")


def _interrupt(run: subprocess.Popen[str]) -> None:
    """Presses Ctrl-C, and again if it fell just before the program began to wait.

    A signal between Python's last look at its flag and the system call is seen when
    the call returns, which a pipe without data never lets it do.
    """
    for _ in range(5):
        run.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            run.wait(timeout=5)
            return


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_a_terminal_without_utf_8_gets_words_and_scripts_get_utf_8(
    shell: Shell, locale: str
) -> None:
    settings = {"LANG": locale, "LC_ALL": locale, "PYTHONCOERCECLOCALE": "0"}
    settings["PYTHONUTF8"] = "0"
    assert shell("briefing analyze articles", **settings).returncode == 0
    run = shell("briefing read --json articles", **settings)
    assert run.returncode == 0
    assert all(json.loads(line)["text"] for line in run.stdout.splitlines())


def test_no_color_means_no_escape_sequence(shell: Shell) -> None:
    run = shell("briefing analyze articles", NO_COLOR="1", TERM="xterm-256color")
    assert "\x1b" not in run.stdout + run.stderr


def test_a_full_disk_leaves_no_half_file(shell: Shell, desk: Path) -> None:
    run = shell("briefing export articles --pdf /dev/full/brief.pdf; ls -A articles")
    assert "cannot be written" in run.stderr
    assert not [path for path in desk.iterdir() if path.name.startswith(".brief")]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("briefing read articles >&-", 1),
        ("briefing read --json articles >/dev/full", 1),
        ("briefing export articles --md - >&-", 1),
        ("briefing export articles --md brief.md >/dev/full", 1),
        ("briefing list --json >&-", 0),
        ("briefing --help >/dev/full", 1),
        ("briefing --version >&-", 1),
        ("briefing read - <&-", 5),
    ],
)
def test_a_stream_that_is_closed_or_full_is_one_sentence(
    shell: Shell, line: str, code: int
) -> None:
    run = shell(line)
    assert run.returncode == code
    assert run.stdout == ""
    assert len(run.stderr.splitlines()) == (1 if code else 0)
    assert "standard" in run.stderr or not code


@pytest.mark.parametrize("stderr", ["2>&-", "2>/dev/full"])
def test_the_code_tells_where_words_cannot(shell: Shell, stderr: str) -> None:
    run = shell(f"briefing read missing.txt articles {stderr}")
    assert run.returncode == 5
    assert run.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)],
)
def test_no_worker_is_left_and_none_says_a_word(
    desk: Path,
    environment: dict[str, str],
    program: list[str],
    number: signal.Signals,
    code: int,
) -> None:
    text = (desk / "articles" / "2021-12-09-iraq.txt").read_text(encoding="utf-8")
    lines = [json.dumps({"id": str(n), "text": text}) for n in range(400)]
    (desk / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with subprocess.Popen(
        [*program, "analyze", "--json", "--jobs", "2", "many.jsonl"],
        cwd=desk,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as run:
        assert run.stdout
        assert run.stderr
        assert run.stdout.readline()
        if number == signal.SIGINT:  # as a terminal does: to the whole group
            os.killpg(run.pid, number)
        else:
            run.send_signal(number)
        run.stdout.read()
        words = run.stderr.read()  # ends only when no worker holds it open
    assert run.returncode == code
    assert number == signal.SIGKILL or words == b""
