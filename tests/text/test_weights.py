import pytest

from briefing.text.similarity import norm
from briefing.text.weights import Vectors, inverse_frequencies, tf_idf


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


def test_vectors_are_made_when_they_are_asked_for() -> None:
    texts = [["a", "b", "b"], ["a"], []]
    vectors = Vectors(texts)
    assert not vectors
    idf = inverse_frequencies(texts)
    assert [vectors[n] for n in range(3)] == [tf_idf(text, idf) for text in texts]
    assert vectors.holding == {"a": 2, "b": 1}
