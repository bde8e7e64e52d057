"""The entity page, the timeline and the ledger: every key is pressed once."""

from dataclasses import replace

import pytest

from briefing.services.findings import Findings, Question
from briefing.tui.screens.desk import DeskScreen
from briefing.tui.screens.findings import FindingsScreen
from briefing.tui.screens.surveys import LedgerScreen, TimelineScreen, choices
from briefing.tui.terminal import Display
from tests.tui.fakes import FakeShelf
from tests.tui.test_app import Desk, at_desk, focus, press, reader, screen_text, until


def passage(pilot: Desk) -> str:
    held = reader(pilot).passage
    return held.text if held else ""


def survey(pilot: Desk) -> FindingsScreen:
    assert isinstance(pilot.app.screen, FindingsScreen)
    return pilot.app.screen


async def test_the_timeline_of_the_story_in_hand_opens(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "T")
        await until(pilot, "the story in hand · 2 dates in 1 article, 1 ahead")
        assert desk.questions == [Question(kind="timeline", article="a0000")]
        assert "NOW: 31 MAR 26" in screen_text(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, DeskScreen)


async def test_the_passage_follows_the_cursor(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "T")
        await until(pilot, "NOW")
        await pilot.pause()
        assert passage(pilot) == "The bridge was built in 1961"
        await press(pilot, "j")
        await pilot.pause()
        assert passage(pilot) == "Repairs will take about six weeks"


async def test_enter_goes_to_the_passage_and_escape_back(desk: FakeShelf) -> None:
    async with at_desk(desk, size=(60, 20)) as pilot:
        await press(pilot, "T")
        await until(pilot, "NOW")
        assert "Text" not in screen_text(pilot)
        await press(pilot, "j", "enter")
        await pilot.pause()
        assert focus(pilot) == "passage"
        assert passage(pilot) == "Repairs will take about six weeks"
        await press(pilot, "escape")
        assert focus(pilot) == "found"
        await press(pilot, "tab")
        assert focus(pilot) == "passage"
        await press(pilot, "shift+tab")
        assert focus(pilot) == "found"


async def test_other_articles_are_asked_about(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "number_sign")
        await until(pilot, "3 figures")
        for words in ("new since the last brief", "the draft", "all", "the story"):
            await press(pilot, "c")
            await until(pilot, words)
        await press(pilot, "C", "C")
        await until(pilot, "the draft")
        asked = [(each.query, each.article) for each in desk.questions]
        assert asked[:5] == [
            ("", "a0000"),
            ("is:fresh", ""),
            ("is:chosen", ""),
            ("", ""),
            ("", "a0000"),
        ]
        await press(pilot, "slash", *"ferry", "enter")
        await until(pilot, "with 'ferry'")
        assert desk.questions[-1].query == "ferry"
        await press(pilot, "slash", "ctrl+a", "ctrl+k", "enter")
        await until(pilot, "all articles")


async def test_the_ledger_is_sorted(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "number_sign")
        await until(pilot, "≠ VEHICLES: +1,200 SINCE 28 MAR 26")
        text = screen_text(pilot)
        assert "███████▌     Around 4,200" in text
        assert "From the newest 2 of 9 articles" in text
        for order in ("thing", "size", "date", "disputed"):
            await press(pilot, "o")
            await until(pilot, "3 figures")
            assert desk.questions[-1].order == order


async def test_the_page_of_a_name_opens_from_the_facts(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "tab", "tab", "i")
        await until(pilot, "person, 2 places in 1 article")
        question = Question(kind="entity", name="Ingrid Dahl", article="a0000")
        assert desk.questions == [question]
        assert "MENTIONS BY DAY" in screen_text(pilot)
        await press(pilot, "G", "i")
        await until(pilot, "Varsund")
        assert desk.questions[-1].name == "Varsund"
        await press(pilot, "escape", "escape")
        assert isinstance(pilot.app.screen, DeskScreen)


async def test_a_name_is_asked_for_where_none_is_in_hand(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "i", *"nobody", "enter")
        await until(pilot, "no analysed article names nobody – look again")
        assert not pilot.app._notifications
        assert desk.questions == [Question(kind="entity", name="nobody")]
        await press(pilot, "i", "escape", "escape")
        assert isinstance(pilot.app.screen, DeskScreen)
        await press(pilot, "i", "enter")
        assert isinstance(pilot.app.screen, DeskScreen)


async def test_names_in_the_passage_are_offered(desk: FakeShelf) -> None:
    bridge = desk.analyses["a0000"]
    mentions = (*bridge.who, *bridge.where)
    desk.analyses["a0000"] = replace(bridge, entities=mentions)
    async with at_desk(desk) as pilot:
        await press(pilot, "tab", "s", "i")
        assert "Varsund" in screen_text(pilot)
        await press(pilot, "enter")
        await until(pilot, "person, 2 places")
        asked = Question(kind="entity", name="Varsund", article="a0000")
        assert desk.questions == [asked]
        await press(pilot, "tab", "i", "enter")
        assert desk.questions == [asked]


async def test_they_open_from_every_screen_with_a_text(desk: FakeShelf) -> None:
    desk.order = ["a0000"]
    async with at_desk(desk) as pilot:
        await press(pilot, "b", "tab", "number_sign")
        await until(pilot, "the story in hand · 3 figures")
        assert desk.questions == [Question(kind="numbers", article="a0000")]
        await press(pilot, "T")
        await until(pilot, "the story in hand · 2 dates")
        assert desk.questions[-1] == Question(kind="timeline", article="a0000")


async def test_whatever_goes_wrong_is_told_and_the_app_goes_on(
    desk: FakeShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(question: Question) -> Findings:
        raise ValueError(question.kind)

    monkeypatch.setattr(desk, "find", broken)
    async with at_desk(desk) as pilot:
        await press(pilot, "T")
        await until(pilot, "nothing was found: ValueError: timeline")
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, DeskScreen)


async def test_bars_are_drawn_without_blocks_where_there_are_none(
    desk: FakeShelf,
) -> None:
    async with at_desk(desk, display=Display(ascii_only=True)) as pilot:
        await press(pilot, "number_sign")
        await until(pilot, "#######|     Around 4,200")
        assert screen_text(pilot).isascii()
        await press(pilot, "i", *"Dahl", "enter")
        await until(pilot, "4 |")
        assert screen_text(pilot).isascii()


async def test_an_answer_that_comes_too_late_is_not_shown(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "T")
        await until(pilot, "2 dates")
        screen = survey(pilot)
        late = screen.Answered(Question(kind="numbers"), desk.find(screen.question))
        screen.ask(Question(kind="timeline", query="x"))
        screen.post_message(late)
        await until(pilot, "2 dates")
        assert isinstance(screen, TimelineScreen)


def test_what_can_be_asked_about_depends_on_what_is_in_hand() -> None:
    assert [each.name for each in choices("", "")] == [
        "new since the last brief",
        "the draft of the brief",
        "all articles",
    ]
    first, second, *_ = choices("a1", "dam")
    assert (first.article, second.query) == ("a1", "dam")
    assert LedgerScreen.BINDINGS
