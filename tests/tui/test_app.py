"""Keys in, state and picture out: every binding is pressed once."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from briefing.model.analysis import Analysis
from briefing.theme import theme_folder
from briefing.tui.app import BriefingApp
from briefing.tui.backend import Export, Progress
from briefing.tui.keys import key_table
from briefing.tui.messages import ExportProgressed
from briefing.tui.screens.brief import BriefScreen
from briefing.tui.screens.desk import DeskScreen
from briefing.tui.screens.help import HelpScreen
from briefing.tui.screens.why import WITHOUT_REASONS, WhyScreen
from briefing.tui.terminal import Display
from briefing.tui.widgets.article_list import ArticleList
from briefing.tui.widgets.brief_list import BriefList
from briefing.tui.widgets.fact_list import FactList
from briefing.tui.widgets.reader import Reader
from briefing.tui.widgets.status_line import StatusLine
from tests.tui.fakes import (
    BrokenShelf,
    FakeExport,
    FakePool,
    FakeShelf,
    articles,
    fake_preview,
    found,
    of_bridge,
    shelf,
)

Desk = Pilot[int]


@asynccontextmanager
async def at_desk(
    library: FakeShelf,
    pool: FakePool | None = None,
    size: tuple[int, int] = (120, 40),
    export: Export | None = None,
    **options: Any,
) -> AsyncIterator[Desk]:
    writes = export or FakeExport(library)
    app = BriefingApp(
        library, pool or FakePool(), writes, preview=fake_preview, **options
    )
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield pilot


def screen_text(pilot: Desk) -> str:
    """What stands on the screen, line by line."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


async def until(pilot: Desk, text: str) -> None:
    """Waits for a text that a thread or a worker brings."""
    await pilot.app.workers.wait_for_complete()
    for _ in range(50):
        if text in screen_text(pilot):
            return
        await pilot.pause(0.02)
    raise AssertionError(screen_text(pilot))


def article_list(pilot: Desk) -> ArticleList:
    return pilot.app.screen.query_one(ArticleList)


def reader(pilot: Desk) -> Reader:
    return pilot.app.screen.query_one(Reader)


def facts(pilot: Desk) -> FactList:
    return pilot.app.screen.query_one(FactList)


def focus(pilot: Desk) -> str | None:
    return pilot.app.screen.focused.id if pilot.app.screen.focused else None


async def press(pilot: Desk, *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_the_desk_opens_on_the_newest_article(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        text = screen_text(pilot)
        assert "article 1 of 12 · 0 marked" in text
        assert "The old bridge at Varsund" in text
        assert "WHO" in text
        assert "Ingrid Dahl ×2  Mayor" in text


LIST_KEYS: list[tuple[tuple[str, ...], int]] = [
    (("down",), 1),
    (("j",), 1),
    (("j", "k"), 0),
    (("j", "j", "up"), 1),
    (("end",), 59),
    (("G",), 59),
    (("G", "home"), 0),
    (("G", "g"), 0),
    (("pagedown",), 36),
    (("ctrl+f",), 36),
    (("G", "pageup"), 23),
    (("G", "ctrl+b"), 23),
    (("n", "n", "p"), 1),
    (("k",), 0),
    (("G", "j"), 59),
]


async def test_keys_move_through_the_list() -> None:
    async with at_desk(shelf(60)) as pilot:
        for keys, row in LIST_KEYS:
            await press(pilot, "g", *keys)
            assert article_list(pilot).cursor == row
            assert f"article {row + 1} of 60" in screen_text(pilot)
            shown = reader(pilot).article
            assert shown is not None
            assert shown.id == f"a{row:04}"


async def test_only_pages_that_are_seen_are_read() -> None:
    library = shelf(5000)
    async with at_desk(library) as pilot:
        await press(pilot, "G", "g")
        assert sum(limit for _, limit in library.reads) < 1500


async def test_tab_goes_round_the_panes(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        places = []
        for _ in range(3):
            await press(pilot, "tab")
            places.append(focus(pilot))
        assert places == ["text", "facts", "articles"]
        await press(pilot, "shift+tab")
        assert focus(pilot) == "facts"


async def test_enter_reads_and_escape_goes_back(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "enter")
        assert focus(pilot) == "text"
        await press(pilot, "escape")
        assert focus(pilot) == "articles"


async def test_picking_a_fact_jumps_to_its_passage(desk: FakeShelf) -> None:
    async with at_desk(desk, size=(80, 24)) as pilot:
        await press(pilot, "tab", "tab", "G", "enter")
        await pilot.pause()
        source = desk.articles[0]
        assert focus(pilot) == "text"
        assert reader(pilot).passage == desk.analyses[source.id].quotes[0]
        assert "▶" in screen_text(pilot)
        assert "We would" in screen_text(pilot)


async def test_the_passage_is_in_view_however_small_the_pane() -> None:
    library = shelf(3)
    async with at_desk(library, size=(40, 10)) as pilot:
        assert "Cracks close" in screen_text(pilot)
        await press(pilot, "tab", "tab", "G", "k", "enter")
        await pilot.pause()
        assert "48" in screen_text(pilot)
        passage = reader(pilot).passage
        assert passage is not None
        assert passage.range == found(library.articles[0], "48 kilometres").range


FACT_KEYS: list[tuple[tuple[str, ...], int]] = [
    (("j",), 1),
    (("j", "k"), 0),
    (("down",), 1),
    (("l",), 1),
    (("right", "right"), 2),
    (("l", "l", "h"), 1),
    (("G", "left"), 5),
    (("G",), 7),
    (("G", "g"), 0),
    (("end", "home"), 0),
]


async def test_keys_move_through_the_facts(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "tab", "tab")
        for keys, item in FACT_KEYS:
            await press(pilot, "g", *keys)
            assert facts(pilot).cursor == item


async def test_facts_page_up_and_down(desk: FakeShelf) -> None:
    async with at_desk(desk, size=(80, 24)) as pilot:
        await press(pilot, "tab", "tab", "pagedown")
        middle = facts(pilot).cursor
        assert 1 < middle < 7
        await press(pilot, "pagedown", "pagedown")
        assert facts(pilot).cursor == 7
        await press(pilot, "pageup", "pageup", "pageup")
        assert facts(pilot).cursor == 0


async def test_x_shows_the_facts_that_are_left_out(desk: FakeShelf) -> None:
    known = desk.analyses["a0000"]
    many = tuple(replace(known.who[0], name=f"Person {n}") for n in range(9))
    desk.analyses["a0000"] = replace(known, who=many)
    async with at_desk(desk) as pilot:
        assert "Person 1" in screen_text(pilot)
        assert "Person 2" not in screen_text(pilot)
        assert "WHO …" in screen_text(pilot)
        await press(pilot, "tab", "tab", "j", "x", "j")
        assert "Person 8" in screen_text(pilot)
        assert facts(pilot).cursor == 2
        assert "WHO …" not in screen_text(pilot)
        await press(pilot, "l", "h", "x")
        assert "Person 2" not in screen_text(pilot)


async def test_odd_text_is_shown_and_never_obeyed(desk: FakeShelf) -> None:
    odd = "\x1b[2J\x00 \ud800 \u202etxt.exe 中文🙂 مرحبا\r\n" + "x" * 300
    desk.articles[0] = replace(desk.articles[0], text=odd, title=odd, source=odd)
    desk.analyses["a0000"] = Analysis(id="a0000", method="m/1")
    async with at_desk(desk, size=(80, 24)) as pilot:
        await press(pilot, "space", "b", "escape", "enter", "G", "tab")
        text = screen_text(pilot)
        assert not {"\x1b", "\x00", "\ud800", "\u202e"} & set(text)
        assert "中文" in text


READER_KEYS: list[tuple[tuple[str, ...], int]] = [
    (("j",), 1),
    (("down", "down", "up"), 1),
    (("j", "k"), 0),
    (("pagedown",), 4),
    (("ctrl+f", "ctrl+b"), 0),
    (("G", "g"), 0),
    (("end", "home"), 0),
    (("pagedown", "pageup"), 0),
]


async def test_keys_scroll_the_text(desk: FakeShelf) -> None:
    async with at_desk(desk, size=(60, 8)) as pilot:
        await press(pilot, "enter")
        for keys, top in READER_KEYS:
            await press(pilot, "g", *keys)
            assert reader(pilot).scroll_offset.y == top


async def test_end_shows_the_end_of_the_text(desk: FakeShelf) -> None:
    async with at_desk(desk, size=(60, 10)) as pilot:
        await press(pilot, "enter", "G")
        assert "long." in screen_text(pilot)


async def test_s_goes_through_the_summary_and_round(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "enter", "s")
        first = reader(pilot).passage
        await press(pilot, "s")
        second = reader(pilot).passage
        await press(pilot, "s")
        assert first is not None
        assert second is not None
        assert first.start < second.start
        assert reader(pilot).passage == first
        await press(pilot, "S")
        assert reader(pilot).passage == second


async def test_marking_is_kept_at_once(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "j", "space")
        assert desk.order == ["a0001"]
        assert "1 marked" in screen_text(pilot)
        assert ">*N 03-27" in screen_text(pilot)
        await press(pilot, "space")
        assert desk.order == []


async def test_the_filter_works_while_one_types(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "slash", "b", "r", "i")
        assert "article 1 of 1 with 'bri'" in screen_text(pilot)
        await press(pilot, "enter")
        assert focus(pilot) == "articles"
        await press(pilot, "escape")
        assert "of 12 ·" in screen_text(pilot)


async def test_a_filter_that_matches_nothing_says_so(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "slash", *"zzz")
        assert "Nothing here" in screen_text(pilot)
        assert "No article is selected" in screen_text(pilot)
        await press(pilot, "down", "space", "enter", "j")
        assert desk.order == []
        await press(pilot, "slash", "escape")
        assert "of 12 ·" in screen_text(pilot)


async def in_brief(pilot: Desk) -> BriefList:
    await press(pilot, "b")
    assert isinstance(pilot.app.screen, BriefScreen)
    return pilot.app.screen.query_one(BriefList)


BRIEF_KEYS: list[tuple[tuple[str, ...], str]] = [
    (("J",), "bac"),
    (("shift+down", "J"), "bca"),
    (("j", "K"), "bac"),
    (("G", "shift+up"), "acb"),
    (("K",), "abc"),
    (("space",), "bc"),
    (("d",), "bc"),
    (("G", "delete", "delete", "delete", "delete"), ""),
]


async def test_the_brief_is_reordered_and_unmarked(desk: FakeShelf) -> None:
    names = {"a": "a0001", "b": "a0002", "c": "a0003"}
    async with at_desk(desk) as pilot:
        for keys, order in BRIEF_KEYS:
            desk.order = list(names.values())
            await in_brief(pilot)
            await press(pilot, "g", *keys)
            assert desk.order == [names[letter] for letter in order]
            assert f"{len(order)} article" in screen_text(pilot)
            await press(pilot, "escape")


async def test_the_brief_shows_the_text_of_the_selected_one(desk: FakeShelf) -> None:
    desk.order = ["a0002", "a0000"]
    async with at_desk(desk) as pilot:
        rows = await in_brief(pilot)
        await press(pilot, "j")
        assert rows.cursor == 1
        assert "inspectors found" in screen_text(pilot)
        await press(pilot, "enter")
        assert focus(pilot) == "points"
        await press(pilot, "enter")
        assert focus(pilot) == "preview"
        await press(pilot, "tab")
        assert focus(pilot) == "brief"
        await press(pilot, "shift+tab", "escape", "escape")
        assert isinstance(pilot.app.screen, DeskScreen)


async def test_what_is_unmarked_in_the_brief_is_so_at_the_desk(
    desk: FakeShelf,
) -> None:
    desk.order = ["a0000"]
    async with at_desk(desk) as pilot:
        await in_brief(pilot)
        await press(pilot, "space", "b")
        assert "0 marked" in screen_text(pilot)
        assert ">*" not in screen_text(pilot)


async def test_export_shows_its_progress_and_its_path(desk: FakeShelf) -> None:
    desk.order = ["a0000"]
    async with at_desk(desk) as pilot:
        await press(pilot, "e")
        await until(pilot, "The brief is in output/2026-03-31-brief-001.pdf")


async def test_an_empty_brief_is_refused_with_a_hint(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "e")
        await until(pilot, "no article is marked")
        assert "press space on one" in screen_text(pilot)


async def test_the_progress_bar_fills(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        pilot.app.post_message(ExportProgressed("drawing", 1, 4))
        await until(pilot, "drawing [###---------] 1/4")


async def test_one_export_at_a_time(desk: FakeShelf) -> None:
    desk.order = ["a0000"]
    go_on = Event()

    def slow(progress: Progress) -> Path:
        progress("drawing", 1, 2)
        go_on.wait(timeout=30)
        return Path("late.pdf")

    async with at_desk(desk, export=slow) as pilot:
        await press(pilot, "e")
        assert "drawing [######------] 1/2" in screen_text(pilot)
        await press(pilot, "j", "e")
        assert "article 2 of 12" in screen_text(pilot)
        assert "An export is under way" in screen_text(pilot)
        go_on.set()
        await until(pilot, "The brief is in late.pdf")


async def test_a_library_that_cannot_be_read_is_a_notice() -> None:
    async with at_desk(BrokenShelf(articles(3))) as pilot:
        await until(pilot, "the library is damaged")
        assert "No article is selected" in screen_text(pilot)


async def test_a_click_selects_and_a_second_one_picks(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await pilot.click("#articles", offset=(10, 3))
        await pilot.pause()
        assert article_list(pilot).cursor == 2
        assert focus(pilot) == "articles"
        await pilot.click("#articles", offset=(10, 3))
        await pilot.pause()
        assert focus(pilot) == "text"
        await pilot.click("#articles", offset=(10, 30))
        await pilot.pause()
        assert article_list(pilot).cursor == 2


async def test_a_theme_of_ones_own_is_offered(desk: FakeShelf, tmp_path: Path) -> None:
    own = tmp_path / "harbour.toml"
    shipped = theme_folder() / "dark.toml"
    own.write_text(shipped.read_text().replace("Dark", "Harbour"), encoding="utf-8")
    async with at_desk(desk, theme=str(own)) as pilot:
        assert pilot.app.theme == "harbour"
        titles = [c.title for c in pilot.app.get_system_commands(pilot.app.screen)]
        assert "Theme: Harbour" in titles


async def test_the_brief_waits_for_an_analysis_as_the_desk_does() -> None:
    library, pool = shelf(3, analyzed=False), FakePool(at_once=False)
    library.order = ["a0002"]
    async with at_desk(library, pool) as pilot:
        await press(pilot, "b")
        assert "▌" not in screen_text(pilot)
        pool.finish("a0002")
        await until(pilot, "▌")


async def test_help_lists_the_keys_of_the_place(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "question_mark")
        assert isinstance(pilot.app.screen, HelpScreen)
        text = screen_text(pilot)
        assert "In articles" in text
        assert "space  " in text
        await press(
            pilot, "down", "up", "j", "k", "escape", "tab", "tab", "question_mark"
        )
        assert "Next panel" in screen_text(pilot)
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, DeskScreen)


async def test_help_scrolls(desk: FakeShelf) -> None:
    async with at_desk(desk, size=(60, 12)) as pilot:
        await press(pilot, "question_mark")
        assert "Quit" not in screen_text(pilot)
        await press(pilot, "j", "2", "pagedown", "k", "pageup")
        assert "Quit" not in screen_text(pilot)
        await press(pilot, "G")
        assert "Draw the screen again" in screen_text(pilot)
        await press(pilot, "g")
        assert "In articles" in screen_text(pilot)


async def test_why_names_reasons_and_leads_to_the_sentence(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "w")
        assert isinstance(pilot.app.screen, WhyScreen)
        await until(pilot, "rated 1st; has words that a summary is likely to hold")
        assert "JUST MISSED" in screen_text(pilot)
        await press(pilot, "G", "enter")
        assert focus(pilot) == "text"
        passage = reader(pilot).passage
        assert passage is not None
        assert passage.text.startswith("We would rather")


async def test_why_starts_at_the_sentence_in_hand(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "enter", "s", "s", "w")
        await until(pilot, "rated 3rd")
        assert pilot.app.screen.query_one(FactList).cursor == 1
        for close in ("escape", "q", "w"):
            await press(pilot, close)
            assert isinstance(pilot.app.screen, DeskScreen)
            await press(pilot, "w")


@pytest.mark.parametrize("size", [(120, 40), (60, 20), (40, 12)])
async def test_why_of_a_marked_article(desk: FakeShelf, size: tuple[int, int]) -> None:
    desk.order = ["a0000"]
    async with at_desk(desk, size=size) as pilot:
        await press(pilot, "b", "w")
        await until(pilot, "SUMMARY")
        await press(pilot, "G", "enter")
        assert isinstance(pilot.app.screen, BriefScreen)
        assert focus(pilot) == "preview"
        await until(pilot, "▶")


async def test_why_says_what_there_is_to_say() -> None:
    library = shelf(3)
    library.analyses["a0001"] = replace(library.analyses["a0001"], summary=())
    async with at_desk(library) as pilot:
        await press(pilot, "j", "w")
        await until(pilot, "This article has no summary.")
        await press(pilot, "enter", "escape", "j", "w")
        await until(pilot, WITHOUT_REASONS)
    async with at_desk(shelf(0)) as pilot:
        await press(pilot, "w")
        assert isinstance(pilot.app.screen, DeskScreen)


async def test_why_waits_for_the_analysis() -> None:
    library = FakeShelf(articles(1))
    async with at_desk(library, FakePool(at_once=False)) as pilot:
        await press(pilot, "w")
        await until(pilot, "not analysed yet")


async def choose(pilot: Desk, command: str) -> None:
    await press(pilot, "ctrl+p", *command)
    await pilot.app.workers.wait_for_complete()
    await press(pilot, "enter")
    await pilot.pause()


async def test_the_palette_changes_the_theme(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        for name in ("dark", "mono", "standard"):
            await choose(pilot, name)
            assert pilot.app.theme == name


async def test_the_palette_does_what_a_key_does(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await choose(pilot, "next a")
        assert article_list(pilot).cursor == 1
        await choose(pilot, "filt")
        assert isinstance(pilot.app.screen.focused, Input)
        await press(pilot, "escape")
        await choose(pilot, "brief")
        assert isinstance(pilot.app.screen, BriefScreen)


async def test_the_palette_has_every_key_of_the_place(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        screen = pilot.app.screen
        titles = {c.title for c in pilot.app.get_system_commands(screen)}
        wanted = {k.description for k in key_table(screen)} - {"Palette"}
        assert wanted <= titles


async def test_q_ends_the_app(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "q")
        assert pilot.app._exit


async def test_articles_are_analysed_without_being_asked_for() -> None:
    library = shelf(7, analyzed=False)
    async with at_desk(library) as pilot:
        await until(pilot, "WHO")
        await until(pilot, "0 marked  ")
        assert len(library.analyses) == 7


async def test_the_article_in_view_does_not_wait_for_the_others() -> None:
    library, pool = shelf(9, analyzed=False), FakePool(at_once=False)
    async with at_desk(library, pool) as pilot:
        assert "analysing …" in screen_text(pilot)
        await until(pilot, "to go")
        await press(pilot, "G")
        assert "a0008" in pool.jobs
        assert len(pool.jobs) < 5
        pool.finish("a0008")
        await pilot.pause()
        assert "No facts found" in screen_text(pilot)
        assert "a0008" in library.analyses


async def test_a_failing_analysis_is_a_sentence_and_the_rest_goes_on() -> None:
    library = shelf(4, analyzed=False)
    pool = FakePool(failing=frozenset({"a0000"}))
    async with at_desk(library, pool) as pilot:
        await until(pilot, "Not analysed: the text is all")
        await until(pilot, "1 of 4 · 0 marked  ")
        assert set(library.analyses) == {"a0001", "a0002", "a0003"}


@pytest.mark.parametrize("size", [(200, 50), (120, 40), (80, 24), (60, 20), (40, 12)])
async def test_every_size_reaches_every_pane(
    desk: FakeShelf, size: tuple[int, int]
) -> None:
    async with at_desk(desk, size=size) as pilot:
        assert "Cracks close" in screen_text(pilot)
        await press(pilot, "tab")
        assert "The old bridge" in screen_text(pilot)
        await press(pilot, "tab")
        assert "WHO" in screen_text(pilot)


async def test_a_resize_keeps_the_place_in_the_text(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "tab", "tab", "G", "enter")
        await pilot.resize_terminal(50, 12)
        await pilot.pause()
        assert "would rather" in screen_text(pilot).replace("\n", " ")
        assert focus(pilot) == "text"


async def test_an_empty_library_is_no_error() -> None:
    async with at_desk(shelf(0)) as pilot:
        await press(
            pilot, "j", "k", "G", "space", "enter", "s", "tab", "enter", "l", "h"
        )
        assert "article 0 of 0" in screen_text(pilot)
        await press(pilot, "b", "J", "K", "space", "enter")
        assert "Nothing is marked yet" in screen_text(pilot)


async def test_the_terminals_cursor_follows_the_selection(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "j", "j")
        assert pilot.app.cursor_position == (0, 4)
        await press(pilot, "g", "tab", "tab")
        where = pilot.app.cursor_position
        assert where.x > 60
        await press(pilot, "j")
        assert pilot.app.cursor_position.y > where.y


async def test_without_utf8_everything_is_ascii(desk: FakeShelf) -> None:
    async with at_desk(desk, display=Display(ascii_only=True)) as pilot:
        await press(pilot, "tab", "tab", "enter")
        assert screen_text(pilot).isascii()
        assert "2026-03-31 - Nordvik Times" in screen_text(pilot)


async def test_without_colour_no_colour_is_sent(
    desk: FakeShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with at_desk(desk) as pilot:
        for key in "g", ";":
            await press(pilot, key)
            strips = pilot.app.screen._compositor.render_strips()
            styles = [s.style for strip in strips for s in strip if s.style is not None]
            assert all(s.color is None or s.color.is_default for s in styles)
            assert all(s.bgcolor is None or s.bgcolor.is_default for s in styles)
            assert any(s.reverse for s in styles)
            assert any(s.underline for s in styles)


async def test_the_status_line_is_cut_to_the_screen(desk: FakeShelf) -> None:
    async with at_desk(desk, size=(20, 10)) as pilot:
        pilot.app.screen.query_one(StatusLine).show_activity("x" * 50)
        await pilot.pause()
        assert all(len(line) == 20 for line in screen_text(pilot).splitlines())


async def test_all_parts_of_a_quote_are_marked(desk: FakeShelf) -> None:
    analysis = desk.analyses["a0000"]
    (quote,) = analysis.quotes
    before, after = of_bridge("Around 4,200"), of_bridge("The bridge was built")
    desk.analyses["a0000"] = replace(
        analysis, quotes=(replace(quote, rest=(before, after)),)
    )
    async with at_desk(desk) as pilot:
        await press(pilot, "tab", "tab", "G", "enter")
        await pilot.pause()
        lines = screen_text(pilot).splitlines()
        marked = [line for line in lines if "▶" in line]
        assert any("Around 4,200" in line for line in marked)
        assert any("The bridge was built" in line for line in marked)
