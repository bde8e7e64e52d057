import pytest

from briefing.analysis.summarizers.redundancy import Taken, heaviest


def test_the_nearest_taken_sentence_counts() -> None:
    taken = Taken({0: {"a": 1.0}, 1: {"a": 0.6, "b": 0.8}, 2: {"c": 1.0}})
    assert taken.nearest(1) == 0
    taken.add(0)
    assert taken.nearest(1) == pytest.approx(0.6)
    assert taken.nearest(2) == 0


def test_the_heaviest_terms_come_first_and_ties_by_the_alphabet() -> None:
    vector = dict.fromkeys("gfedcba", 1.0) | {"z": 2.0}
    assert heaviest(vector) == ["z", "a", "b", "c", "d", "e"]
