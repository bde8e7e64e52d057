import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from briefing.errors import LibraryError
from briefing.library import database
from briefing.library.database import connect, migrations, transaction
from briefing.library.store import Library
from tests.library.conftest import article


def test_a_new_library_has_the_newest_schema_and_its_folder(tmp_path: Path) -> None:
    connection = connect(tmp_path / "deep" / "library.sqlite3")
    assert connection.execute("PRAGMA user_version").fetchone()[0] == len(migrations())
    assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_opening_again_keeps_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with closing(Library(path)) as library:
        library.articles.keep([article(1)])
    with closing(Library(path)) as library:
        assert library.listing.count() == 1


def test_a_library_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    Library(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(LibraryError, match="newer version"):
        connect(path)


def test_a_file_that_is_no_library_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are notes, and no database. " * 100)
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="cannot be used"):
        connect(path)
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="folder"):
        connect(tmp_path / "file" / "library.sqlite3")


def test_a_failed_transaction_leaves_nothing(library: Library) -> None:
    class Interrupted(Exception):  # noqa: N818
        pass

    def broken() -> object:
        yield article(1)
        raise Interrupted

    with pytest.raises(Interrupted):
        library.articles.keep(broken())  # type: ignore[arg-type]
    assert library.listing.count() == 0


def test_a_locked_library_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    ours, theirs = connect(path), connect(path)
    theirs.execute("PRAGMA busy_timeout = 1")
    ours.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryError, match="another program held"), transaction(theirs):
        pass
    ours.execute("ROLLBACK")


def test_many_that_open_a_new_library_at_once_all_write_in_it(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"

    def work(number: int) -> None:
        with closing(Library(path, user=f"u{number}")) as library:
            for part in range(4):
                text = f"Words {number}, {part}."
                one = article(1, text, id=f"a{number}-{part}")
                library.articles.keep([one])
                library.marks.set([one.id], "starred")

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(work, range(6)))
    with closing(Library(path)) as library:
        assert library.listing.total("is:starred").number == 24
        assert list(library.upkeep.problems()) == []


@pytest.fixture
def read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with one article, in a place that nobody may write to."""
    path = tmp_path / "library.sqlite3"
    with closing(Library(path)) as library:
        library.articles.keep([article(1, "The river rose.")])
    monkeypatch.setattr(database, "_may_be_written", lambda _: False)
    return path


@pytest.mark.parametrize("shared", [True, False])
def test_a_library_that_may_not_be_written_is_read(
    read_only: Path, *, shared: bool
) -> None:
    if not shared:  # the file that readers share cannot be made
        read_only.with_name("library.sqlite3-shm").mkdir()
    before = read_only.read_bytes()
    with closing(Library(read_only)) as library:
        assert [row.id for row in library.listing.page("river").rows] == ["a1"]
        assert library.articles.find("a1").text == "The river rose."
        assert list(library.upkeep.problems()) == []
        copy = library.upkeep.backup(read_only.with_name("copy.sqlite3"))
        for change in (
            lambda: library.articles.keep([article(2)]),
            lambda: library.marks.set(["a1"], "read"),
            library.upkeep.vacuum,
        ):
            with pytest.raises(LibraryError, match="may be read, but not changed"):
                change()
    assert read_only.read_bytes() == before
    with closing(Library(copy)) as library:
        assert library.listing.total().number == 1


def test_an_old_library_that_may_not_be_written_is_refused(read_only: Path) -> None:
    with closing(sqlite3.connect(read_only)) as connection:
        connection.execute("PRAGMA user_version = 2")
    with pytest.raises(LibraryError, match="made by an older version"):
        Library(read_only)
