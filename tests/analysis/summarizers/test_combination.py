from collections import Counter
from collections.abc import Callable, Collection

import pytest

from briefing.analysis.summarizers.combination import best_set
from briefing.text.similarity import Vector


def anything(_: object) -> bool:
    return True


def best(
    scores: list[float],
    vectors: list[Vector],
    count: int,
    readable: Callable[[Collection[int]], bool] = anything,
) -> set[int] | None:
    holding = Counter(term for vector in vectors for term in vector)
    return best_set(scores, dict(enumerate(vectors)), holding, count, readable)


VECTORS: list[Vector] = [{"a": 1.0}, {"a": 1.0}, {"b": 1.0}, {"c": 1.0}]


def test_repetition_counts_against_a_set() -> None:
    assert best([1.0, 0.9, 0.5, 0.1], VECTORS, 2) == {0, 2}


def test_coverage_of_shared_terms_counts_for_a_set() -> None:
    vectors: list[Vector] = [{"a": 0.8, "b": 0.6}, {"x": 1.0}, {"a": 1.0}, {"b": 1.0}]
    assert best([0.5, 0.6, 0.0, 0.0], vectors, 1) == {0}


def test_only_readable_sets_are_taken() -> None:
    chosen = best([1.0, 0.9, 0.5, 0.1], VECTORS, 2, lambda places: 3 in places)
    assert chosen == {0, 3}
    assert best([1.0], VECTORS[:1], 1, lambda _: False) is None


def test_ties_go_to_the_earlier_sentences() -> None:
    vectors: list[Vector] = [{str(place): 1.0} for place in range(20)]
    assert best([0.5] * 20, vectors, 3) == {0, 1, 2}


@pytest.mark.parametrize("count", [0, 2])
def test_too_few_sentences(count: int) -> None:
    assert best([], [], count) in (None, set())
