"""Marks survive a restart; one goes back to where one came from."""

from briefing.config import Settings
from briefing.services.newsdesk import Newsdesk
from tests.tui.keyboard.test_typing import burst
from tests.tui.rooms import at_library
from tests.tui.test_app import article_list, focus, press, reader, screen_text


def again(library: Newsdesk) -> Newsdesk:
    """The same library, opened by another run of the program."""
    return Newsdesk.open(Settings(library=library.settings.library))


async def test_a_mark_is_an_article_and_a_line_for_tomorrow(library: Newsdesk) -> None:
    async with at_library(library, size=(60, 12)) as pilot:
        await press(pilot, "enter", "5", "j")
        top = reader(pilot).start
        assert top > 0
        await press(pilot, "m", "a", "escape", "3", "j", "m", "b", "q")
    async with at_library(again(library), size=(60, 12)) as pilot:
        await press(pilot, "G", "'")
        assert "go to mark (a b):" in screen_text(pilot).splitlines()[0]
        await press(pilot, "a")
        await pilot.pause()
        assert article_list(pilot).cursor == 0
        assert focus(pilot) == "text"
        assert reader(pilot).start == top
        await press(pilot, "'", "b")
        assert article_list(pilot).cursor == 3
        await press(pilot, "'", "x")
        assert "There is no mark x." in screen_text(pilot)


async def test_a_mark_takes_its_filter_along(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await burst(pilot, "/harbour\njma\x1bg'a")
        await pilot.pause()
        assert "article 2 of 11 with 'harbour'" in screen_text(pilot)
        await burst(pilot, "[")
        assert "article 1 of 12 ·" in screen_text(pilot)


async def test_one_goes_back_to_where_one_was(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "2", "j", "G", "4", "g")
        await press(pilot, "ctrl+o")
        assert article_list(pilot).cursor == 11
        await press(pilot, "[")
        assert article_list(pilot).cursor == 2
        await press(pilot, "[", "2", "]")
        assert article_list(pilot).cursor == 3
        await press(pilot, "g", "tab", "tab", "enter")
        assert focus(pilot) == "text"
        await press(pilot, "[")
        await pilot.pause()
        assert focus(pilot) == "facts"


async def test_a_place_that_is_gone_is_no_harm(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "G", "m", "a", "D", "g", "'", "a")
        assert article_list(pilot).cursor == 10
