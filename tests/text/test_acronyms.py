from hypothesis import given
from hypothesis import strategies as st

from briefing.text.acronyms import acronyms


def found(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*a)], text[slice(*b)]) for a, b in acronyms(text)]


def test_a_spelled_out_abbreviation_is_found_once() -> None:
    text = (
        "The Regional Transport Authority (RTA) pays. "
        "The Regional Transport Authority (RTA) said so."
    )
    assert found(text) == [("RTA", "Regional Transport Authority")]


def test_small_words_may_stand_between_the_initials() -> None:
    text = "staff of the Office of the Harbour Master (OHM) left"
    assert found(text) == [("OHM", "Office of the Harbour Master")]


def test_company_and_small_words_may_have_no_letter() -> None:
    text = "The Moor Gas and Electric Company (MG&E) and Trams for Oslo (TfO) met."
    assert found(text) == [
        ("MG&E", "Moor Gas and Electric Company"),
        ("TfO", "Trams for Oslo"),
    ]


def test_each_letter_must_begin_a_word() -> None:
    assert found("tasked with eradicating the gang (EI) there") == []
    assert found("He spoke (TV) briefly") == []
    assert found("the river guild (RG)") == []


@given(st.text(alphabet="ABab (.)\n", max_size=60))
def test_ranges_lie_inside_the_text(text: str) -> None:
    for short, long in acronyms(text):
        assert 0 <= long[0] < long[1] < short[0] < short[1] <= len(text)
