"""Numbers before keys."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.keyboard.counting import MOST_DIGITS, Counted, Counter, counted

KEYS = st.one_of(
    st.sampled_from([*"0123456789jkG", "escape", "ctrl+f"]), st.text(max_size=2)
)


@given(st.lists(KEYS, max_size=30))
def test_digits_that_follow_each_other_are_one_number(keys: list[str]) -> None:
    counter = Counter()
    taken = [counter.takes(key) for key in keys]
    digits = "".join(key for key, kept in zip(keys, taken, strict=True) if kept)
    assert digits.isascii()
    assert not digits.startswith("0")
    assert counter.take() == (int(digits[:MOST_DIGITS]) if digits else None)
    assert counter.take() is None


@given(st.integers(1, 10**MOST_DIGITS))
def test_a_number_means_what_the_action_says(number: int) -> None:
    up = ("", "step", (-1,))
    assert counted(up, "steps", number) == Counted(("", "step", (-number,)))
    first = ("", "go_to", (0,))
    assert counted(first, "number", number) == Counted(("", "go_to", (number - 1,)))
    undo = ("", "undo", ())
    assert counted(undo, "times", number) == Counted(undo, number)
    assert counted(undo, "", number) == Counted(undo)
    assert counted(up, "steps", None) == Counted(up)
