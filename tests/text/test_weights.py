import pytest

from briefing.text.similarity import norm
from briefing.text.weights import inverse_frequencies, tf_idf


def test_a_rare_term_weighs_more_and_a_frequent_one_still_something() -> None:
    idf = inverse_frequencies([["a", "b"], ["a", "c"], ["a"]])
    assert idf["b"] == idf["c"] > idf["a"] > 0


def test_a_repeated_term_weighs_more() -> None:
    idf = inverse_frequencies([["a", "b"], ["c"]])
    vector = tf_idf(["a", "b", "b"], idf)
    assert vector["b"] > vector["a"]
    assert norm(vector) == pytest.approx(1)


def test_no_terms_give_an_empty_vector() -> None:
    assert tf_idf([], {}) == {}
    assert inverse_frequencies([]) == {}
