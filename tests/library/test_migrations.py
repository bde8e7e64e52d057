import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from briefing.library.database import migrations
from briefing.library.store import Library
from briefing.model.analysis import Analysis
from briefing.model.article import NumericId
from briefing.model.codec import to_dict
from tests.library.conftest import RECIPE, article

ROWS = [
    (1, "a1", 1, 0, article(1, "The bridge is closed.")),
    (2, "7", 1, 1, replace(article(2, "Ferries sail."), id=NumericId("7"))),
    (3, "a1", 2, 1, article(1, "The bridge is open.", date="2026-11")),
    (4, "bad", 1, 1, None),
]


def old_library(path: Path) -> None:
    """A library as the first version of the program left it."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(migrations()[0])
        for number, name, version, latest, held in ROWS:
            title, date = (held.title, held.date) if held else ("Bad", "")
            text = json.dumps(to_dict(held)) if held else "{bad"
            connection.execute(
                "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, 'Wire', ?, ?, ?)",
                (
                    *(number, name, version, latest, f"hash {number}", title, date),
                    *(f"2026-11-0{number}T00:00:00Z", text),
                ),
            )
        found = json.dumps(to_dict(Analysis(id="a1", method="news/1")))
        connection.execute(
            "INSERT INTO analysis VALUES (3, ?, '2026-11-04T00:00:00Z', ?)",
            (RECIPE, found),
        )
        connection.execute("INSERT INTO choice VALUES ('7', 3)")
        connection.execute("PRAGMA user_version = 1")


def test_a_library_of_the_first_version_is_brought_up_whole(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    old_library(path)
    with closing(Library(path, RECIPE)) as library:
        rows = {row.id: row for row in library.listing.rows(0, 9)}
        assert list(rows) == ["7", "a1", "bad"]
        assert isinstance(next(i for i in rows if i == "7"), NumericId)
        assert rows["7"].chosen
        assert (rows["a1"].versions, rows["a1"].analyzed) == (2, True)
        assert library.articles.find("a1").text == "The bridge is open."
        assert library.analyses.find("a1") == Analysis(id="a1", method="news/1")
        assert [r.id for r in library.listing.rows(0, 9, "open")] == ["a1"]
        assert library.listing.rows(0, 9, "closed") == []
        assert library.listing.total().number == 3
        assert library.drafts.current().articles == ("7",)
        assert library.backlog.newest(9) == ["7", "bad"]
        library.articles.keep([article(1, "The bridge is gone.")])
        assert [r.id for r in library.listing.rows(0, 9, "gone")] == ["a1"]


def test_its_words_are_indexed_as_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    old_library(path)
    Library(path, RECIPE).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "INSERT INTO article_words (article_words, rank)"
            " VALUES ('integrity-check', 1)"
        )
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
