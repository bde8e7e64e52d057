import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.continuity import Continued, continued


@pytest.mark.parametrize(
    ("groups", "held", "placed", "expected"),
    [
        (["ab"], {}, "", [("ab", None)]),
        (["abc"], {"a": 1, "b": 1}, "", [("abc", 1)]),
        (["abc", "de"], {"a": 1, "b": 1, "d": 1}, "", [("abc", 1), ("de", None)]),
        (["abcd"], {"a": 1, "b": 1, "c": 2}, "", [("abcd", 1)]),
        (["ab", "c"], {"a": 1, "b": 2, "c": 1}, "", [("ab", 1), ("c", None)]),
        (["abn"], {"a": 1, "b": 2}, "b", [("an", 1)]),
        (["bn"], {"b": 2}, "b", [("n", 2)]),
        (["ab"], {"a": 1, "b": 1}, "ab", []),
        (["an", "bm"], {"a": 1, "b": 1}, "ab", [("n", 1), ("m", 1)]),
    ],
)
def test_groups_go_on_with_stories(
    groups: list[str],
    held: dict[str, int],
    placed: str,
    expected: list[tuple[str, int | None]],
) -> None:
    found = continued(groups, held, set(placed))
    assert found == [Continued(tuple(ids), story) for ids, story in expected]


@given(
    st.lists(st.integers(0, 4), max_size=8),
    st.lists(st.none() | st.integers(1, 4), max_size=8),
    st.sets(st.integers(0, 7)),
)
def test_what_is_placed_never_moves_and_all_else_is_somewhere(
    grouping: list[int], stories: list[int | None], placed: set[int]
) -> None:
    names = "abcdefgh"
    groups = [
        [names[n] for n, g in enumerate(grouping) if g == place] for place in range(5)
    ]
    held = {names[n]: s for n, s in enumerate(stories) if s is not None}
    fixed = {names[n] for n in placed} & held.keys()
    found = continued(groups, held, fixed)
    moved = [each for group in found for each in group.articles]
    assert sorted(moved) == [
        name for name in names[: len(grouping)] if name not in fixed
    ]
    numbers = [g.story for g in found if g.story not in {held[f] for f in fixed}]
    kept = [number for number in numbers if number is not None]
    assert len(kept) == len(set(kept))
