"""Articles are sorted by hand: read, starred, dismissed; each step can be undone."""

from typing import Any

import pytest

from briefing.library.rows import ArticleRow
from briefing.tui.widgets.article_list import state_letter
from tests.library.conftest import article as kept
from tests.tui.fakes import FakeShelf
from tests.tui.test_app import article_list, at_desk, press, screen_text


async def test_what_was_picked_is_no_longer_new(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        assert "> N 03-31 Cracks" in screen_text(pilot)
        await press(pilot, "enter")
        assert ">   03-31 Cracks" in screen_text(pilot)
        await press(pilot, "escape", "N")
        assert "> N 03-31 Cracks" in screen_text(pilot)
        await press(pilot, "enter", "u")
        assert "> N 03-31 Cracks" in screen_text(pilot)


async def test_a_star_is_set_and_taken(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "f")
        assert "> + 03-31 Cracks" in screen_text(pilot)
        await press(pilot, "f")
        assert "> N 03-31 Cracks" in screen_text(pilot)


@pytest.mark.parametrize("key", ["D", "delete"])
async def test_what_is_dismissed_leaves_the_list_and_comes_back(
    desk: FakeShelf, key: str
) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "G", key)
        assert "article 11 of 11" in screen_text(pilot)
        assert article_list(pilot).cursor == 10
        await press(pilot, "u")
        assert "article 11 of 12" in screen_text(pilot)
        await press(pilot, *(key for _ in range(12)), key)
        assert "article 0 of 0" in screen_text(pilot)
        assert "No article is selected" in screen_text(pilot)
        await press(pilot, "u", "N")
        assert "article 1 of 1" in screen_text(pilot)


async def test_steps_of_both_kinds_are_undone_in_their_order(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "f", "space", "N", "j", "space")
        assert desk.order == ["a0000", "a0001"]
        await press(pilot, "u")
        assert desk.order == ["a0000"]
        await press(pilot, "u")
        assert ("a0000", "read") not in desk.states
        await press(pilot, "u")
        assert desk.order == []
        assert desk.states == {("a0000", "starred")}
        await press(pilot, "u", "u")
        assert desk.states == set()
        assert "Nothing left." in screen_text(pilot)


@pytest.mark.parametrize(
    ("states", "letter"),
    [
        ({}, "N"),
        ({"read": True}, " "),
        ({"flagged": True, "starred": True}, "!"),
        ({"flagged": True, "read": True, "starred": True}, "+"),
        ({"starred": True}, "+"),
    ],
)
def test_one_letter_tells_the_state(states: dict[str, Any], letter: str) -> None:
    made = kept(1)
    row = ArticleRow(
        made.id, made.title, "", "", chosen=False, analyzed=False, **states
    )
    assert state_letter(row) == letter
