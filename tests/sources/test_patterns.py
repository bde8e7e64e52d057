from pathlib import Path

import pytest

from briefing.sources.discovery import files_under, find
from briefing.sources.raw import Unreadable

NAMES = ["in/a.txt", "in/b.md", "in/x/c.txt", "in/x/y/d.txt", "in/.h/e.txt", "[f].txt"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("in/*.txt", ["in/a.txt"]),
        ("in/**/*.txt", ["in/a.txt", "in/x/c.txt", "in/x/y/d.txt"]),
        ("**/c.txt", ["in/x/c.txt"]),
        ("*/?.md", ["in/b.md"]),
        ("in/[xz]", ["in/x/c.txt", "in/x/y/d.txt"]),
        ("i*/x/", ["in/x/c.txt", "in/x/y/d.txt"]),
        ("./in/*.md", ["./in/b.md"]),
        ("[f].txt", ["[f].txt"]),
    ],
)
def test_a_pattern_gives_what_matches_sorted(pattern: str, expected: list[str]) -> None:
    assert [found.uri for found in find([pattern])] == expected
    assert list(files_under([pattern])) == expected


def test_a_full_path_may_be_a_pattern(tmp_path: Path) -> None:
    (found,) = find([f"{tmp_path}/in/*.md"])
    assert found.uri == f"{tmp_path}/in/b.md"


@pytest.mark.parametrize("pattern", ["*.html", "none/*.txt", "a\x00*"])
def test_a_pattern_without_a_match_is_named(pattern: str) -> None:
    (refused,) = find([pattern])
    assert isinstance(refused, Unreadable)
    assert refused.error.message.endswith(" matches no file")
