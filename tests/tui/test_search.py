"""The search screen: what is typed, what is found, and what is kept of it."""

import pytest

from briefing.library.rows import Snippet
from briefing.model.article import Span
from briefing.services.newsdesk import Newsdesk
from briefing.tui.screens.desk import DeskScreen
from briefing.tui.screens.search import SearchScreen
from briefing.tui.screens.why import WhyScreen
from briefing.tui.widgets.hit_list import pieces
from tests.tui.rooms import at_library, letters
from tests.tui.test_app import Desk, focus, press, screen_text, until


def search(pilot: Desk) -> SearchScreen:
    screen = pilot.app.screen
    assert isinstance(screen, SearchScreen)
    return screen


async def seek(pilot: Desk, words: str) -> None:
    """Opens the search and types a query."""
    await press(pilot, "F", *letters(words))


async def test_the_filter_goes_a_step_back_at_a_time(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "/", *letters("harbour"), "enter", "/", *letters("3"))
        assert "with 'harbour 3'" in screen_text(pilot)
        for said in "of 11 with 'harbour'", "of 12 ·":
            await press(pilot, "escape")
            assert said in screen_text(pilot)


async def test_the_list_follows_what_is_typed(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "F")
        assert "1 of 12 · newest first" in screen_text(pilot)
        assert "fields: who:" in screen_text(pilot)
        await press(pilot, *letters("inspec"))
        await until(pilot, "1 of 1 · best first")
        assert "Cracks close the bridge" in screen_text(pilot)
        assert "after inspectors found" in screen_text(pilot)


async def test_enter_reads_and_the_matches_are_gone_through(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await seek(pilot, "bridge")
        await until(pilot, "1 of 1")
        await press(pilot, "enter")
        assert focus(pilot) == "hits"
        await press(pilot, "enter")
        assert focus(pilot) == "text"
        reader = search(pilot).reader
        places = [reader.passage]
        for key in ("n", "n", "n", "N"):
            await press(pilot, key)
            places.append(reader.passage)
        assert [(p.field, p.text) for p in places if p] == [
            ("title", "bridge"),
            ("text", "bridge"),
            ("text", "bridge"),
            ("title", "bridge"),
            ("text", "bridge"),
        ]
        assert places[1] != places[2] == places[4]


async def test_coming_back_finds_query_and_place_as_they_were(
    library: Newsdesk,
) -> None:
    async with at_library(library) as pilot:
        await seek(pilot, "harbour")
        await until(pilot, "1 of 11")
        await press(pilot, "enter", "j", "j", "enter", "escape", "escape")
        assert isinstance(pilot.app.screen, DeskScreen)
        await press(pilot, "F")
        assert "3 of 11" in screen_text(pilot)
        assert search(pilot).bar.value == "harbour"


async def test_a_wrong_query_is_one_sentence_under_the_line(
    library: Newsdesk,
) -> None:
    async with at_library(library) as pilot:
        await seek(pilot, "whoo:x salt")
        assert "no field 'whoo'; did you mean 'who:'? " in screen_text(pilot)
        await press(pilot, *["backspace"] * 11, *letters("is:"), "enter")
        assert "'is:' needs one of unread" in screen_text(pilot)
        assert search(pilot).bar.has_focus


async def test_tab_completes_fields_and_known_values(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await seek(pilot, "salt -wh")
        assert "tab: who:   where:" in screen_text(pilot)
        await press(pilot, "tab")
        assert search(pilot).bar.value == "salt -who:"
        await press(pilot, "tab")
        assert search(pilot).bar.value == "salt -where:"
        await press(pilot, *letters("va"))
        assert "where:Varsund" in screen_text(pilot)
        await press(pilot, "tab")
        assert search(pilot).bar.value == "salt -where:Varsund "
        await until(pilot, "1 of 11")
        await press(pilot, "tab")
        assert focus(pilot) == "hits"


async def test_nothing_found_says_what_to_try(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await seek(pilot, "walrus")
        await until(pilot, "nothing found")
        assert "Nothing matches." in screen_text(pilot)
        await press(pilot, "enter", "t", "escape")
        assert isinstance(pilot.app.screen, DeskScreen)


async def test_the_order_is_changed(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await seek(pilot, "salt")
        await until(pilot, "1 of 11 · best first")
        await press(pilot, "enter", "t")
        await until(pilot, "1 of 11 · newest first")
        dates = [
            row.date for n in range(11) if (row := search(pilot).hits._pages.row(n))
        ]
        assert dates == sorted(dates, reverse=True)
        await press(pilot, "t")
        assert "best first" in screen_text(pilot)


async def test_a_search_is_kept_opened_renamed_and_removed(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await seek(pilot, "salt")
        await press(pilot, "enter", "s", *letters("Cargo"), "enter")
        await until(pilot, "11 unread · salt")
        await press(pilot, "slash", *["backspace"] * 4, "escape", "shift+tab")
        assert focus(pilot) == "folders"
        await press(pilot, "enter")
        assert search(pilot).bar.value == "salt"
        assert "1 of 11" in screen_text(pilot)
        await press(pilot, "enter")  # which makes the first one read
        await press(pilot, "tab", "r", *["backspace"] * 5, *letters("Hold"), "enter")
        await until(pilot, "Hold")
        assert [each.name for each in library.searching.kept("search")] == ["Hold"]
        await until(pilot, "10 unread · salt")
        await press(pilot, "d")
        await until(pilot, "No search is kept yet.")
        await press(pilot, "u")
        await until(pilot, "Hold")
        await press(pilot, "u")
        await until(pilot, "Cargo")
        await press(pilot, "u", "u")
        assert library.searching.kept("search") == []


async def test_a_watch_is_kept_and_what_it_flags_is_listed(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await press(
            pilot, "F", *letters("kroner"), "ctrl+s", *letters("Money"), "enter"
        )
        await press(pilot, "escape", "W", *letters("Coins"), "enter")
        await until(pilot, "WATCHES")
        assert [each.name for each in library.searching.kept("watch")] == ["Coins"]
        await press(pilot, "tab", "tab", "j", "enter")
        assert search(pilot).bar.value == 'watch:"Coins"'
        await press(pilot, "shift+tab", "delete")
        assert library.searching.kept("watch") == []


async def test_an_empty_or_a_wrong_query_is_not_kept(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await press(pilot, "F", "escape", "s")
        assert "Type a query first" in screen_text(pilot)
        await press(pilot, "slash", *letters("is:x y"), "ctrl+s")
        assert "'is:' needs one of" in screen_text(pilot)
        await press(pilot, *["backspace"] * 6, *letters("salt"), "enter", "s", "enter")
        assert "a search needs a name and a query" in screen_text(pilot)
        await press(pilot, "tab", "tab", "r", "d")
        assert library.searching.kept("search") == []


async def test_what_is_found_can_be_marked_and_starred(library: Newsdesk) -> None:
    async with at_library(library) as pilot:
        await seek(pilot, "kroner")
        await until(pilot, "1 of 1")
        await press(pilot, "enter", "space", "f")
        assert [row.id for row in library.chosen()] == ["a0000"]
        assert ">*+ Cracks" in screen_text(pilot)
        await press(pilot, "space", "u")
        assert [row.id for row in library.chosen()] == ["a0000"]


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_small_windows_show_the_pane_that_has_the_keys(
    library: Newsdesk, size: tuple[int, int]
) -> None:
    async with at_library(library, size=size) as pilot:
        await seek(pilot, "kroner")
        await until(pilot, "Cracks close")
        await press(pilot, "enter", "tab", "n")
        assert "kroner" in screen_text(pilot)
        await press(pilot, "tab")
        assert "No search is kept yet." in screen_text(pilot)
        await press(pilot, "escape")
        assert focus(pilot) == "hits"


def test_the_first_match_of_a_snippet_is_in_view() -> None:
    text = "It was said that after all those\n\nwords the bridge was shut."
    at = text.index("bridge")
    match = Span(start=100 + at, end=100 + at + 6, text="bridge")
    snippet = Snippet(Span(start=100, end=100 + len(text), text=text), (match,))
    assert pieces(snippet, 30) == [
        ("…the ", False),
        ("bridge", True),
        (" was shut.", False),
    ]
    assert pieces(snippet, 200)[0] == (text[:at].replace("\n\n", " "), False)


async def test_what_is_done_with_an_article_is_done_here_too(
    library: Newsdesk,
) -> None:
    async with at_library(library) as pilot:
        await seek(pilot, "kroner")
        await until(pilot, "1 of 1")
        await press(pilot, "enter", "w")
        assert isinstance(pilot.app.screen, WhyScreen)
        await press(pilot, "escape", "y")
        assert isinstance(pilot.app.screen, SearchScreen)
        assert "Sent to the terminal" in screen_text(pilot)
