"""Bytes to the terminal for the next article: ours beside Textual's and newsboat's."""

import html
import json
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.material import articles
from tests.tui.painting.pty_session import PtySession

ARTICLES = 40
KEYS = 20
OURS = [sys.executable, "-m", "briefing"]


def rows() -> Iterator[str]:
    """The median of some keys for each way; a peer that is absent is left out."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        ways = {"ours": (OURS, _library(folder), "j", "")}
        whole = {**ways["ours"][1], "BRIEFING_CHANGED_CELLS": "false"}
        ways["Textual's own drawing"] = (OURS, whole, "j", "")
        if newsboat := shutil.which("newsboat"):
            ways["newsboat"] = ([newsboat, *_feed(folder)], {}, "n", "\r\r")
        for title, (command, environment, key, opening) in ways.items():
            sent = _sent(command, environment, key, opening)
            yield f"| next article, {title} | {sent:,.0f} bytes |"


def _sent(
    command: list[str], environment: Mapping[str, str], key: str, opening: str
) -> float:
    """The median number of bytes that follow a key."""
    sent: list[int] = []
    with PtySession(command, environment=environment) as session:
        session.wait_for(lambda text: str(ARTICLES) in text)
        session.settle()
        for first in opening:
            session.press(first)
            session.settle()
        for _ in range(KEYS):
            before = session.received
            session.press(key)
            session.settle()
            sent.append(session.received - before)
    return statistics.median(sent)


def _library(folder: Path) -> dict[str, str]:
    """The environment in which the program has a library of analysed articles."""
    lines = (
        json.dumps({"id": a.id, "title": a.title, "text": a.text, "date": a.date})
        for a in articles(ARTICLES)
    )
    (folder / "articles.jsonl").write_text("\n".join(lines), encoding="utf-8")
    environment = {
        "BRIEFING_LIBRARY": str(folder / "library.sqlite3"),
        "BRIEFING_MODEL": "rules",
        "XDG_CONFIG_HOME": str(folder),
        "PATH": "/usr/bin:/bin",
    }
    subprocess.run(
        [
            *OURS,
            "add",
            "--from",
            "jsonl",
            "--jobs",
            "1",
            str(folder / "articles.jsonl"),
        ],
        env=environment,
        check=True,
        capture_output=True,
    )
    return environment


def _feed(folder: Path) -> list[str]:
    """The arguments with which newsboat has the same articles as a feed."""
    items = "".join(
        f"<item><title>{html.escape(a.title)}</title><guid>{a.id}</guid>"
        f"<description>{html.escape(html.escape(a.text))}</description></item>"
        for a in articles(ARTICLES)
    )
    feed = f'<rss version="2.0"><channel><title>all</title>{items}</channel></rss>'
    (folder / "feed.xml").write_text(feed, encoding="utf-8")
    (folder / "urls").write_text(f'"exec:cat {folder / "feed.xml"}"\n')
    (folder / "config").touch()
    files = {"-u": "urls", "-c": "cache.db", "-C": "config"}
    named = [part for flag, f in files.items() for part in (flag, str(folder / f))]
    return ["-r", *named]
