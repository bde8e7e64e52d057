"""Marks survive a restart; one goes back to where one came from."""

from briefing.config import Settings
from briefing.services.newsdesk import Newsdesk
from briefing.tui.widgets.item_view import ItemView
from tests.tui.keyboard.test_typing import burst
from tests.tui.rooms import at_library
from tests.tui.test_app import (
    Desk,
    article_list,
    focus,
    press,
    reader,
    screen_text,
    until,
)


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


async def test_marks_lead_from_screen_to_screen(library: Newsdesk) -> None:
    ways = {
        "a": ("F", "enter", "j"),
        "b": ("space", "j", "space", "b", "j"),
        "c": ("O", "j"),
        "d": ("comma", "j", "j"),
        "e": ("T", "j"),
        "f": ("number_sign", "j"),
    }
    seen = {}
    async with at_library(library) as pilot:
        for letter, keys in ways.items():
            await press(pilot, *keys[:-1])
            await pilot.app.workers.wait_for_complete()
            await press(pilot, keys[-1], "m", letter)
            seen[letter] = place(pilot)
            await press(pilot, "m", "z", "escape")
    async with at_library(again(library)) as pilot:
        for letter in "bafcedba":
            await press(pilot, "'", letter)
            await pilot.app.workers.wait_for_complete()
            await until(pilot, seen[letter][0])
            assert place(pilot) == seen[letter]
        await press(pilot, "[")
        assert place(pilot) == seen["b"]


def place(pilot: Desk) -> tuple[str, int]:
    """What the top line begins with, and the selected line."""
    (items, *_) = [view for view in pilot.app.screen.query(ItemView) if view.has_focus]
    return screen_text(pilot).split(maxsplit=1)[0], items.cursor


async def test_what_cannot_be_marked_says_so(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "v")
        await until(pilot, "DAILY SITUATION BRIEF")
        await press(pilot, "m", "a")
        assert "This place cannot be marked." in screen_text(pilot)


async def test_macros_are_there_tomorrow(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "Q", "a", "2", "j", "Q", "q")
    async with at_library(again(library)) as pilot:
        await press(pilot, "g", "@", "a")
        assert article_list(pilot).cursor == 2
