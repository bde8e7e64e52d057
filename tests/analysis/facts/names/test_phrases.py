import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.names.phrases import Phrases, leveled, lowered, tightened


def found(phrases: list[str], text: str) -> list[str]:
    return [text[start:end] for start, end in Phrases(phrases).find(text)]


def test_longer_phrases_win() -> None:
    assert found(["New York", "New York Times"], "the New York Times") == [
        "New York Times"
    ]


def test_whole_words_only() -> None:
    assert found(["Iran", "US"], "Iranian USB, anti-US Iran") == ["US", "Iran"]


def test_quotes_blanks_and_hyphens_are_leveled() -> None:
    text = "Da’esh, New\nYork and al - Qaida"
    assert found(["Da'esh", "New York", "al-Qaida"], text) == [
        "Da’esh",
        "New\nYork",
        "al - Qaida",
    ]


def test_phrases_that_end_with_a_dot() -> None:
    assert found(["U.S."], "U.S. ships of the U.S.") == ["U.S.", "U.S."]


def test_no_phrase_reaches_past_the_end() -> None:
    assert list(Phrases(["O'A"]).find("O'A")) == [(0, 3)]


@given(st.text())
def test_leveling_keeps_the_length(text: str) -> None:
    assert len(leveled(text)) == len(text)


def test_tightened_forms_are_equal() -> None:
    assert tightened("al - Qaida") == tightened("al-Qaida") == "al-Qaida"


@given(st.text())
def test_a_text_in_lower_case_is_as_long_as_before(text: str) -> None:
    assert len(lowered(text)) == len(text)
    assert lowered(f"İ{text}").startswith("İ")


def test_a_long_text_is_lowered_part_by_part() -> None:
    text = "“Ostrel” " * 100_000
    tracemalloc.start()
    low = lowered(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert low == text.lower()
    assert peak < 3 * len(low.encode("utf-16"))
