"""Where one was is found again, and nothing odd in the file ever matters."""

import json
from pathlib import Path
from typing import Any

import pytest

from briefing.services.beside import NOWHERE, Beside
from briefing.services.sitting import Sitting, Sittings, Spot
from briefing.services.unfinished import Unfinished

SITTING = Sitting(
    theme="dark",
    setting="standard",
    screen="search",
    spots={"desk": Spot(article="a1", row=7, start=120, pane="text")},
    marks={"a": Spot(row=2, screen="sources")},
    macros={"q": [("j", "j"), ("", "pasted")]},
)
PLAYED_NOTHING = Sitting(macros={"d": []})


def test_what_was_kept_is_loaded(tmp_path: Path) -> None:
    sittings = Sittings(Beside.library(tmp_path / "library.sqlite3", "sitting"))
    assert sittings.load() == Sitting()
    assert sittings.keep(SITTING)
    assert sittings.load() == SITTING
    assert [path.name for path in tmp_path.iterdir()] == [
        "library.sqlite3.sitting.json"
    ]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (b"", Sitting()),
        (b"\xff\x00", Sitting()),
        (b"[1, 2]", Sitting()),
        (b"[" * 100_000, Sitting()),
        ({"theme": 3, "screen": "search"}, Sitting(screen="search")),
        ({"spots": 4, "theme": "dark"}, Sitting(theme="dark")),
        ({"spots": {"desk": 3}}, Sitting()),
        (
            {"spots": {"desk": {"row": "x", "start": True, "article": "a1", "y": 1}}},
            Sitting(spots={"desk": Spot(article="a1")}),
        ),
        ({"screen": "x" * 100_000}, Sitting()),
        ({"macros": {"a": 3, "b": [["j"]], "c": [["j", 1]], "d": []}}, PLAYED_NOTHING),
        ({"macros": [["j", "j"]]}, Sitting()),
    ],
)
def test_what_cannot_be_is_left_out(
    tmp_path: Path, written: Any, found: Sitting
) -> None:
    path = tmp_path / "sitting.json"
    raw = written if isinstance(written, bytes) else json.dumps(written).encode()
    path.write_bytes(raw)
    assert Sittings(Beside(path)).load() == found


def test_what_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    assert not Beside(tmp_path / "away" / "x.json").keep({})
    assert not Sittings(NOWHERE).keep(SITTING)


def test_words_are_kept_until_they_are_done_with(tmp_path: Path) -> None:
    file = Beside(tmp_path / "unfinished.json")
    held = Unfinished(file).about("comment a1")
    assert held.words == ""
    held.keep("Half a sen")
    assert Unfinished(file).words("comment a1") == "Half a sen"
    assert Unfinished(file).subjects == ("comment a1",)
    held.drop()
    held.drop()
    assert Unfinished(file).subjects == ()
