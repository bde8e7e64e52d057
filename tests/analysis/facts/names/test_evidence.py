import pytest

from briefing.analysis.facts.names.candidates import Candidate, Strength
from briefing.analysis.facts.names.evidence import civic_place, votes
from briefing.analysis.facts.names.lexicon import lexicon
from briefing.model.analysis import EntityKind

WORDS = lexicon("en")


def candidate(text: str, name: str) -> Candidate:
    start = text.index(name)
    return Candidate(start, start + len(name), name, "other", Strength.MODEL)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It sank off Varo on Monday.", "location"),
        ("It left the port of Varo at noon.", "location"),
        ("It taxed the road to Varo again.", "location"),
        ("Rain fell in Lom and Varo again.", "location"),
        ("The chemical maker Varo closed.", "organization"),
        ("They call themselves Varo.", "organization"),
        ("President Varo resigned.", "person"),
        ("Varo said so.", "person"),
        ("They bombed Varo air base.", "location"),
        ("Varo, a marine biologist, was there.", "person"),
        ("Ida, a reporter for Varo, was there.", "organization"),
        ("It flew from Varo, Mexico, at noon.", "location"),
        ("Ida, 43, and Per, 52, both from Varo, died.", "location"),
    ],
)
def test_words_around_a_name_tell_its_kind(text: str, kind: EntityKind) -> None:
    assert [vote[0] for vote in votes(candidate(text, "Varo"), text, WORDS)] == [kind]


def test_a_name_among_other_words_tells_nothing() -> None:
    text = "They liked Varo best."
    assert list(votes(candidate(text, "Varo"), text, WORDS)) == []


def test_a_civic_body_names_its_town() -> None:
    text = "Varo City Council met."
    assert civic_place(candidate(text, "Varo City Council"), WORDS) == "Varo"
