from collections.abc import Sequence

import pytest

from briefing.analysis.facts.entities import find_entities
from briefing.analysis.facts.entities.roles import find_roles
from briefing.analysis.facts.names.raw import RawEntity
from briefing.analysis.reading import read_closely
from briefing.model.article import Article


class Names:
    """Recognizes one person."""

    name = "names/1"

    def __init__(self, person: str) -> None:
        self.person = person

    def recognize(self, texts: Sequence[str]) -> list[list[RawEntity]]:
        return [
            [RawEntity(at, at + len(self.person), "person")]
            if (at := text.find(self.person)) >= 0
            else []
            for text in texts
        ]


def role_of(text: str, person: str) -> str | None:
    reading = read_closely(Article.create(text=text))
    roles = find_roles(reading, find_entities(reading, Names(person)))
    return roles[person].text if person in roles else None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Then French finance minister Ana Roy resigned.", "French finance minister"),
        ("The plan of US President Ana Roy failed.", "US President"),
        ("It failed, said Harbour Chief Ana Roy on Monday.", "Harbour Chief"),
        ("Secretary of State Ana Roy flew home.", "Secretary of State"),
        ("Lt. Gen. Ana Roy saluted.", "Lt. Gen."),
        (
            "Lt. Gen. Ana Roy, head of the northern command, saluted.",
            "head of the northern command",
        ),
        ("Ana Roy, who chairs the council, left.", "chairs the council"),
        ("So said the harbour chief, Dr Ana Roy, today.", "harbour chief"),
        ("The man was the harbour chief, Ana Roy.", "harbour chief"),
        ("Ana Roy, 43, a teacher from Lund, sang.", "teacher from Lund"),
        ("Ana Roy, the port's chief engineer, sang.", "port's chief engineer"),
        ("Ana Roy, chief engineer at the port.", "chief engineer at the port"),
    ],
)
def test_roles(text: str, role: str) -> None:
    assert role_of(text, "Ana Roy") == role


@pytest.mark.parametrize(
    "text",
    [
        "Mr Ana Roy left.",
        "Ana Roy, however, left.",
        "But Ana Roy left.",
        "So said the Spokesman. Ana Roy left.",
        "Visitors like Ana Roy, in a red coat, left.",
        "As it was clear who would become the next president, Ana Roy wept.",
        "The man was a teacher from Lund, Ana Roy said.",
        "",
    ],
)
def test_no_role(text: str) -> None:
    assert role_of(text, "Ana Roy") is None


def test_german_joins_what_makes_an_office() -> None:
    article = Article.create(text="Das sagte Hafenchefin Ana Roy.", language="de")
    reading = read_closely(article)
    roles = find_roles(reading, find_entities(reading, Names("Ana Roy")))
    assert roles["Ana Roy"].text == "Hafenchefin"
