from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.editing.drafting import comment, judge, mark, move, unmark
from briefing.errors import LibraryError
from briefing.library import drafts
from briefing.library.store import Library
from briefing.model.article import Span
from briefing.model.draft import Draft
from tests.library.conftest import article


def do(library: Library, step: object, *args: object) -> None:
    library.drafts.change(lambda draft: step(draft, *args), "a step")  # type: ignore[operator]


def ids(library: Library) -> list[str]:
    return list(library.drafts.current().articles)


def test_the_marked_are_listed_in_the_order_of_the_brief(library: Library) -> None:
    library.articles.keep([article(n) for n in (1, 2, 3)])
    for name in ("a2", "a1", "a3"):
        do(library, mark, name)
    do(library, move, "a3", -2)
    assert ids(library) == ["a3", "a2", "a1"]
    assert [row.id for row in library.listing.chosen()] == ["a3", "a2", "a1"]


def test_what_was_decided_is_there_when_the_library_is_opened_again(
    tmp_path: Path,
) -> None:
    path = tmp_path / "l.sqlite3"
    span = Span(start=3, end=8, text="river")
    with closing(Library(path)) as library:
        do(library, comment, "a1", "Watch this.")
        do(library, judge, "a1", span, "pinned")
        decided = library.drafts.current()
    with closing(Library(path)) as library:
        assert library.drafts.current() == decided
        assert library.drafts.undo() == "a step"
        (item,) = library.drafts.current().items
        assert item.comment == "Watch this."
        assert not item.rulings


def test_undoing_ends_where_the_library_began(library: Library) -> None:
    assert library.drafts.undo() == library.drafts.redo() == ""
    do(library, mark, "a1")
    do(library, mark, "a1")
    assert library.drafts.undo() == "a step"
    assert library.drafts.undo() == ""
    assert ids(library) == []
    assert library.drafts.redo() == "a step"
    assert library.drafts.redo() == ""
    assert ids(library) == ["a1"]


def test_a_new_step_forgets_those_that_were_undone(library: Library) -> None:
    do(library, mark, "a1")
    library.drafts.undo()
    do(library, mark, "a2")
    assert library.drafts.redo() == ""
    assert ids(library) == ["a2"]


def test_articles_marked_before_there_were_drafts_are_its_first_state(
    library: Library,
) -> None:
    library._connection.executemany(
        "INSERT INTO choice (id, place) VALUES (?, ?)", [("a2", 1), ("a1", 2)]
    )
    assert ids(library) == ["a2", "a1"]
    do(library, unmark, "a2")
    assert ids(library) == ["a1"]
    library.drafts.undo()
    assert ids(library) == ["a2", "a1"]


def test_old_steps_are_forgotten(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "MOST_STEPS", 3)
    for number in range(9):
        do(library, mark, f"a{number}")
    while library.drafts.undo():
        pass
    assert len(ids(library)) == 9 - 2


def test_a_damaged_draft_is_told(library: Library) -> None:
    do(library, mark, "a1")
    library._connection.execute("UPDATE draft SET json = '{'")
    with pytest.raises(LibraryError, match="the draft cannot be read"):
        library.drafts.current()


STEPS = st.lists(
    st.one_of(
        st.builds(lambda n: partial(mark, article=f"a{n}"), st.integers(1, 4)),
        st.builds(lambda n: partial(unmark, article=f"a{n}"), st.integers(1, 4)),
        st.builds(
            lambda n, by: partial(move, article=f"a{n}", places=by),
            st.integers(1, 4),
            st.integers(-3, 3),
        ),
        st.sampled_from(["undo", "redo"]),
    ),
    max_size=12,
)


@given(STEPS)
def test_any_steps_can_be_undone_and_redone(steps: list[object]) -> None:
    with (
        TemporaryDirectory() as folder,
        closing(Library(Path(folder) / "l.sqlite3")) as library,
    ):
        done, undone = [Draft()], list[Draft]()
        for step in steps:
            if step == "undo":
                assert bool(library.drafts.undo()) == (len(done) > 1)
                if len(done) > 1:
                    undone.append(done.pop())
            elif step == "redo":
                assert bool(library.drafts.redo()) == bool(undone)
                if undone:
                    done.append(undone.pop())
            else:
                after = library.drafts.change(step, "a step")  # type: ignore[arg-type]
                if after != done[-1]:
                    done.append(after)
                    undone.clear()
            assert library.drafts.current() == done[-1]
            assert len(ids(library)) == len(set(ids(library)))
