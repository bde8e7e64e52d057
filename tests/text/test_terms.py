import pytest

from briefing.text.languages import entries, word_set
from briefing.text.similarity import cosine, dot, norm, normalized, total
from briefing.text.stems import stem
from briefing.text.stopwords import stop_words
from briefing.text.terms import terms
from briefing.text.weights import inverse_frequencies, tf_idf


def test_terms_are_stems_without_stop_words() -> None:
    assert terms("The ministers' decisions and Iraq’s bases", "en") == [
        "minist",
        "decis",
        "iraq",
        "base",
    ]


def test_a_script_without_spaces_gives_pairs() -> None:
    assert terms("部队离开", "zh") == ["部队", "队离", "离开"]


def test_a_language_without_stemmer_keeps_the_word() -> None:
    assert stem("bases", "xx") == "bases"
    assert stem("häuser", "de") == stem("haus", "de")


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_each_language_has_its_lists(language: str) -> None:
    assert len(stop_words(language)) > 100
    assert word_set(language, "anaphora")
    assert all(word == word.lower() for word in stop_words(language))


def test_an_unknown_language_has_empty_lists() -> None:
    assert stop_words("xx") == frozenset()
    assert entries("../en", "stopwords") == ()


def test_a_rare_term_weighs_more() -> None:
    idf = inverse_frequencies([["a", "b"], ["a", "c"], ["a"]])
    assert idf["b"] > idf["a"] > 0
    vector = tf_idf(["a", "b", "b"], idf)
    assert vector["b"] > vector["a"]
    assert norm(vector) == pytest.approx(1)


def test_cosine() -> None:
    assert cosine({"a": 2.0}, {"a": 3.0, "b": 4.0}) == pytest.approx(0.6)
    assert cosine({}, {"a": 1.0}) == 0
    assert dot({"a": 2.0, "b": 1.0}, {"a": 3.0}) == pytest.approx(6)
    assert normalized({"a": 0.0}) == {}
    assert total([{"a": 1.0}, {"a": 2.0, "b": 1.0}]) == {"a": 3.0, "b": 1.0}
