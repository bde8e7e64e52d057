import pytest

from briefing.analysis.facts.names.lexicon import lexicon
from briefing.analysis.facts.names.raw import RawEntity
from briefing.analysis.facts.names.refine import refined
from briefing.model.analysis import EntityKind
from briefing.text.segmentation import segment

WORDS = lexicon("en")


def cleaned(name: str, kind: EntityKind = "organization") -> list[str]:
    """What is left of a raw name between two other words."""
    text = f"xx {name} yy"
    raw = [RawEntity(3, 3 + len(name), kind)]
    return [candidate.text for candidate in refined(raw, segment(text), WORDS)]


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("the Harbour Board", "Harbour Board"),
        ("Harbour Board's", "Harbour Board"),
        ("“Harbour Board,”", "Harbour Board"),
        ("anti-NATO", "NATO"),
        ("Near Tromso", "Tromso"),
        ("Lodge & Sons Inc.", "Lodge & Sons Inc."),
        ("U.S.", "U.S."),
        ("Harbour Centre for", "Harbour Centre"),
        ("NATO German", "NATO"),
        ("Skien Bears 6-4 7-5", "Skien Bears"),
        ("Harbour Board of Maria Olsen", "Harbour Board"),
        ("University of Skien", "University of Skien"),
        ("Harbour Board (HB", "Harbour Board"),
        ("Harbour Board (HB)", "Harbour Board (HB)"),
    ],
)
def test_edges(name: str, left: str) -> None:
    assert cleaned(name) == [left]


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Mrs. Ida Wolff", "Ida Wolff"),
        ("Major General Ida Wolff", "Ida Wolff"),
        ("Energy Minister Ida Wolff", "Ida Wolff"),
        ("Danish General Ida Wolff", "Ida Wolff"),
        ("Ida Wolff Berlin", "Ida Wolff"),
        ("Ida von Berlin", "Ida von Berlin"),
        ("Middle East Ida Wolff", "Ida Wolff"),
    ],
)
def test_people(name: str, left: str) -> None:
    assert cleaned(name, "person")[:1] == [left]


@pytest.mark.parametrize(
    "name", ["", "Monday", "x", "ida@example.org", "https://example.org", "…", "12 345"]
)
def test_no_names(name: str) -> None:
    assert cleaned(name) == []


def test_a_title_alone_is_no_person() -> None:
    assert cleaned("Chairman", "person") == []


def test_an_office_holds_no_body() -> None:
    text = "the Interior Minister left"
    raw = [RawEntity(4, 12, "organization")]
    assert list(refined(raw, segment(text), WORDS)) == []


def test_a_unit_is_no_person() -> None:
    text = "420 KWH were used"
    raw = [RawEntity(4, 7, "person")]
    assert list(refined(raw, segment(text), WORDS)) == []


def test_what_a_hyphen_joins_belongs_to_the_name() -> None:
    text = "in Deir-al-Bahr today"
    raw = [RawEntity(3, 7, "location")]
    assert [c.text for c in refined(raw, segment(text), WORDS)] == ["Deir-al-Bahr"]


def test_a_name_ends_with_its_paragraph() -> None:
    text = "Ida Wolff\n\nBerlin is large and old."
    raw = [RawEntity(0, 17, "person")]
    assert [c.text for c in refined(raw, segment(text), WORDS)] == ["Ida Wolff"]
