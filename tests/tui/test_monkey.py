"""Keys pressed at random: no exception, and the panes agree with each other."""

import random

import pytest

from briefing.tui.screens.desk import DeskScreen
from tests.tui.fakes import shelf
from tests.tui.test_app import at_desk

KEYS = [
    *("j", "k", "g", "G", "h", "l", "n", "p", "s", "S", "x", "J", "K", "b", "m", "d"),
    *("down", "up", "left", "right", "pagedown", "pageup", "home", "end"),
    *("tab", "shift+tab", "enter", "escape", "space", "slash", "question_mark", "e"),
    *("i", "T", "number_sign", "c", "o"),
]


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1])
async def test_nothing_that_is_pressed_ends_the_app(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    async with at_desk(shelf(40, analyzed=False)) as pilot:
        for _ in range(3):
            size = chance.choice([(120, 40), (80, 24), (60, 20), (30, 6)])
            await pilot.resize_terminal(*size)
            await pilot.press(*chance.choices(KEYS, k=20))
        await pilot.resize_terminal(120, 40)
        await pilot.press(*["escape"] * 4)
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, DeskScreen)
        row, shown = screen.articles.current, screen.reader.article
        assert row is not None
        assert shown is not None
        assert row.id == shown.id
