"""The list of articles by story, and what is new since the last brief."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.services.beside import Beside
from briefing.services.sitting import Sittings
from tests.tui.fakes import FakeShelf
from tests.tui.test_app import (
    article_list,
    at_desk,
    press,
    reader,
    screen_text,
    until,
)

FRESH = frozenset({"a0002", "a0003", "a0007"})


@pytest.fixture
def morning(desk: FakeShelf) -> FakeShelf:
    """A library in which three articles came after the last brief."""
    return replace(desk, last_brief="2026-03-30T05:00:00Z", fresh=FRESH)


async def test_the_newest_are_listed_by_story_and_again_as_they_came(
    desk: FakeShelf,
) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "t")
        await until(pilot, " Stories ")
        text = screen_text(pilot)
        assert " Stories " in text
        assert text.count("└ ") == len(desk.articles) // 2
        await press(pilot, "j")
        assert "article 2 of 12" in screen_text(pilot)
        await press(pilot, "t")
        assert "└ " not in screen_text(pilot)
        assert " Articles " in screen_text(pilot)


async def test_one_comes_back_to_the_stories(desk: FakeShelf) -> None:
    desk.tell_stories()
    async with at_desk(desk) as pilot:
        await press(pilot, "t")
        await until(pilot, " Stories ")
        await press(pilot, "j", "j")
        spot = pilot.app.screen.spot  # type: ignore[attr-defined]
        assert (spot.order, spot.row) == ("story", 2)
        await press(pilot, "t")
        pilot.app.screen.return_to(spot)  # type: ignore[attr-defined]
        await pilot.pause()
        assert article_list(pilot).by_story
        assert article_list(pilot).cursor == 2


async def test_the_article_in_hand_stays_when_they_are_listed_otherwise(
    desk: FakeShelf,
) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "4", "j", "enter", "5", "j")
        top = reader(pilot).scroll_offset.y
        for _ in range(2):
            await press(pilot, "t")
            await pilot.app.workers.wait_for_complete()
            row = article_list(pilot).current
            assert row is not None
            assert row.id == "a0004"
            assert reader(pilot).scroll_offset.y == top


async def test_a_morning_begins_with_what_is_new_by_story(morning: FakeShelf) -> None:
    morning.order = ["a0001"]
    async with at_desk(morning) as pilot:
        await until(pilot, "└ ")
        text = screen_text(pilot)
        assert "article 1 of 3 new since the last brief" in text
        assert " Stories " in text
        assert "Marked for the last brief: 1." in text
        await press(pilot, "escape")
        assert "article 1 of 12 ·" in screen_text(pilot)
        await press(pilot, "I")
        assert "article 1 of 3 new" in screen_text(pilot)
        await press(pilot, "I")
        assert "article" in screen_text(pilot)
        assert " Articles " in screen_text(pilot)


async def test_what_matters_most_is_said_where_there_is_little_room(
    morning: FakeShelf,
) -> None:
    async with at_desk(morning, size=(40, 12)) as pilot:
        await press(pilot, "space")
        assert "1 of 3 new · 1 marked" in screen_text(pilot)


async def test_later_starts_go_on_where_one_was_until_the_next_brief(
    morning: FakeShelf, tmp_path: Path
) -> None:
    morning.sittings = Sittings(Beside(tmp_path / "sitting.json"))
    for keys, brief, seen in (
        (("escape", "2", "j", "q"), "2026-03-30T05:00:00Z", "of 3 new since"),
        (("q",), "2026-03-30T05:00:00Z", "article 3 of 12 ·"),
        (("q",), "2026-03-31T05:00:00Z", "article 1 of 3 new since"),
    ):
        morning.last_brief = brief
        async with at_desk(morning) as pilot:
            await until(pilot, seen)
            await press(pilot, *keys)


async def test_no_news_is_no_inbox(morning: FakeShelf) -> None:
    morning.fresh = frozenset()
    async with at_desk(morning) as pilot:
        assert "article 1 of 12 ·" in screen_text(pilot)
        await press(pilot, "I")
        assert "Nothing new since the last brief" in screen_text(pilot)
        await press(pilot, "I")
        assert "article 1 of 12 ·" in screen_text(pilot)
