from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pdf.hyphenation import divisions


def divided(text: str, language: str) -> str:
    places = [0, *divisions(text, language), len(text)]
    return "|".join(text[a:b] for a, b in pairwise(places))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "temperature", "tem|per|at|ure"),
        ("en-GB", "photography", "pho|to|graphy"),
        ("en-US", "photography", "pho|tog|ra|phy"),
        ("de", "Verkehrssicherheit", "Ver|kehrs|si|cher|heit"),
        ("fr", "développement", "déve|lop|pe|ment"),
        ("es", "comunicación", "comu|ni|ca|ción"),
        ("ru", "четырнадцать", "четыр|на|дцать"),
        ("el", "δεκατέσσερις", "δεκα|τέσ|σε|ρις"),
    ],
)
def test_words_are_divided_by_the_patterns_of_their_language(
    language: str, text: str, expected: str
) -> None:
    assert divided(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Washington",
        "UNICEF",
        "MacDonaldson",
        "https://example.org/communication/information",
        "information@example.org",
        "example.communication",
        "counter-insurgency",
        "government’s",
        "information_systems",
        "report2021information",
        "2,500,000",
        "table",
    ],
)
def test_names_addresses_compounds_and_numbers_stay_whole(text: str) -> None:
    assert divided(text, "en") == text


@pytest.mark.parametrize("language", ["", "xx", "ar", "zh", "tlh-Latn"])
def test_no_language_borrows_the_patterns_of_another(language: str) -> None:
    assert divided("communication", language) == "communication"


def test_a_spelling_that_would_change_is_left_alone() -> None:
    assert "z|sz" not in divided("asszonnyal", "hu")
    assert divided("asszonnyal", "hu").replace("|", "") == "asszonnyal"


def test_a_soft_hyphen_says_where() -> None:
    assert divided("commu\u00adnication", "") == "commu\u00ad|nication"


def test_punctuation_around_a_word_does_not_matter() -> None:
    assert divided("(“information”),", "en") == "(“inform|a|tion”),"


@given(st.text(st.characters(), max_size=40), st.sampled_from(["en", "de", "hu", ""]))
def test_no_part_is_short(text: str, language: str) -> None:
    places = list(divisions(text, language))
    assert places == sorted(set(places))
    assert all(0 < place < len(text) for place in places)


def test_a_word_tied_to_the_one_before_it_stays_whole() -> None:
    assert list(divisions("$325\u00a0million", "en")) == []
    assert list(divisions("$325 million", "en"))
