import pytest

from briefing.errors import ConfigError, LibraryError
from briefing.library.store import Library
from tests.library.conftest import article


@pytest.fixture
def two(library: Library) -> Library:
    library.articles.keep([article(1), article(2)])
    return library


def test_a_state_is_set_and_undone(two: Library) -> None:
    assert two.marks.set(["a1", "a2"], "starred") == 2
    assert two.marks.set(["a1"], "starred") == 0
    assert two.listing.total("is:starred").number == 2
    undone = two.history.undo()
    assert {(each.subject, each.field) for each in undone} == {
        ("a1", "starred"),
        ("a2", "starred"),
    }
    assert two.listing.total("is:starred").number == 0
    assert two.history.undo() == ()


def test_undo_goes_back_step_by_step(two: Library) -> None:
    two.marks.rate(["a1"], 2)
    two.marks.rate(["a1"], 5)
    two.marks.tag(["a1"], "  flood   watch ")
    assert two.marks.tags_of("a1") == ["flood watch"]
    two.history.undo()
    assert two.marks.tags() == {}
    two.history.undo()
    assert two.listing.rows(0, 1, "id:a1")[0].rating == 2
    two.history.undo()
    assert two.listing.rows(0, 1, "id:a1")[0].rating is None


def test_history_tells_who_changed_what(two: Library) -> None:
    two.marks.set(["a1"], "deleted")
    two.history.undo()
    back, done = two.history.changes("a1")
    assert (done.verb, done.field, done.before, done.after) == (
        *("deleted", "deleted", None, "1"),
    )
    assert done.undone
    assert (back.verb, back.before, back.after) == ("undo", "1", None)
    assert done.by
    assert done.at.endswith("Z")


def test_a_note_comes_back_as_it_was(two: Library) -> None:
    number = two.marks.note("a1", "ring them")
    before = two.marks.notes("a1")
    assert two.marks.erase_note(number)
    assert not two.marks.erase_note(number)
    assert two.marks.note("a1", "another") > number
    two.history.undo()
    two.history.undo()
    assert two.marks.notes("a1") == before


def test_only_ones_own_steps_are_undone(two: Library) -> None:
    two.marks.set(["a1"], "read")
    other = Library(two.path, user="someone else")
    other.marks.set(["a2"], "read")
    two.history.undo()
    assert [row.id for row in two.listing.rows(0, 9, "is:read")] == ["a2"]
    other.close()


def test_an_unknown_article_changes_nothing(two: Library) -> None:
    with pytest.raises(LibraryError, match="no article a9"):
        two.marks.set(["a1", "a9"], "starred")
    assert two.listing.total("is:starred").number == 0


def test_marks_that_make_no_sense_are_refused(two: Library) -> None:
    with pytest.raises(ConfigError, match="from 1 to 5"):
        two.marks.rate(["a1"], 6)
    with pytest.raises(ConfigError, match="needs a name"):
        two.marks.tag(["a1"], " ")
    with pytest.raises(ConfigError, match="needs words"):
        two.marks.note("a1", "")


def test_a_source_is_rated(two: Library) -> None:
    two.marks.rate_source("Wire", 3)
    assert two.history.changes()[0].field == "source Wire"
    two.history.undo()
    assert two.history.changes()[0].after is None
