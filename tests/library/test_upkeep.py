import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from briefing.errors import LibraryError
from briefing.library.store import Library
from tests.library.conftest import article


@pytest.fixture
def full(library: Library) -> Library:
    library.articles.keep([article(n) for n in range(1, 20)])
    library.marks.set(["a1", "a2"], "starred")
    library.marks.set(["a3"], "dismissed")
    library.marks.set(["a4"], "deleted")
    return library


def ids(library: Library) -> set[str]:
    return {row.id for row in library.listing.rows(0, 100, "is:any")}


def spoil(library: Library, sql: str) -> list[str]:
    with closing(sqlite3.connect(library.path)) as connection, connection:
        connection.execute(sql)
    return list(library.upkeep.problems())


def test_a_sound_library_has_no_problems(full: Library) -> None:
    assert list(full.upkeep.problems()) == []


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("UPDATE tally SET number = 99 WHERE name = 'starred'", "'starred' is wrong"),
        ("UPDATE version SET json = '{' WHERE article = 5", "a5 cannot be read"),
        ("INSERT INTO tag VALUES ('lost', 999)", "belongs to nothing"),
        ("UPDATE article SET versions = 7 WHERE id = 'a6'", "a6 cannot be read"),
    ],
)
def test_what_is_wrong_is_told(full: Library, sql: str, words: str) -> None:
    assert any(words in problem for problem in spoil(full, sql))


def test_an_index_that_tells_of_other_words_is_made_anew(full: Library) -> None:
    found = spoil(full, "INSERT INTO article_words (rowid, title) VALUES (5, 'bogus')")
    assert found == ["the index of words is not that of the articles"]
    full.upkeep.rebuild()
    assert list(full.upkeep.problems()) == []


def test_a_copy_brings_everything_back(full: Library, tmp_path: Path) -> None:
    copy = full.upkeep.backup(tmp_path / "copy.sqlite3")
    before = ids(full)
    full.articles.keep([article(20)])
    full.marks.set(["a1"], "deleted")
    full.upkeep.restore(copy)
    assert ids(full) == before
    assert full.listing.total("is:starred").number == 2
    with closing(Library(full.path)) as other:
        assert ids(other) == before
    assert list(full.upkeep.problems()) == []


def test_a_copy_never_takes_the_place_of_a_file(full: Library, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite3"
    target.write_text("mine")
    with pytest.raises(LibraryError, match="exists"):
        full.upkeep.backup(target)
    with pytest.raises(LibraryError):
        full.upkeep.backup(tmp_path / "no folder" / "copy.sqlite3")
    assert target.read_text() == "mine"
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")] == []


def test_what_is_no_sound_library_is_not_put_back(
    full: Library, tmp_path: Path
) -> None:
    before = ids(full)
    bad = tmp_path / "bad.sqlite3"
    bad.write_bytes(b"nothing of the kind" * 100)
    newer = full.upkeep.backup(tmp_path / "newer.sqlite3")
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("PRAGMA user_version = 999")
    for source in (bad, newer, tmp_path / "missing"):
        with pytest.raises(LibraryError):
            full.upkeep.restore(source)
    assert ids(full) == before


def test_an_old_copy_is_brought_up_to_date(full: Library, tmp_path: Path) -> None:
    from tests.library.test_migrations import old_library

    old = tmp_path / "old.sqlite3"
    old_library(old)
    full.upkeep.restore(old)
    assert ids(full) == {"a1", "7", "bad"}


def test_room_is_given_back(full: Library) -> None:
    full.articles.keep(
        [article(n, f"Words {n}. " * 5_000, date="2020") for n in range(30, 60)]
    )
    assert full.purge.run("2021") == 30
    sizes = full.upkeep.vacuum()
    assert sizes.after < sizes.before
    assert list(full.upkeep.problems()) == []


def test_stats_count_what_there_is(full: Library) -> None:
    stats = full.upkeep.stats()
    assert stats["articles"] == 19
    assert (stats["starred"], stats["dismissed"], stats["deleted"]) == (2, 1, 1)
    assert stats["bytes"] > 4096
