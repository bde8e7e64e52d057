import pytest

from briefing.analysis.facts.quantities.counted import singular
from briefing.analysis.facts.quantities.tables import currencies, units


@pytest.mark.parametrize("table", [units(), currencies()])
def test_every_unit_can_be_written_by_its_own_name(
    table: dict[tuple[str, ...], str],
) -> None:
    names = set(table.values())
    assert names
    assert all(name == name.strip().lower() for name in names)
    assert all(table[tuple(name.split())] == name for name in names)
    assert all(form and all(form) for form in table)


def test_no_form_is_both_a_unit_and_a_currency() -> None:
    assert not units().keys() & currencies().keys()


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("troops", "troop"),
        ("cities", "city"),
        ("men", "man"),
        ("buses", "bus"),
        ("boxes", "box"),
        ("people", "people"),
        ("series", "series"),
        ("ties", "tie"),
        ("houses", "house"),
        ("churches", "church"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one
