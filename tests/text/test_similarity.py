import pytest

from briefing.text.similarity import dot, norm, normalized, total


def test_the_scalar_product_skips_what_only_one_has() -> None:
    assert dot({"a": 2.0, "b": 1.0}, {"a": 3.0}) == pytest.approx(6)


def test_a_vector_is_brought_to_length_one() -> None:
    assert norm(normalized({"a": 3.0, "b": 4.0})) == pytest.approx(1)
    assert normalized({"a": 0.0}) == {}


def test_vectors_add_up() -> None:
    assert total([{"a": 1.0}, {"a": 2.0, "b": 1.0}]) == {"a": 3.0, "b": 1.0}
