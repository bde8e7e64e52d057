"""The run-time proof of the import rules: what each command really loads."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = (
    *("textual", "reportlab", "pypdf", "spacy", "sumy", "nltk", "dateparser", "rich"),
    *("httpx", "feedparser", "lxml", "trafilatura", "warcio"),
)
LISTING = """
import json, runpy, sys
try:
    runpy.run_module("briefing", run_name="__main__", alter_sys=True)
except SystemExit as stop:
    code = stop.code
loaded = sorted({name.partition(".")[0] for name in sys.modules})
print(json.dumps([code, loaded]), file=sys.stderr)
"""


def loaded_by(folder: Path, *arguments: str) -> set[str]:
    """The top-level packages in memory once a command has ended well."""
    run = subprocess.run(
        [sys.executable, "-c", LISTING, "--library", "library.sqlite3", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    code, loaded = json.loads(run.stderr.splitlines()[-1])
    assert code == 0, run.stderr
    return set(loaded)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library in which two articles are analysed."""
    folder = tmp_path_factory.mktemp("library")
    for number in (1, 2):
        text = (
            f"Title: Flood {number}\nDate: 2026-11-0{number}\n\n"
            f"Water rose by {number} metres in Porto Vega on Monday, officials said. "
            "Residents were told to leave their homes before nightfall. "
            '"We have boats ready," said Mayor Ines Duarte.\n'
        )
        (folder / f"{number}.txt").write_text(text)
    loaded_by(folder, "add", "1.txt", "2.txt", "--jobs", "1")
    return folder


@pytest.mark.parametrize("arguments", [["--help"], ["export", "--help"], ["--version"]])
def test_help_loads_nothing_heavy(tmp_path: Path, arguments: list[str]) -> None:
    assert loaded_by(tmp_path, *arguments).isdisjoint((*HEAVY, "numpy", "sqlite3"))


@pytest.mark.parametrize("arguments", [["list"], ["search", "flood"], ["themes"]])
def test_looking_loads_nothing_heavy(library: Path, arguments: list[str]) -> None:
    assert loaded_by(library, *arguments).isdisjoint((*HEAVY, "numpy"))


def test_an_export_of_analyzed_articles_loads_no_language_model(library: Path) -> None:
    loaded = loaded_by(library, "export", "--pdf", "brief.pdf")
    assert "reportlab" in loaded
    assert loaded.isdisjoint(set(HEAVY) - {"reportlab"})


def test_a_proof_loads_nothing_of_what_made_the_brief(library: Path) -> None:
    for name, wanted in (("pdf", {"pypdf"}), ("json", set())):
        loaded_by(library, "export", f"--{name}", f"proof.{name}")
        assert loaded_by(library, "verify", f"proof.{name}") & set(HEAVY) == wanted


def test_an_export_without_pdf_loads_no_reportlab(library: Path) -> None:
    assert loaded_by(library, "export", "--md", "brief.md").isdisjoint(HEAVY)


def test_analysis_by_rules_loads_no_model_and_no_face(library: Path) -> None:
    loaded = loaded_by(library, "analyze", "1.txt", "--model", "rules", "--json")
    assert loaded.isdisjoint(HEAVY)


DESK = """
import json, sys
from briefing.cli import desk

def open_app(workspace):
    import briefing.tui.app, briefing.tui.launch, briefing.services.late_pool
    workspace.rows(0, 1)
    return 0

try:
    desk.run(open_app)
except SystemExit as stop:
    assert not stop.code, stop.code
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def test_the_terminal_app_opens_without_what_it_may_never_need(library: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", DESK],
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "XDG_CONFIG_HOME": str(library),
            "BRIEFING_LIBRARY": str(library / "library.sqlite3"),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(json.loads(run.stdout))
    unneeded = set(HEAVY) - {"textual", "rich"} | {"numpy", "typer", "multiprocessing"}
    assert "textual" in loaded
    assert loaded.isdisjoint(unneeded)
