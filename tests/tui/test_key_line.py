"""The line of keys: whole keys only, and always the one for help."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.widgets.key_line import KeyItem, KeyLine, fitting
from tests.tui.fakes import FakeShelf
from tests.tui.test_app import at_desk, press, screen_text

WORDS = st.text("abc 网", min_size=1, max_size=9)
ITEMS = st.lists(st.builds(KeyItem, WORDS, WORDS, WORDS, WORDS), max_size=9)
HELP = KeyItem("help", "question_mark", "?", "Help")


@given(ITEMS, ITEMS, st.integers(HELP.width, 120))
def test_what_is_shown_is_whole_and_tells_of_help(
    before: list[KeyItem], after: list[KeyItem], width: int
) -> None:
    items = [*before, HELP, *after]
    shown = list(fitting(items, width))
    assert sum(item.width for item in shown) <= width
    assert HELP in shown
    others = [item for item in shown if item != HELP]
    assert others == [item for item in items if item != HELP][: len(others)]


async def test_no_key_is_cut_where_there_is_little_room(desk: FakeShelf) -> None:
    async with at_desk(desk, size=(40, 12)) as pilot:
        assert screen_text(pilot).splitlines()[-1].rstrip().endswith("? Help")
        await press(pilot, "b")
        assert "K Up  ? Help" in screen_text(pilot).splitlines()[-1]


async def test_what_a_key_did_is_said_until_the_next_one(desk: FakeShelf) -> None:
    async with at_desk(desk, size=(40, 12)) as pilot:
        await press(pilot, "a")
        assert "Select a fact" in screen_text(pilot).splitlines()[-1]
        await press(pilot, "space", "u")
        assert "Undone: the last step" in screen_text(pilot).splitlines()[-1]
        assert not pilot.app._notifications
        await press(pilot, "j")
        assert screen_text(pilot).splitlines()[-1].rstrip().endswith("? Help")


async def test_a_click_presses_the_key(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        line = screen_text(pilot).splitlines()[-1]
        await pilot.click(KeyLine, offset=(line.index("space"), 0))
        await pilot.pause()
        assert "1 marked" in screen_text(pilot)
