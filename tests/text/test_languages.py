import re

import pytest

from briefing.text.languages import base_code, entries, word_set
from briefing.text.stopwords import stop_words

LANGUAGES = ["en", "de", "es", "fr"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "name", ["stopwords", "abbreviations", "anaphora", "connectives"]
)
def test_each_language_has_its_lists_in_lower_case(language: str, name: str) -> None:
    found = word_set(language, name)
    assert found
    assert all(word == word.lower() for word in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_boilerplate_patterns_compile(language: str) -> None:
    assert all(re.compile(line) for line in entries(language, "boilerplate"))


@pytest.mark.parametrize("language", ["xx", "", "../en", "ein", "日本"])
def test_an_unknown_language_has_empty_lists(language: str) -> None:
    assert stop_words(language) == frozenset()


def test_a_region_makes_no_other_language() -> None:
    assert base_code("en-GB") == base_code("EN_us") == "en"
    assert stop_words("de-AT") == stop_words("de")
