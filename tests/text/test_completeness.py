import pytest

from briefing.text.completeness import is_complete


@pytest.mark.parametrize(
    "sentence",
    [
        "Troops left.",
        "former.",
        ".",
        "",
        "( EI) in the country.",
        "and left the town at night.",
        "Photo by Ann Example",
        "Mayor Ann Example, Tarnau.",
        "Out: Ann Example (Ostrel); Bob Sample (Tarnau); Carl Muster (Lindow).",
        "-- for the whole of the town was on fire.",
    ],
)
def test_debris_is_not_complete(sentence: str) -> None:
    assert not is_complete(sentence, "en")


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The troops left the town.", "en"),
        ("al-Araji wrote to the council.", "en"),
        ("“Both can be true.”", "en"),
        ("Four in five depend directly or indirectly on rain.", "en"),
        ("Die Truppen verließen die Stadt.", "de"),
        ("部队已经离开。", "zh"),
        ("Police said that they had questioned the captain of a ship", "en"),
    ],
)
def test_sentences_are_complete(sentence: str, language: str) -> None:
    assert is_complete(sentence, language)


def test_lower_case_says_nothing_in_a_text_without_capitals() -> None:
    assert is_complete("and they left the town at night.", "en", cased=False)
