import pytest

from briefing.analysis.facts.names.lexicon import lexicon
from briefing.analysis.facts.names.places import places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It left the port of Skibotn at noon.", ["Skibotn"]),
        ("in the province of Nord Varde", ["Nord Varde"]),
        ("the House of Skibotn", []),
        ("the town of many bridges", []),
    ],
)
def test_what_a_place_is_gives_its_name_away(text: str, expected: list[str]) -> None:
    assert [place.text for place in places(text, lexicon("en"))] == expected
