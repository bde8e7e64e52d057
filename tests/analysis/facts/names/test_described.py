import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.names.described import described
from briefing.analysis.facts.names.lexicon import lexicon

WORDS = lexicon("en")


def found(text: str) -> list[tuple[str, str]]:
    return [(c.text, c.kind) for c in described(text, WORDS)]


@pytest.mark.parametrize(
    ("text", "phrase", "kind"),
    [
        ("Two Kenyan army officers left.", "Kenyan army officers", "organization"),
        ("the North Korean leader left", "North Korean leader", "person"),
        ("about 40 local residents", "about 40 local residents", "group"),
        ("the NATO-led coalition", "NATO-led coalition", "organization"),
        ("masked militants fled", "militants", "organization"),
        ("the security forces", "security forces", "organization"),
        ("at least seven people were hurt", "at least seven people", "group"),
        ("A lone gunman opened fire", "lone gunman", "person"),
        ("the Foreign Minister said", "Foreign Minister", "person"),
        ("a Turkish general resigned", "Turkish general", "person"),
        ("a rocket-propelled grenade", "rocket-propelled grenade", "weapon"),
        ("Cruise missiles", "Cruise missiles", "weapon"),
        ("an unmanned aircraft", "unmanned aircraft", "vehicle"),
        ("the military airfield", "military airfield", "location"),
    ],
)
def test_phrases(text: str, phrase: str, kind: str) -> None:
    assert (phrase, kind) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "It forces him to stay.",
        "Since 2014 for people of all ages.",
        "It took ten years residents said.",
        "The officials left.",
        "A building burned.",
        "Foreign Minister Ana Roy left.",
        "people were hurt",
    ],
)
def test_no_phrases(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="aIraqi forces-'’\nİ 7", max_size=60))
def test_ranges_are_true(text: str) -> None:
    for candidate in described(text, WORDS):
        assert text[candidate.start : candidate.end] == candidate.text
