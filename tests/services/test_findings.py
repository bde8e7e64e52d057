import pytest

from briefing.errors import EmptyBriefError
from briefing.services.findings import Findings, Question, find
from briefing.services.workspace import Workspace
from tests.services.reports import NOW, by_id


@pytest.fixture(autouse=True)
def frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The morning on which the questions are asked."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795410000")
    assert NOW.startswith("2026-11-23")


def titles(found: Findings) -> list[str]:
    return [panel.title for panel in found.panels]


def test_a_timeline_begins_at_the_last_date_before_now(reported: Workspace) -> None:
    found = find(reported, Question(kind="timeline"))
    assert found.title == "5 dates in 4 articles, 1 ahead"
    assert titles(found)[-3:] == ["20 NOV 26", "Now: 23 NOV 26", "JUN 27 (month)"]
    entries = [entry for panel in found.panels for entry in panel.entries]
    assert entries[found.start].text == "the council of Porto Vega will meet on Friday"


def test_numbers_are_those_of_the_story_in_hand(reported: Workspace) -> None:
    found = find(reported, Question(kind="numbers", article="second"))
    assert found.title == "4 figures in 2 articles, 1 disputed"
    sorted_by_size = find(reported, Question(kind="numbers", order="size"))
    assert titles(sorted_by_size) == ["Figures", "Figures", "Figures", titles(found)[0]]


def test_a_name_has_its_page(reported: Workspace) -> None:
    found = find(reported, Question(kind="entity", name="Duarte", article="trial"))
    assert found.title == "Pedro Duarte"
    assert found.notices[0].startswith("person, 3 places in 1 article")
    with pytest.raises(EmptyBriefError):
        find(reported, Question(kind="entity", name="Nobody"))


def test_every_entry_stands_in_its_article(reported: Workspace) -> None:
    for question in (
        Question(kind="timeline"),
        Question(kind="numbers"),
        Question(kind="entity", name="Ines Duarte"),
    ):
        panels = find(reported, question).panels
        entries = [entry for panel in panels for entry in panel.entries]
        assert entries
        assert all(by_id(entry.article).holds(entry.span.bare) for entry in entries)
