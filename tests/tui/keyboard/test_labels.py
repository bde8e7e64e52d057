"""Labels for jump mode."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.keyboard.labels import LETTERS, labels


@given(st.integers(0, 800))
def test_no_label_begins_another(count: int) -> None:
    found = labels(count)
    assert len(found) == min(count, len(LETTERS) ** 2)
    assert len(set(found)) == len(found)
    singles = {label for label in found if len(label) == 1}
    assert not any(label[0] in singles for label in found if len(label) > 1)
    assert found == sorted(found, key=len)
    assert all(label.isascii() and len(label) <= 2 for label in found)


def test_one_letter_is_enough_for_few() -> None:
    assert labels(26) == list(LETTERS)
    assert len([label for label in labels(75) if len(label) == 1]) == 24
