import pytest

from briefing.text.stems import NAMES, stem


def test_endings_fall_off() -> None:
    assert stem("ministers") == stem("minister")
    assert stem("häuser", "de") == stem("haus", "de")


def test_a_language_without_stemmer_keeps_the_word() -> None:
    assert stem("bases", "xx") == "bases"


@pytest.mark.parametrize("language", NAMES)
def test_every_named_stemmer_exists(language: str) -> None:
    assert isinstance(stem("internationally", language), str)
