import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.names.spelling import (
    folded,
    joined_given,
    nearly,
    plain,
    skeleton,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harbi", "Harby"),
        ("Tamimi", "Tameemi"),
        ("Dawood", "Dawud"),
        ("Zelensky", "Zelenskyy"),
        ("Raqqa", "Raqqah"),
        ("Mohammed", "Muhammad"),
        ("Peña", "Pena"),
        ("O'Neil", "ONeill"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hassan", "Hussein"), ("Ali", "Alla"), ("Berg", "Borg"), ("Omar", "Amir")],
)
def test_different_names(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_one_vowel_inside_may_differ() -> None:
    assert nearly("kasim", "kasem")
    assert not nearly("maria", "marie")
    assert not nearly("hasan", "husin")
    assert not nearly("jan", "jon")
    assert not nearly("martin", "marvin")


def test_given_names_in_two_words_are_one() -> None:
    spelt = {
        joined_given(name) for name in ("abdul rahman", "abd al-rahman", "abdel-rahman")
    }
    assert spelt == {"abdrahman"}
    assert joined_given("abdi warsame") == "abdi warsame"


def test_nearly_alike_names_share_a_skeleton() -> None:
    assert skeleton("kasim") == skeleton("kasem") == "ksm"


@given(st.text(max_size=40))
def test_folding_takes_any_text(text: str) -> None:
    assert len(folded(text)) <= len(plain(text))
