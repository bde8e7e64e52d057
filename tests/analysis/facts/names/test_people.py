import pytest

from briefing.analysis.facts.names.lexicon import lexicon
from briefing.analysis.facts.names.people import people

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
