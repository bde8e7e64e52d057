from functools import partial

import pytest

from briefing.editing.drafting import mark
from briefing.library.store import Library
from tests.library.conftest import article


@pytest.fixture
def old(library: Library) -> Library:
    library.articles.keep(
        [article(n, f"Harbour {n}.", date=f"20{n:02d}-05") for n in range(1, 9)]
    )
    library.articles.keep([article(9, "Harbour 9.", date="")])
    return library


def ids(library: Library, query: str = "is:any") -> set[str]:
    return {row.id for row in library.listing.rows(0, 100, query)}


def test_what_is_older_is_forgotten_wherever_it_stands(old: Library) -> None:
    old.marks.note("a2", "a secret")
    old.marks.tag(["a2"], "port")
    old.marks.set(["a3"], "deleted")
    assert old.purge.count("2004") == 3
    assert old.purge.run("2004") == 3
    assert ids(old) == {f"a{n}" for n in range(4, 10)}
    assert ids(old, "harbour") == ids(old)
    assert old.history.changes("a2") == []
    assert old.marks.tags() == {}
    assert list(old.upkeep.problems()) == []


def test_what_an_analyst_holds_on_to_stays(old: Library) -> None:
    old.marks.set(["a1"], "starred")
    old.drafts.change(partial(mark, article="a2"), "marked")
    assert old.purge.run("2004") == 1
    assert ids(old) >= {"a1", "a2"}


def test_it_is_remembered_that_something_was_forgotten(old: Library) -> None:
    old.purge.run("2004")
    (told,) = old.history.changes()
    assert (told.verb, told.after) == ("purge", "3 articles dated before 2004")
    assert old.history.undo() == ()
    assert old.purge.run("2004") == 0
    assert len(old.history.changes()) == 1
