"""One goes on where one was: place, screen, theme, and words half typed."""

from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.services.newsdesk import Newsdesk
from briefing.tui.screens.ask import AskScreen
from briefing.tui.screens.brief import BriefScreen
from briefing.tui.screens.desk import DeskScreen
from briefing.tui.widgets.article_list import ArticleList
from briefing.tui.widgets.query_bar import QueryBar
from tests.tui.fakes import article
from tests.tui.rooms import at_library, letters
from tests.tui.test_app import focus, press, reader, screen_text, until


def again(library: Newsdesk) -> Newsdesk:
    """The same library, opened by another run of the program."""
    return Newsdesk.open(Settings(library=library.settings.library))


async def test_article_pane_and_line_are_as_they_were(library: Newsdesk) -> None:
    async with at_library(library, size=(60, 12)) as pilot:
        await press(pilot, "enter", *"jjjjj")
        top = reader(pilot).start
        assert top > 0
        await press(pilot, "q")
    library.keep([article(90, date="2026-04-02"), article(91, date="2026-04-01")])
    async with at_library(again(library), size=(60, 12)) as pilot:
        assert "article 3 of 14" in screen_text(pilot)
        await until(pilot, "s Summary")
        assert focus(pilot) == "text"
        assert reader(pilot).start == top
        await pilot.resize_terminal(40, 16)
        await pilot.pause()
        assert abs(reader(pilot).start - top) < 40
        await press(pilot, "escape", "j")
        assert reader(pilot).start == -1


async def test_the_filter_is_as_it_was(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "slash", *letters("harbour"), "enter", "j", "q")
    async with at_library(again(library)) as pilot:
        assert "article 2 of 11 with 'harbour'" in screen_text(pilot)
        await press(pilot, "escape")
        assert "of 12" in screen_text(pilot)


async def test_the_search_is_as_it_was(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "F", *letters("salt"))
        await until(pilot, "of 11")
        await press(pilot, "enter", "t", "j", "j", "q")
    async with at_library(again(library)) as pilot:
        await until(pilot, "3 of 11 · newest first")
        assert pilot.app.screen.query_one(QueryBar).value == "salt"
        assert focus(pilot) == "hits"
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, DeskScreen)


@pytest.mark.parametrize("key", ["O", "comma"])
async def test_sources_and_settings_open_on_the_same_line(
    library: Newsdesk, key: str
) -> None:
    async with at_library(library) as pilot:
        await press(pilot, key, "j")
        line = next(x for x in screen_text(pilot).splitlines() if x[:1] == ">")
        await press(pilot, "q")
    async with at_library(again(library)) as pilot:
        assert line in screen_text(pilot)


async def test_the_brief_is_open_again(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "b", "q")
    async with at_library(again(library)) as pilot:
        await until(pilot, "0 articles marked")
        assert isinstance(pilot.app.screen, BriefScreen)


async def test_the_theme_stays_until_the_settings_name_another(
    library: Newsdesk,
) -> None:
    async with at_library(library) as pilot:
        assert isinstance(pilot.app.themes, tuple)  # type: ignore[attr-defined]
        pilot.app.theme = "dark"
        await press(pilot, "q")
    async with at_library(again(library)) as pilot:
        assert pilot.app.theme == "dark"
    async with at_library(again(library), theme="mono") as pilot:
        assert pilot.app.theme == "mono"


async def test_a_place_is_kept_while_one_sits_there(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "j", "j")
        for _ in range(60):
            await pilot.pause(0.05)
            await pilot.app.workers.wait_for_complete()
            if again(library).sittings.load().spots:
                break
        assert again(library).sittings.load().spots["desk"].row == 2


async def test_an_article_that_is_gone_leaves_the_place(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "j", "j", "q")
        held = pilot.app.screen.query(ArticleList)
        assert not held or held.first().cursor == 2
    library.mark([library.rows(2, 1)[0].id], "deleted")
    async with at_library(again(library)) as pilot:
        assert "article 3 of 11" in screen_text(pilot)
        await until(pilot, "03-31 Cracks close")


async def test_a_comment_that_was_not_finished_is_offered_again(
    library: Newsdesk,
) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "c", *letters("Ring Dahl"))
        for _ in range(60):
            await pilot.pause(0.05)
            if again(library).drafting.unfinished.words("comment a0000") == "Ring Dahl":
                break
        # Nothing else happens here: so it would be after `kill -9`.
    async with at_library(again(library)) as pilot:
        await until(pilot, "What was not finished")
        await press(pilot, "c")
        assert "Analyst comment, not finished yet" in screen_text(pilot)
        assert isinstance(pilot.app.screen, AskScreen)
        await press(pilot, *letters(" now"), "enter")
    opened = again(library)
    item = opened.drafting.current.item("a0000")
    assert item is not None
    assert item.comment == "Ring Dahl now"
    assert opened.drafting.unfinished.subjects == ()


async def test_a_comment_that_is_called_off_is_put_aside(library: Newsdesk) -> None:
    held = library.drafting.unfinished.about("comment a0000")
    async with at_library(library) as pilot:
        await press(pilot, "c", *letters("No"), "escape")
        assert held.words == "No"
        assert library.drafting.current.item("a0000") is None
        await press(pilot, "c")
        assert "Analyst comment, not finished yet" in screen_text(pilot)
        await press(pilot, "backspace", "backspace", "escape")
        assert held.words == ""
        await press(pilot, "c")
        assert "not finished" not in screen_text(pilot).splitlines()[-5]


def test_a_library_of_its_own_has_a_place_of_its_own(tmp_path: Path) -> None:
    one, two = (tmp_path / name for name in ("one", "two"))
    assert Newsdesk.open(Settings(library=one)).sittings.load().spots == {}
    assert Newsdesk.open(Settings(library=two)).sittings.load().spots == {}
