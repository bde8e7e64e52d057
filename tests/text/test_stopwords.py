import pytest

from briefing.text.stopwords import SUMY, stop_words


@pytest.mark.parametrize(
    ("language", "word"),
    [("en", "the"), ("de-AT", "und"), ("pt-BR", "que"), ("it", "di")],
)
def test_function_words_are_known(language: str, word: str) -> None:
    assert word in stop_words(language)


def test_every_list_of_sumy_is_there() -> None:
    assert all(len(stop_words(language)) > 50 for language in SUMY)


@pytest.mark.parametrize("language", ["nl", "xx", "", "../en"])
def test_a_language_without_a_list_has_none(language: str) -> None:
    assert stop_words(language) == frozenset()
