"""The words that the project says about itself are true."""

import re
import shlex
from pathlib import Path

import pytest

import briefing
from briefing.analysis.summarizers import SUMMARIZERS
from briefing.cli.app import build
from briefing.config import NAMES
from briefing.services.configuring import meanings
from tests.docs import hostile, keys
from tests.docs.reference import PATH, reference
from tests.sources.hostile import CASES

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(ROOT.glob("docs/**/*.md"))]
LINK = re.compile(r"\]\(([^)#]+?)(?:#[^)]*)?\)")
SHELL = re.compile(r"^(?:\$ )?(briefing(?: .*)?|make .*)$", re.MULTILINE)
TARGET = re.compile(r"^([a-z]+):", re.MULTILINE)


def test_the_reference_is_what_the_commands_say() -> None:
    assert PATH.read_text(encoding="utf-8") == reference(), "run `make reference`"


def test_the_table_of_keys_is_what_the_app_says() -> None:
    assert keys.PATH.read_text(encoding="utf-8") == keys.page(), "run `make reference`"


def test_every_hostile_input_is_in_the_guide_with_its_answer() -> None:
    rows = re.findall(
        r"^\| (.*?) \| `(.*?)` \| (.*) \|$",
        hostile.PATH.read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    cases = [(name, file) for name, file, _, _ in CASES]
    assert [row[:2] for row in rows] == cases, "run `make reference`"
    for (*_, answer), (*_, expected) in zip(rows, CASES, strict=True):
        assert hostile.cell(expected.removeprefix("=")) in answer


def test_every_setting_is_in_the_guide() -> None:
    page = (ROOT / "docs" / "guide" / "settings.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)
    assert listed == list(NAMES)


def test_the_guide_says_of_a_setting_what_the_app_says() -> None:
    page = (ROOT / "docs" / "guide" / "settings.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \|[^|]*\| (.*) \|$", page, re.MULTILINE)
    said = meanings()
    assert [name for name, means in rows if not means.startswith(said[name])] == []


def test_every_method_is_in_the_guide() -> None:
    page = (ROOT / "docs" / "guide" / "settings.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in page for name in SUMMARIZERS.names)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" not in target and not target.startswith("mailto:"):
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_commands_that_are_shown_exist(page: Path) -> None:
    app = build()
    commands = {info.name for info in app.registered_commands}
    commands |= {info.name for info in app.registered_groups}
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(TARGET.findall(makefile))
    for line in SHELL.findall(page.read_text(encoding="utf-8")):
        program, *words = shlex.split(line.partition(" #")[0])
        names = [word for word in words if not word.startswith("-")]
        known = commands if program == "briefing" else targets
        assert not names or names[0] in known, line


def test_the_changelog_has_a_place_for_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "[Unreleased]" in changelog or f"[{briefing.__version__}]" in changelog


def test_decisions_are_numbered_through_and_whole() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    for number, page in enumerate(pages, 1):
        assert page.name.startswith(f"{number:04d}-")
        text = page.read_text(encoding="utf-8")
        assert text.startswith(f"# {number}. ")
        for part in ("**Context.**", "**Decision.**", "**Consequences.**"):
            assert part in text, page.name
