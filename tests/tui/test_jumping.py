"""Jump mode, sentences and paragraphs."""

from dataclasses import replace

from briefing.tui.screens.brief import BriefScreen
from tests.tui.fakes import FakeShelf, analyse, shelf
from tests.tui.keyboard.test_typing import burst
from tests.tui.test_app import (
    Desk,
    article_list,
    at_desk,
    facts,
    focus,
    press,
    reader,
    screen_text,
)


def labelled(pilot: Desk, words: str) -> str:
    """The label before some words in a pane."""
    for line in screen_text(pilot).splitlines():
        before, found, _ = line.partition(words)
        if found:
            return before.split()[-1]
    raise AssertionError(screen_text(pilot))


async def test_letters_lead_to_what_is_seen(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        before = screen_text(pilot).splitlines()
        await press(pilot, ";")
        assert "jump to:" in screen_text(pilot).splitlines()[0]
        label = labelled(pilot, "The bridge was built in 1961.")
        await burst(pilot, label)
        assert focus(pilot) == "text"
        assert reader(pilot).passage is not None
        assert reader(pilot).passage.text == "The bridge was built in 1961."  # type: ignore[union-attr]
        await press(pilot, ";")
        await burst(pilot, labelled(pilot, "48 kilometres"))
        assert focus(pilot) == "facts"
        assert facts(pilot).entry(facts(pilot).cursor).text == "48 kilometres"
        await press(pilot, ";", "escape", "escape", "escape")
        assert "jump to:" not in screen_text(pilot)
        assert article_list(pilot).cursor == 0
        assert before[:3] == screen_text(pilot).splitlines()[:3]


async def test_every_sentence_on_a_line_has_its_letter() -> None:
    said = "Yes. No. Rain fell. 网 is a net. So be it."
    library = shelf(1)
    library.articles[0] = replace(library.articles[0], text=said)
    library.analyses["a0000"] = replace(
        analyse(library.articles[0]), summary=(), runners_up=()
    )
    async with at_desk(library) as pilot:
        await press(pilot, "enter", ";")
        assert "a Yes. so. Rain fell. d  is a net." in screen_text(pilot)
        await press(pilot, "d")
        passage = reader(pilot).passage
        assert passage is not None
        assert passage.text == "网 is a net."


async def test_two_letters_where_there_is_much() -> None:
    async with at_desk(shelf(60)) as pilot:
        await press(pilot, ";")
        await burst(pilot, "m")
        assert "jump to:" in screen_text(pilot).splitlines()[0]
        await burst(pilot, "a")
        assert "jump to:" not in screen_text(pilot).splitlines()[0]
        assert article_list(pilot).cursor == 25
        await burst(pilot, ";m1")
        assert article_list(pilot).cursor == 25


async def test_the_letters_work_in_the_brief(desk: FakeShelf) -> None:
    desk.order = ["a0000", "a0003"]
    async with at_desk(desk) as pilot:
        await press(pilot, "b", ";", "s")
        screen = pilot.app.screen
        assert isinstance(screen, BriefScreen)
        assert screen.rows.cursor == 1


async def test_sentences_and_paragraphs_of_the_text(desk: FakeShelf) -> None:
    async with at_desk(desk, size=(60, 9)) as pilot:
        await press(pilot, "enter", ")", "2", ")")
        assert reader(pilot).passage is not None
        assert reader(pilot).passage.text.startswith("We would rather")  # type: ignore[union-attr]
        await press(pilot, "(")
        assert reader(pilot).passage.text.startswith("Around 4,200")  # type: ignore[union-attr]
        await press(pilot, "g", "}")
        assert "The old bridge" in screen_text(pilot).splitlines()[2]
        await press(pilot, "2", "}", "{")
        assert "Around 4,200" in screen_text(pilot).splitlines()[2]
