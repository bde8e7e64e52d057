import pytest

from briefing.tui.screens.preview import PreviewScreen
from tests.tui.fakes import shelf
from tests.tui.test_app import at_desk, until


@pytest.mark.parametrize("key", ["pagedown", "pageup", "home", "end", "down"])
async def test_a_window_too_small_for_the_list_takes_its_keys(key: str) -> None:
    async with at_desk(shelf(3), size=(30, 4)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.press("q", "backspace", key, key, "escape")
        await pilot.resize_terminal(120, 40)
        await until(pilot, "article 1 of 3")


async def test_it_opens_once_whatever_lies_over_it() -> None:
    async with at_desk(shelf(3)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.app.push_screen(PreviewScreen("The brief."))
        await pilot.press("ctrl+p", "escape", "escape")
        await until(pilot, "article 1 of 3")
