"""What is built is whole: the program runs from its wheel alone."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import briefing

ROOT = Path(__file__).parents[2]
THEMES = sorted(path.name for path in (ROOT / "themes").glob("*.toml"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_bears_the_name_and_version(wheel: Path) -> None:
    assert wheel.name == f"briefing_desk-{briefing.__version__}-py3-none-any.whl"


def test_the_wheel_holds_all_data_files(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    data = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "briefing").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert data <= packed
    assert {f"briefing/_themes/{name}" for name in THEMES} <= packed
    assert any(name.endswith("licenses/LICENSE") for name in packed)


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert tops == {"briefing", f"briefing_desk-{briefing.__version__}.dist-info"}


def test_the_program_runs_from_the_wheel(wheel: Path, tmp_path: Path) -> None:
    unpacked = tmp_path / "unpacked"
    zipfile.ZipFile(wheel).extractall(unpacked)
    (tmp_path / "flood.txt").write_text("Water rose in Porto Vega on Monday.\n")
    command = (
        "import sys, briefing.__main__ as m; sys.stderr.write(m.__file__); m.main()"
    )
    run = subprocess.run(
        [sys.executable, "-c", command, "export", "flood.txt", "--pdf", "-"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked), "BRIEFING_MODEL": "rules"},
        check=True,
        capture_output=True,
    )
    assert run.stderr.decode().startswith(str(unpacked))
    assert run.stdout.startswith(b"%PDF-")
