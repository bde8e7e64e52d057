"""Every command that prints JSON prints what the published schema describes."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest
from typer.main import get_command

from briefing.cli.app import build
from briefing.model.schemas import Line
from tests.cli.conftest import ARTICLE, Invoke, json_line
from tests.contract import assert_fits
from tests.docs.reference import flat
from tests.fake_server import FakeServer, redirect, running

FEED = b"""<rss><channel><title>Wire</title><item><guid>1</guid><title>Dam holds</title>
<description>The dam above Porto Vega holds, officials said.</description></item>
</channel></rss>"""
WHOLE: Mapping[str, tuple[Line, str]] = {
    "list": ("row", ""),
    "search": ("row", "river"),
    "show": ("keptArticle", "a"),
    "note": ("note", "a"),
    "tags": ("tag", ""),
    "history": ("change", ""),
    "undo": ("change", ""),
    "saved": ("namedQuery", ""),
    "saved list": ("namedQuery", ""),
    "watches": ("namedQuery", ""),
    "watches list": ("namedQuery", ""),
    "stories": ("keptStory", ""),
    "feeds": ("feed", ""),
    "feeds list": ("feed", ""),
    "fetch": ("fetched", "--all"),
    "watch": ("arrival", "in --once"),
    "library": ("stats", ""),
    "library stats": ("stats", ""),
    "read": ("article", "flood.txt"),
    "analyze": ("analysis", "flood.txt"),
    "verify": ("verification", "brief.html"),
    "themes": ("themeName", ""),
    "themes list": ("themeName", ""),
    "themes show": ("theme", "mono"),
    "keys": ("key", ""),
}
"""Each command's kind of line, and the arguments that let it print some."""
ELSEWHERE = {"library check", "entity", "timeline", "numbers"}
"""Commands that need another library to print something."""
OTHERWISE: tuple[tuple[Line, str], ...] = (
    ("difference", "show a --diff"),
    ("story", "stories flood.txt --names"),
    ("analysis", "analyze flood.txt --why"),
)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeServer]:
    monkeypatch.setenv("BRIEFING_ALLOW_PRIVATE", "true")
    with running() as fake:
        yield fake


@pytest.fixture
def desk(invoke: Invoke, folder: Path, server: FakeServer) -> Invoke:
    """A library in which there is something of everything."""
    (folder / "in").mkdir()
    (folder / "in" / "a.txt").write_text(ARTICLE)
    (folder / "in" / "b.bin").write_bytes(b"\0\0")
    server.serve("/rss", FEED)
    feeds = [server.serve("/old", redirect("/rss", 301)), server.serve("/x", FEED)]
    for line in (
        "export flood.txt --html brief.html --quiet",
        "watches add river river",
        "add flood.txt",
        "saved add dams dam",
        f"feeds add {' '.join(feeds)} --rating B",
    ):
        assert invoke(*line.split()).code == 0
    for text in ("Rain fell on the river.", "Rain fell on the river all day."):
        given = {"id": "a", "title": "Rain", "text": text, "date": "2026-11"}
        invoke("add", "--from", "jsonl", "-", stdin=json_line(given))
    for line in ("tag wet a", "note a call them", "rate 4 a", "mark starred a"):
        assert invoke(*line.split()).code == 0
    server.serve("/x", b"<!DOCTYPE html><p>Log in")
    return invoke


def printed(invoke: Invoke, line: Line, command: str) -> None:
    """Let a command print some lines, each as the schema has it."""
    found = invoke(*command.split(), "--json")
    assert found.lines
    for text in found.lines:
        assert_fits(line, json.loads(text))


def test_what_the_commands_print_fits_the_schema(desk: Invoke) -> None:
    for command, (line, arguments) in WHOLE.items():
        printed(desk, line, f"{command} {arguments}")
    for line, command in OTHERWISE:
        printed(desk, line, command)
    assert_fits("brief", json.loads(desk("export", "flood.txt", "--json", "-").out))


def test_a_file_that_is_not_sound_is_told_in_lines(
    invoke: Invoke, folder: Path
) -> None:
    invoke("add", "flood.txt", "--no-analyze")
    with closing(sqlite3.connect(folder / "library.sqlite3")) as connection, connection:
        connection.execute("UPDATE tally SET number = 7 WHERE name = 'unread'")
    printed(invoke, "problem", "library check")


def test_no_command_prints_json_that_nothing_describes() -> None:
    commands = get_command(build()).commands  # type: ignore[attr-defined]
    printing = {
        name
        for name, command in flat(commands)
        if any(parameter.name == "json" for parameter in command.params)
    }
    assert printing == {*WHOLE, "export", *ELSEWHERE}
