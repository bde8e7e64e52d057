import pytest

from briefing.analysis.facts.entities.nominals import nominals, pronouns
from tests.analysis.facts.entities.lines import line_of, texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit a hospital and the old market.", ["the old market", "a hospital"]),
        ("Refugees told of fires.", ["Refugees"]),
        ("The group fled.", ["The group"]),
        ("It was a man-made lake with group rates.", []),
        ("Its fighters shot dead two drivers.", ["two drivers", "Its fighters"]),
        ("At a press conference a land mine was shown.", []),
        ("A civilian vehicle came.", []),
    ],
)
def test_described_actors_and_places_are_found(text: str, expected: list[str]) -> None:
    line = line_of(text)
    assert texts(line, list(nominals(line))) == expected


def test_a_body_is_an_organization_and_a_site_a_location() -> None:
    line = line_of("The army took the airfield.")
    assert [s.kind for s in nominals(line)] == ["location", "organization"]


def test_pronouns_stand_for_actors() -> None:
    line = line_of("He said they and I waited with Charles I.")
    assert texts(line, list(pronouns(line))) == ["He", "they", "I"]
