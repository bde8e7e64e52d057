"""The brief is edited: every step is kept, shown, and can be taken back."""

from pathlib import Path

import pytest
from textual.events import Key
from textual.widgets import TextArea

from briefing.model.draft import DraftItem, Ruling
from briefing.services.telling import Telling
from briefing.tui.programs import edited
from briefing.tui.screens.ask import AskScreen
from briefing.tui.screens.brief import BriefScreen
from briefing.tui.screens.desk import DeskScreen
from briefing.tui.screens.preview import PageView, PreviewScreen
from briefing.tui.widgets.point_list import PointList
from tests.tui.fakes import NEXT_BEST, FakeShelf, bridge, found, shelf
from tests.tui.test_app import Desk, at_desk, focus, press, screen_text, until

CLOSED = "The old bridge at Varsund was closed on Tuesday"


@pytest.fixture
def desk() -> FakeShelf:
    """A dozen articles, the one on the bridge marked."""
    library = shelf()
    library.order = ["a0000"]
    return library


def item(desk: FakeShelf) -> DraftItem:
    (only,) = desk.drafting.current.items
    return only


async def write(pilot: Desk, words: str) -> None:
    """Types some words in place of what stands in the box, and keeps them."""
    assert isinstance(pilot.app.screen, AskScreen)
    pilot.app.screen.query_one(TextArea).text = ""
    keys = ["space" if letter == " " else letter for letter in words]
    await press(pilot, *keys, "enter")


async def test_the_points_of_the_selected_article_are_listed(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "b")
        text = screen_text(pilot)
        assert "IN THE BRIEF" in text
        assert "NEXT BEST" in text
        assert "We would rather be" in text
        await press(pilot, "tab")
        assert focus(pilot) == "points"


async def test_a_point_is_swapped_pinned_and_left_out(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "b", "tab", "s")
        first = desk.analyses["a0000"].summary[0].bare
        assert item(desk).rulings == (
            Ruling(span=first, verdict="banned"),
            Ruling(span=NEXT_BEST, verdict="pinned"),
        )
        text = screen_text(pilot)
        assert "LEFT OUT" in text
        assert "pinned" in text
        await press(pilot, "p")
        assert [r.verdict for r in item(desk).rulings] == ["banned"]
        await press(pilot, "d")
        assert [r.verdict for r in item(desk).rulings] == ["banned", "banned"]
        await press(pilot, "u", "u", "u")
        assert item(desk).rulings == ()
        assert "Undone" in screen_text(pilot)
        assert "LEFT OUT" not in screen_text(pilot)
        await press(pilot, "ctrl+r")
        assert len(item(desk).rulings) == 2
        await press(pilot, "delete", "U", "u")
        assert len(item(desk).rulings) == 2


async def test_a_step_tells_the_story_once_and_the_cursor_stays(
    desk: FakeShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    tell = desk.drafting.tell

    def counted(article: str) -> Telling | None:
        told.append(article)
        return tell(article)

    monkeypatch.setattr(desk.drafting, "tell", counted)
    async with at_desk(desk) as pilot:
        await press(pilot, "b", "tab", "j")
        told.clear()
        await press(pilot, "p")
        assert told == ["a0000"]
        points = pilot.app.screen.query_one(PointList)
        assert points.cursor == 1
        await press(pilot, "u")
        assert told == ["a0000"] * 2
        assert points.cursor == 1


async def test_a_point_is_reworded_and_the_original_is_kept(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "b", "tab", "r")
        assert "Original: The old bridge" in screen_text(pilot)
        await write(pilot, "The bridge is shut.")
        (ruling,) = item(desk).rulings
        assert ruling.wording == "The bridge is shut."
        assert ruling.span.text.startswith(CLOSED)
        assert "edited; it was: The old bridge" in screen_text(pilot)


async def test_a_comment_is_written_in_the_brief_and_at_the_desk(
    desk: FakeShelf,
) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "c")
        await write(pilot, "Watch this.")
        assert item(desk).comment == "Watch this."
        await press(pilot, "b", "c", "ctrl+j", "x", "enter")
        assert item(desk).comment == "Watch this.\nx"
        assert "1. + Cracks" in screen_text(pilot)
        assert "ANALYST COMMENT  Watch this." in screen_text(pilot)
        await press(pilot, "c", "y", "escape")
        assert item(desk).comment == "Watch this.\nx"
        await press(pilot, "c", "enter")
        assert item(desk).comment == "Watch this.\nxy"


async def test_words_that_come_in_one_burst_are_all_kept(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "c")
        for key in (*"Watch", "enter"):
            driver = pilot.app._driver
            assert driver is not None
            driver.send_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        await pilot.pause()
        assert item(desk).comment == "Watch"


async def test_a_heading_is_given(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "b", "t")
        await write(pilot, "Roads")
        assert item(desk).section == "Roads"
        assert "Under the heading 'Roads'" in screen_text(pilot)
        assert "1. [Roads] Cracks" in screen_text(pilot)


async def test_a_fact_goes_into_the_brief(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "a")
        assert "Select a fact" in screen_text(pilot)
        await press(pilot, "tab", "tab", "a")
        (ruling,) = item(desk).rulings
        assert (ruling.span, ruling.verdict) == (
            found(bridge(), "Ingrid Dahl"),
            "pinned",
        )


async def test_a_sentence_of_the_text_goes_into_the_brief(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "enter", "s", "a", "escape", "u")
        assert item(desk).rulings == ()
        assert isinstance(pilot.app.screen, DeskScreen)


async def test_a_wording_that_is_called_off_is_put_aside(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "b", "tab", "r", "x", "escape")
        assert item(desk).rulings == ()
        await press(pilot, "r")
        assert "Reword this point, not finished yet" in screen_text(pilot)
        await press(pilot, "enter")
        assert item(desk).rulings[0].wording.endswith("x")


async def test_a_step_back_leads_to_where_one_jumped_from(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "tab", "tab", "j", "enter")
        assert focus(pilot) == "text"
        await press(pilot, "escape")
        assert focus(pilot) == "facts"
        await press(pilot, "escape")
        assert focus(pilot) == "articles"
        await press(pilot, "b", "tab", "enter")
        assert focus(pilot) == "preview"
        await press(pilot, "escape")
        assert focus(pilot) == "points"


async def test_the_terminals_cursor_comes_back_with_the_screen(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "4", "j")
        place = pilot.app.cursor_position
        for key in "c", "b", "w":
            await press(pilot, key)
            assert pilot.app.cursor_position != place
            await press(pilot, "escape")
            assert pilot.app.cursor_position == place


async def test_nothing_marked_gives_nothing_to_decide() -> None:
    async with at_desk(shelf(1)) as pilot:
        await press(pilot, "b")
        assert "Nothing is marked." in screen_text(pilot)
        await press(pilot, "c", "t", "tab", "s", "p", "d", "r", "u", "ctrl+r")
        assert isinstance(pilot.app.screen, BriefScreen)
        assert "Nothing left." in screen_text(pilot)


async def test_a_new_brief_is_begun_and_taken_back(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "b", "X")
        assert "0 articles marked" in screen_text(pilot)
        assert "u brings the other one back" in screen_text(pilot)
        await press(pilot, "u")
        assert desk.order == ["a0000"]


async def test_the_brief_is_previewed(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "v")
        await until(pilot, "DAILY SITUATION BRIEF")
        assert isinstance(pilot.app.screen, PreviewScreen)
        page = pilot.app.screen.query_one(PageView)
        for keys, top in (
            (("j", "down", "k", "up"), 0),
            (("space", "ctrl+f", "pagedown"), 108 - page.body_height),
            (("G", "end"), 100 - page.body_height),
            (("pageup", "ctrl+b", "g", "home"), 0),
        ):
            await press(pilot, *keys)
            assert page.scroll_offset.y == min(top, 100 - page.body_height)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, DeskScreen)


async def test_one_pane_at_a_time_where_there_is_little_room(desk: FakeShelf) -> None:
    async with at_desk(desk, size=(60, 16)) as pilot:
        await press(pilot, "b")
        assert "IN THE BRIEF" not in screen_text(pilot)
        await press(pilot, "tab")
        assert "IN THE BRIEF" in screen_text(pilot)
        await press(pilot, "tab")
        assert "inspectors found" in screen_text(pilot)
        await press(pilot, "escape", "escape")
        assert isinstance(pilot.app.screen, DeskScreen)


def test_the_users_editor_changes_the_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "my editor.sh"
    editor.write_text('#!/bin/sh\nprintf "%s, twice\\n" "$(cat "$2")" > "$2"\n')
    editor.chmod(0o755)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"'{editor}' --wait")
    assert edited("Once") == "Once, twice"


def test_an_editor_that_is_not_there_is_an_error_of_the_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("VISUAL", "/nowhere/editor")
    with pytest.raises(OSError, match="nowhere"):
        edited("Once")


async def test_where_no_editor_can_be_opened_the_words_stay(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "c", "x", "ctrl+o")
        assert "An editor cannot be opened here." in screen_text(pilot)
        await press(pilot, "enter")
        assert item(desk).comment == "x"
