from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.errors import ConfigError
from briefing.model.article import Article
from briefing.services import growth
from briefing.services.growth import grow_latest_stories, grow_stories
from briefing.services.newsdesk import Newsdesk

EVENTS = {
    "flood": "Water from the river Vega flooded Porto Vega. Mayor Duarte sent boats to"
    " the flooded streets of Porto Vega, where the river burst its banks.",
    "vote": "The parliament of Nordvik voted on the budget. Minister Dahl defended the"
    " budget before the vote, which the opposition in Nordvik lost.",
    "trial": "A court in Easton opened the trial of banker Kell. Prosecutors told the"
    " court that Kell had hidden loans; the trial of Kell will last for weeks.",
}


def article(event: str, number: int, day: int = 1) -> Article:
    return Article(
        id=f"{event}{number}",
        title=f"{EVENTS[event].split('.')[0]}, report {number}",
        text=f"{EVENTS[event]} Report {number} of {event} was filed at noon.",
        date=f"2026-11-{day:02}",
        source=f"Paper {number}",
        language="en",
    )


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Newsdesk]:
    settings = Settings(library=tmp_path / "l.sqlite3", model="rules")
    with closing(Newsdesk.open(settings)) as opened:
        opened.keep(article(event, n) for event in EVENTS for n in (1, 2))
        yield opened


def stories(workspace: Newsdesk) -> dict[int, set[str]]:
    found = workspace.library.stories.newest()
    return {story.number: set(story.articles) for story in found}


def story_of(workspace: Newsdesk, article_id: str) -> int:
    (row,) = workspace.rows(0, 1, f"id:{article_id}")
    assert row.story
    return row.story


def test_every_article_gets_a_story(workspace: Newsdesk) -> None:
    assert grow_stories(workspace) == 6
    assert sorted(map(sorted, stories(workspace).values())) == [
        ["flood1", "flood2"],
        ["trial1", "trial2"],
        ["vote1", "vote2"],
    ]
    assert grow_stories(workspace) == 0


def test_a_new_article_joins_its_story_which_keeps_its_number(
    workspace: Newsdesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(growth, "AT_A_TIME", 2)
    grow_stories(workspace)
    before = {event: story_of(workspace, f"{event}1") for event in EVENTS}
    workspace.keep(article(event, 3, day=2) for event in EVENTS)
    grow_stories(workspace)
    assert {e: story_of(workspace, f"{e}3") for e in EVENTS} == before
    assert {e: story_of(workspace, f"{e}1") for e in EVENTS} == before


def test_what_an_analyst_merged_stays_one(workspace: Newsdesk) -> None:
    grow_stories(workspace)
    flood, vote = (story_of(workspace, each) for each in ("flood1", "vote1"))
    assert workspace.library.stories.merge([flood, vote]) == 4
    workspace.keep([article("vote", 3, 2), article("flood", 3, 2)])
    grow_stories(workspace)
    assert story_of(workspace, "vote3") == story_of(workspace, "flood3") == flood
    with pytest.raises(ConfigError, match=f"no story {vote}"):
        workspace.library.stories.merge([flood, vote])


def test_what_an_analyst_split_off_stays_apart(workspace: Newsdesk) -> None:
    grow_stories(workspace)
    own = workspace.library.stories.split(["flood2"])
    workspace.keep([article("flood", 3, 2)])
    grow_stories(workspace)
    assert story_of(workspace, "flood2") == own != story_of(workspace, "flood1")
    workspace.undo()
    assert story_of(workspace, "flood2") == story_of(workspace, "flood1")


def test_copies_count_as_one_origin(workspace: Newsdesk) -> None:
    grow_stories(workspace)
    flood = next(
        story
        for story in workspace.library.stories.newest()
        if "flood1" in story.articles
    )
    assert (len(flood.articles), flood.origins) == (2, 1)


def test_the_newest_are_listed_by_story(workspace: Newsdesk) -> None:
    workspace.keep([article("flood", 3, day=9)])
    assert workspace.tell_stories() == 7
    assert workspace.tell_stories() == 0
    rows = workspace.by_story(0, 10)
    assert [row.id[:-1] for row in rows[:3]] == ["flood"] * 3
    assert rows[0].id == "flood3"
    assert len({row.story for row in rows[:3]}) == 1
    assert sorted(row.id for row in rows) == sorted(
        row.id for row in workspace.rows(0, 10)
    )
    assert workspace.by_story(1, 3) == rows[1:4]
    assert [row.id for row in workspace.by_story(0, 10, "budget")] == ["vote2", "vote1"]


def test_what_is_in_no_story_stands_alone(workspace: Newsdesk) -> None:
    assert workspace.by_story(0, 10) == workspace.rows(0, 10)


def test_stories_told_from_the_newest_go_on_with_the_rest(
    workspace: Newsdesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.keep([article("flood", 3, day=9)])
    monkeypatch.setattr(growth, "AT_A_TIME", 2)
    assert grow_latest_stories(workspace) == 2
    assert grow_stories(workspace) == 5
    rows = workspace.by_story(0, 10)
    assert len({row.story for row in rows}) == len(EVENTS)
