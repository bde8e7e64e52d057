"""The jump list."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.trail import MOST, Trail


def test_back_and_forward_again() -> None:
    trail: Trail[str] = Trail()
    for spot in "abb":
        trail.leave(spot)
    assert trail.back("c") == "b"
    assert trail.back("b") == "a"
    assert trail.back("a") is None
    assert [trail.forward("a"), trail.forward("b"), trail.forward("c")] == [
        "b",
        "c",
        None,
    ]


def test_who_goes_on_from_the_past_has_another_future() -> None:
    trail: Trail[str] = Trail()
    trail.leave("a")
    assert trail.back("b") == "a"
    trail.leave("a")
    assert trail.forward("x") is None


@given(st.lists(st.sampled_from(["leave", "back", "forward"]), max_size=300))
def test_all_ways_back_are_ways_forward(steps: list[str]) -> None:
    trail: Trail[int] = Trail()
    now = 0
    for number, step in enumerate(steps, 1):
        if step == "leave":
            trail.leave(now)
            now = number
        elif step == "back":
            if (found := trail.back(now)) is not None:
                assert trail.forward(found) == now
                assert trail.back(now) == found
                now = found
        else:
            now = trail.forward(now) or now
    ways = 0
    while (found := trail.back(now)) is not None:
        now, ways = found, ways + 1
    assert ways <= 2 * MOST
