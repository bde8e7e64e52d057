import pytest

from briefing.analysis.facts.entities.extents import name_extents
from briefing.model.analysis import EntityKind
from tests.analysis.facts.entities.lines import line_of, texts


@pytest.mark.parametrize(
    ("text", "name", "kind", "expected"),
    [
        ("the UN Envoy Ida Moe spoke", "Ida Moe", "person", "the UN Envoy Ida Moe"),
        ("said Moe", "Moe", "person", "Moe"),
        ("the Minister for the North Ida Moe", "Ida Moe", "person", None),
        ("the Mayor and General Moe", "Moe", "person", "General Moe"),
        ("They saw North Ida Moe", "Ida Moe", "person", "Ida Moe"),
        ("He left northern Mali", "Mali", "location", "northern Mali"),
        ("along the Niger river", "Niger", "location", "the Niger river"),
        ("the Accra talks", "Accra", "location", "Accra"),
        ("The Peace Force came", "Peace Force", "organization", "The Peace Force"),
        ("the anti-Junta front", "Junta", "organization", "Junta"),
        ("the moderate Unity Party", "Unity Party", "organization", None),
        ("the border guards", "border guards", "group", "the border guards"),
    ],
)
def test_name_takes_what_belongs_to_it(
    text: str, name: str, kind: EntityKind, expected: str | None
) -> None:
    line = line_of(text, {name: kind})
    assert texts(line, list(name_extents(line))) == [expected or text]


def test_groups_count_as_bodies() -> None:
    line = line_of("Kenyans voted", {"Kenyans": "group"})
    assert [s.kind for s in name_extents(line)] == ["organization"]
