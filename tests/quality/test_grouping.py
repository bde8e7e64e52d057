import pytest

from tests.quality.grouping import b_cubed

TRUE = {"a": "1", "b": "1", "c": "2"}


def test_the_same_groups_are_right_whatever_their_names() -> None:
    assert b_cubed({"a": "x", "b": "x", "c": "y"}, TRUE) == 1


@pytest.mark.parametrize(
    ("mine", "precision", "recall"),
    [
        ({"a": "x", "b": "y", "c": "z"}, 1, 2 / 3),
        ({"a": "x", "b": "x", "c": "x"}, 5 / 9, 1),
    ],
)
def test_groups_too_small_and_too_large_cost(
    mine: dict[str, str], precision: float, recall: float
) -> None:
    expected = 2 * precision * recall / (precision + recall)
    assert b_cubed(mine, TRUE) == pytest.approx(expected)
