import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefing.__main__ import list_keys
from briefing.cli.app import build
from briefing.cli.session import Faces, Start
from briefing.services.workspace import Workspace

ARTICLE = """Title: River bursts its banks in Porto Vega
Date: 2026-11-18
Source: Invented sample

PORTO VEGA — Water rose by two metres on Monday, officials said. At least 14 people
were taken to hospital. Residents were told to leave their homes before nightfall.

“We have 40 boats ready,” said Mayor Ines Duarte, who visited the old town.
"""


@dataclass(frozen=True)
class Result:
    """What a run of the command line left behind."""

    code: int
    out: bytes
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.decode().splitlines()


Invoke = Callable[..., Result]


def json_line(value: object) -> bytes:
    """A value as a line of JSON Lines."""
    return json.dumps(value).encode() + b"\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder of its own, with one article in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("BRIEFING_LIBRARY", str(tmp_path / "library.sqlite3"))
    monkeypatch.setenv("BRIEFING_MODEL", "rules")
    monkeypatch.setenv("BRIEFING_JOBS", "1")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795413600")
    (tmp_path / "flood.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def invoke(
    folder: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> Invoke:
    """Runs `briefing` with some arguments in this process."""

    def open_app(workspace: Workspace) -> int:
        print("app", workspace.count(), file=sys.stderr)  # noqa: T201
        return 0

    def serve(host: str, port: int, token: str, say: Callable[[str], object]) -> int:
        say(f"serving on {host}, port {port}, token '{token}'")
        return 0

    def run(*arguments: str, stdin: bytes = b"") -> Result:
        capfdbinary.readouterr()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as stop:
            build()(list(arguments), obj=Start(Faces(open_app, serve, list_keys)))
        written = capfdbinary.readouterr()
        return Result(int(stop.value.code or 0), written.out, written.err.decode())

    return run
