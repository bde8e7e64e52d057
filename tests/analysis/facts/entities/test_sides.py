import pytest

from briefing.analysis.facts.entities.extents import name_extents
from tests.analysis.facts.entities.lines import line_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Troops left for bases in Ghana", "location"),
        ("Ghana will send troops", "organization"),
        ("It was agreed with Ghana", "organization"),
        ("Ghana's roads were cut", "location"),
        ("The front crossed Accra", "location"),
    ],
)
def test_country_is_an_actor_where_it_acts(text: str, kind: str) -> None:
    name = "Ghana" if "Ghana" in text else "Accra"
    line = line_of(text, {name: "location"})
    assert [stretch.kind for stretch in name_extents(line)] == [kind]


def test_countries_of_a_list_are_of_one_kind() -> None:
    line = line_of(
        "Partners include Ghana, Togo and Benin.",
        dict.fromkeys(["Ghana", "Togo", "Benin"], "location"),
    )
    assert [stretch.kind for stretch in name_extents(line)] == ["organization"] * 3
