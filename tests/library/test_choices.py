from contextlib import closing

from hypothesis import given
from hypothesis import strategies as st

from briefing.library.store import Library
from tests.library.conftest import article


def test_choices_keep_the_order_in_which_they_were_made(library: Library) -> None:
    for number in (3, 1, 2):
        library.choices.add(f"a{number}")
    library.choices.add("a3")
    assert library.choices.ids() == ["a3", "a1", "a2"]


def test_a_choice_can_be_taken_back(library: Library) -> None:
    library.choices.add("a1")
    library.choices.remove("a1")
    library.choices.remove("a9")
    assert library.choices.ids() == []


@given(moves=st.lists(st.tuples(st.integers(1, 4), st.integers(-5, 5)), max_size=5))
def test_moving_only_changes_the_order(moves: list[tuple[int, int]]) -> None:
    from pathlib import Path
    from tempfile import TemporaryDirectory

    with (
        TemporaryDirectory() as folder,
        closing(Library(Path(folder) / "l.sqlite3")) as library,
    ):
        expected = [f"a{n}" for n in (1, 2, 3)]
        for article_id in expected:
            library.choices.add(article_id)
        for number, places in moves:
            library.choices.move(f"a{number}", places)
            if (name := f"a{number}") in expected:
                at = min(max(expected.index(name) + places, 0), 2)
                expected.remove(name)
                expected.insert(at, name)
        assert library.choices.ids() == expected


def test_the_chosen_are_listed_in_the_order_of_the_brief(library: Library) -> None:
    library.articles.keep([article(n) for n in (1, 2, 3)])
    for name in ("a2", "a1", "a3"):
        library.choices.add(name)
    library.choices.move("a3", -2)
    assert [row.id for row in library.articles.chosen()] == ["a3", "a2", "a1"]
