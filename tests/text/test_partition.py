from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from briefing.text.partition import Partition


def test_what_is_joined_through_others_is_together() -> None:
    same = Partition("abcd")
    same.join("a", "b")
    same.join("c", "b")
    assert same.groups() == [["a", "b", "c"], ["d"]]
    assert same.root("a") == same.root("c") == "b"


def test_items_with_one_key_are_together() -> None:
    same = Partition(["one", "two", "three"])
    same.join_all((len(word), word) for word in ["one", "two", "three"])
    assert same.groups() == [["one", "two"], ["three"]]


PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)))


@given(PAIRS)
def test_every_item_is_in_one_group(pairs: Sequence[tuple[int, int]]) -> None:
    same = Partition(range(10))
    for one, other in pairs:
        same.join(one, other)
    groups = same.groups()
    assert sorted(item for group in groups for item in group) == list(range(10))
    assert all(same.root(one) == same.root(other) for one, other in pairs)
