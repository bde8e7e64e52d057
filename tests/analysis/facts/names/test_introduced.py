import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.names.introduced import introduced
from briefing.analysis.facts.names.lexicon import lexicon

WORDS = lexicon("en")


def found(text: str) -> list[tuple[str, str]]:
    return [(each.text, each.kind) for each in introduced(text, WORDS)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The tanker Ocean Dawn sank.", [("Ocean Dawn", "vehicle")]),
        ("A coastguard ship, the Nordlys, came.", [("Nordlys", "vehicle")]),
        ("They boarded MV Aldona Star 3 at sea.", [("MV Aldona Star 3", "vehicle")]),
        ("the newspaper Kurier reports", [("Kurier", "organization")]),
        ("the party New Course won", [("New Course", "organization")]),
        ("the airline Nordair Chief Executive said", [("Nordair", "organization")]),
        ("the agency Holm's role", [("Holm", "organization")]),
        (
            "Won by New Course, the liberal party of Ida Holm.",
            [("New Course", "organization")],
        ),
        ("Ann Lee, the company director, left.", []),
        ("developer Nick Reed said", []),
        ("the company, Berlin and Paris", []),
        ("the ferry sank on Monday", []),
    ],
)
def test_nouns_introduce_names(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names


@given(st.text(max_size=200))
def test_every_name_stands_at_its_place(text: str) -> None:
    for each in introduced(text, WORDS):
        assert text[each.start : each.end] == each.text
