"""Keys that are typed faster than the app follows, numbers before them, other keys."""

import pytest
from textual import events
from textual.keys import _character_to_key

from briefing.tui.app import BriefingApp
from briefing.tui.keyboard.bindings import keymap
from briefing.tui.keys import key_table
from briefing.tui.screens.brief import BriefScreen
from briefing.tui.screens.help import HelpScreen
from briefing.tui.widgets.article_list import ArticleList
from tests.tui.fakes import FakeShelf, shelf
from tests.tui.test_app import (
    Desk,
    article_list,
    at_desk,
    focus,
    press,
    reader,
    screen_text,
    until,
)

NAMES = {"\n": "enter", "\x1b": "escape"}


async def burst(pilot: Desk, typed: str) -> None:
    """Keys that come in one packet, as over a slow line."""
    for character in typed:
        key = NAMES.get(character) or _character_to_key(character)
        pilot.app.post_message(events.Key(key, character))
    await pilot.pause()
    app = pilot.app
    assert isinstance(app, BriefingApp)
    while not app.has_taken_all:
        await pilot.pause(0.02)


async def test_letters_after_the_filter_key_are_for_the_filter(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await burst(pilot, "/quay q")
        await until(pilot, "with 'quay q'")
        assert not pilot.app._exit


async def test_keys_follow_the_ones_before_to_another_screen(desk: FakeShelf) -> None:
    desk.order = ["a0000", "a0003", "a0005"]
    async with at_desk(desk) as pilot:
        await burst(pilot, "bJJ\x1bbcfor the port\n?")
        assert desk.order == ["a0003", "a0005", "a0000"]
        assert desk.drafting.current.items[-1].comment == "for the port"
        assert isinstance(pilot.app.screen, HelpScreen)


async def test_escape_and_a_letter_may_come_as_one_key(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "enter")
        pilot.app.post_message(events.Key("alt+shift+j", "J"))
        pilot.app.post_message(events.Key("alt+j", "j"))
        await press(pilot, "j")
        assert focus(pilot) == "articles"
        assert article_list(pilot).cursor == 2
        await press(pilot, "c", "x")
        pilot.app.post_message(events.Key("alt+j", "j"))
        await press(pilot, "j")
        assert focus(pilot) == "articles"
        assert article_list(pilot).cursor == 4


async def test_a_key_held_down_is_a_few_long_steps(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    steps: list[int] = []
    move = ArticleList.action_step

    def note(view: ArticleList, items: int) -> None:
        steps.append(items)
        move(view, items)

    monkeypatch.setattr(ArticleList, "action_step", note)
    async with at_desk(shelf(60)) as pilot:
        await burst(pilot, "j" * 30)
        assert article_list(pilot).cursor == sum(steps) == 30
        assert len(steps) < 10


async def test_numbers_are_steps_and_places() -> None:
    async with at_desk(shelf(60)) as pilot:
        for keys, row in (("5j", 5), ("10j", 15), ("3k", 12), ("20G", 19), ("7g", 6)):
            await press(pilot, *keys)
            assert article_list(pilot).cursor == row
        await press(pilot, "g", "4", "n")
        assert article_list(pilot).cursor == 4
        await press(pilot, "9", "9", "9", "j")
        assert article_list(pilot).cursor == 59
        await press(pilot, "g", "ctrl+d")
        assert article_list(pilot).cursor == 18
        await press(pilot, "ctrl+u")
        assert article_list(pilot).cursor == 0


async def test_a_number_is_shown_until_it_is_used_or_dropped() -> None:
    async with at_desk(shelf(60)) as pilot:
        await press(pilot, "4", "2")
        assert " 42 " in screen_text(pilot).splitlines()[0]
        await press(pilot, "escape", "j")
        assert " 42 " not in screen_text(pilot).splitlines()[0]
        assert article_list(pilot).cursor == 1


async def test_a_number_is_typed_where_one_types(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "slash", "7")
        assert "with '7'" in screen_text(pilot)


async def test_a_number_moves_and_undoes_in_the_brief(desk: FakeShelf) -> None:
    desk.order = ["a0000", "a0003", "a0005", "a0006"]
    async with at_desk(desk) as pilot:
        await press(pilot, "b", "2", "J")
        assert desk.order == ["a0003", "a0005", "a0000", "a0006"]
        await press(pilot, "9", "J", "2", "u")
        assert desk.order == ["a0000", "a0003", "a0005", "a0006"]


async def test_the_text_goes_by_lines_halves_and_sentences(desk: FakeShelf) -> None:
    async with at_desk(desk, size=(60, 9)) as pilot:
        await press(pilot, "enter", "6", "j")
        assert reader(pilot).scroll_offset.y == 6
        await press(pilot, "ctrl+u", "G", "3", "g")
        assert reader(pilot).scroll_offset.y == 2
        await press(pilot, "2", "s")
        passage = reader(pilot).passage
        assert passage is not None
        assert passage.text.startswith("We would") is False
        assert passage.start > 0


async def test_other_keys_are_in_footer_help_and_palette(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        chosen = {"choose": ("x",), "brief": ("B", ","), "filter": ()}
        pilot.app.set_keymap(keymap(chosen))
        await pilot.pause()
        await press(pilot, "x", "space", "slash")
        assert desk.order == ["a0000"]
        assert focus(pilot) == "articles"
        assert "x Mark" in screen_text(pilot)
        assert "keyless" not in screen_text(pilot)
        keys = {row.action: row.keys for row in key_table(pilot.app.screen)}
        assert keys["mark"] == "x"
        assert keys["filter"] == ""
        commands = pilot.app.get_system_commands(pilot.app.screen)
        assert "Filter" in {command.title for command in commands}
        await press(pilot, "comma")
        assert isinstance(pilot.app.screen, BriefScreen)
