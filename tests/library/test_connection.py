import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from briefing.errors import LibraryError
from briefing.library.connection import open_file
from briefing.library.database import connect
from briefing.library.store import Library
from briefing.model.analysis import Analysis
from tests.library.conftest import RECIPE, article

PAGE = 4096


def filled(path: Path) -> bytes:
    """The bytes of a library with many articles and their analyses."""
    with closing(Library(path, RECIPE)) as library:
        library.articles.keep(article(n, f"Words {n}. " * 90) for n in range(1, 60))
        library.analyses.keep(
            Analysis(id=f"a{n}", method="news/1", sentences=((0, 5),) * 99)
            for n in range(1, 60)
        )
    return path.read_bytes()


def read_all(library: Library) -> None:
    for row in library.listing.rows(0, 100):
        library.articles.find(row.id)
        library.analyses.find(row.id)
    library.listing.rows(0, 100, "words")
    library.listing.chosen()


def test_a_damaged_file_is_a_sentence_wherever_it_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    whole = filled(path)
    told = []
    for start in range(PAGE, len(whole) - PAGE, PAGE):
        noise = random.Random(start).randbytes(PAGE)  # noqa: S311 - no secret
        path.write_bytes(whole[:start] + noise + whole[start + PAGE :])
        try:
            with closing(Library(path, RECIPE)) as library:
                read_all(library)
        except LibraryError as error:
            told.append(error)
    assert told
    assert all("damaged" in error.message and error.hint for error in told)


@pytest.mark.parametrize("written", ["", "{bad", "[]", "{}", '{"id": 1, "text": 2}'])
def test_a_damaged_article_is_a_sentence(tmp_path: Path, written: str) -> None:
    path = tmp_path / "library.sqlite3"
    filled(path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE version SET json = ? WHERE article = 7", (written,))
        connection.execute("UPDATE analysis SET json = ?", (written,))
    connection.close()
    with closing(Library(path, RECIPE)) as library:
        assert library.articles.find("a8").id == "a8"
        assert library.analyses.find("a8") is None
        with pytest.raises(LibraryError, match="damaged"):
            library.articles.find("a7")


@pytest.mark.parametrize("version", [-1, 0, 1])
def test_the_database_of_another_program_is_left_alone(
    tmp_path: Path, version: int
) -> None:
    path = tmp_path / "bookmarks.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmark (address TEXT)")
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="another program"):
        connect(path)
    assert path.read_bytes() == before


def test_a_full_disk_is_no_damage(tmp_path: Path) -> None:
    connection = open_file(tmp_path / "library.sqlite3")
    connection.execute("PRAGMA max_page_count = 2")
    connection.execute("CREATE TABLE t (x)")
    with pytest.raises(LibraryError, match="disk is full"):
        connection.execute("INSERT INTO t VALUES (randomblob(100000))")
    connection.close()
