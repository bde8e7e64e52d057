"""Files of many kinds through the command line, as a user meets them."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import ARTICLE, Invoke
from tests.sources.archives.packing import FIRE, FLOOD, zipped


def records(lines: list[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines]


def test_an_archive_is_read_with_the_rest(folder: Path, invoke: Invoke) -> None:
    inner = zipped({"wednesday.txt": FIRE, "../photo.png": b"x", "odd.bin": b"\0\1"})
    (folder / "week.zip").write_bytes(zipped({"a/monday.txt": FLOOD, "b.zip": inner}))
    result = invoke("read", "--json", "week.zip", "flood.txt")
    assert result.code == 5
    assert [record["origin"]["uri"] for record in records(result.lines)] == [
        "week.zip!/a/monday.txt",
        "week.zip!/b.zip!/wednesday.txt",
        "flood.txt",
    ]
    assert result.err == "week.zip!/b.zip!/odd.bin is binary data, not text\n"


def test_the_limits_can_be_set(
    folder: Path, invoke: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "week.zip").write_bytes(zipped({"a.txt": FLOOD, "b.txt": FIRE}))
    monkeypatch.setenv("BRIEFING_MAX_MEMBERS", "1")
    result = invoke("read", "week.zip")
    assert (result.code, result.lines) == (5, [])
    assert "holds more than 1 files, which is the limit" in result.err


def test_a_pattern_that_no_shell_filled_in(folder: Path, invoke: Invoke) -> None:
    (folder / "in" / "deep").mkdir(parents=True)
    (folder / "in" / "deep" / "a.txt").write_bytes(FLOOD)
    (record,) = records(invoke("read", "--json", "in/**/*.txt").lines)
    assert record["origin"]["uri"] == "in/deep/a.txt"


def test_a_brief_of_our_own_is_read_page_by_page(folder: Path, invoke: Invoke) -> None:
    assert invoke("export", "flood.txt", "--pdf", "brief.pdf").code == 0
    (record,) = records(invoke("read", "--json", "brief.pdf").lines)
    text = " ".join(record["text"].split())
    sentence = "Water rose by two metres on Monday, officials said."
    assert sentence in ARTICLE
    assert sentence in text
    assert record["pages"][0] == 0
    assert record["origin"]["format"] == "pdf"
