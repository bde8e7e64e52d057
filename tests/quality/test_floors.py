import json
from pathlib import Path

import pytest

from tests.quality import floors
from tests.quality.floors import (
    GUIDE,
    Floors,
    floors_of,
    held,
    raised,
    report,
    run,
    with_floors,
)


def test_a_floor_falls_only_when_told_so() -> None:
    old: Floors = {"corpus": "a", "floors": {"news": 0.5}}
    worse: Floors = {"corpus": "a", "floors": {"news": 0.4}}
    gone: Floors = {"corpus": "a", "floors": {}}
    other: Floors = {"corpus": "b", "floors": {"news": 0.6}}
    for new in (worse, gone, other):
        with pytest.raises(ValueError, match="--lower"):
            raised(old, new, lower=False)
        assert raised(old, new, lower=True) == new
    better: Floors = {"corpus": "a", "floors": {"news": 0.6}}
    assert raised(old, better, lower=False) == better


def test_a_floor_is_rounded_down_and_never_nothing() -> None:
    figures = {"news": 0.4999, "lead": 0.0099}
    assert floors_of("a", figures)["floors"] == {"news": 0.49}


def test_figures_stand_beside_their_floors() -> None:
    assert report({"news": 0.512}, {"news": 0.5}) == "news  0.512  0.50\n"


def test_floors_are_kept_only_when_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, page = tmp_path / "floors.json", tmp_path / "quality.md"
    path.write_text(json.dumps({"other": {}}), encoding="utf-8")
    page.write_text("Now:\n<!-- floors: new -->\n<!-- end -->\n", encoding="utf-8")
    monkeypatch.setattr(floors, "FLOORS", path)
    monkeypatch.setattr(floors, "GUIDE", page)
    run("new", lambda: ("a", {"news": 0.5}), [])
    assert held("new")["floors"] == {}
    run("new", lambda: ("a", {"news": 0.5}), ["--raise"])
    assert held("new") == {"corpus": "a", "floors": {"news": 0.5}}
    assert "other" in json.loads(path.read_text(encoding="utf-8"))
    assert "| news | 0.50 |" in page.read_text(encoding="utf-8")


def test_the_guide_shows_the_floors_of_today() -> None:
    page = GUIDE.read_text(encoding="utf-8")
    assert page.count("| figure | floor |") == 5
    assert page == with_floors(page), "any --raise writes the page anew"
