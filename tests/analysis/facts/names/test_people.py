import pytest

from briefing.analysis.facts.names.lexicon import lexicon
from briefing.analysis.facts.names.people import given_start, people

WORDS = lexicon("en")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Maria Olsen's boat", ["Maria Olsen"]),
        ("said Robert K. Dunn in Oslo", ["Robert K. Dunn"]),
        ("Mr. O'Hara and Ms al-Tamimi", ["O'Hara", "al-Tamimi"]),
        ("Maria said no", []),
        ("Maria University", []),
        ("mr olsen", []),
    ],
)
def test_people(text: str, names: list[str]) -> None:
    assert [candidate.text for candidate in people(text, WORDS)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police say that Mirjana Olsvik left.", "Mirjana Olsvik"),
        ("Here is Why Uma Olsvik Left", "Uma Olsvik"),
        ("It was Tove K. Olsvik again.", "Tove K. Olsvik"),
        ("Maria Olsvik left.", "Maria Olsvik"),
        ("Meanwhile Olsvik left.", "Olsvik"),
        ("They said that President Olsvik left.", "Olsvik"),
        ("It was said that Danish Olsvik left.", "Olsvik"),
        ("Nordair Raises Olsvik Bid", "Olsvik"),
        ("They saw Holm's Olsvik there.", "Olsvik"),
        ("They saw the Common Olsvik there.", "Olsvik"),
    ],
)
def test_a_given_name_before_a_surname(text: str, name: str) -> None:
    at = text.index("Olsvik")
    start = given_start(text, at, WORDS, frozenset({"common"}))
    assert text[start : at + len("Olsvik")] == name
