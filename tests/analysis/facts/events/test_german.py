import pytest

from briefing.analysis.facts.events.german import german_subject
from briefing.analysis.facts.grammar import lexemes


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Hacker legen Verwaltung lahm", "Hacker"),
        ("Ein alter Tanker ist gesunken", "Ein alter Tanker"),
        ("Mindestens 14 Menschen starben", "Mindestens 14 Menschen"),
        ("Der Netzbetreiber Nordstrom warnt", "Der Netzbetreiber Nordstrom"),
        ("Nach dem Unfall ist die Brücke gesperrt", None),
        ("Wegen des Sturms ruht der Verkehr", None),
        ("Sie gingen", None),
        ("Brücke", None),
        ("", None),
    ],
)
def test_what_opens_a_clause_is_its_subject(clause: str, expected: str | None) -> None:
    items = lexemes(clause, 0, len(clause))
    phrase = german_subject(items, (0, len(items)))
    assert (phrase and " ".join(i.text for i in items[slice(*phrase)])) == expected
