import pytest

from briefing.analysis.facts.events.verbs import counts, is_verb
from briefing.analysis.facts.grammar import lexemes


@pytest.mark.parametrize(
    ("clause", "at", "expected"),
    [
        ("The union said no", 2, True),
        ("Storm batters the coast", 1, True),
        ("Chicago rides out the storm", 1, True),
        ("Talks stall", 1, True),
        ("Ships in the port", 1, False),
        ("Seven armed men", 1, False),
        ("Seven killed in storm", 1, True),
        ("The leaders' plans", 3, False),
        ("Nurses strike ends", 1, False),
        ("Oil price", 1, False),
        ("Lund", 0, False),
    ],
)
def test_a_verb_is_told_by_its_form_and_neighbours(
    clause: str, at: int, *, expected: bool
) -> None:
    items = lexemes(clause, 0, len(clause))
    assert is_verb(items, 0, at, len(items)) is expected


@pytest.mark.parametrize("word", ["seven", "2,500", "dozens"])
def test_numbers_count(word: str) -> None:
    assert counts(word)
    assert not counts("ship")
