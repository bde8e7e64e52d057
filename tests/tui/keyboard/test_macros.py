"""Macros: recorded, played, stopped; never endless."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import LibraryError
from briefing.tui.keyboard.macros import Macros
from tests.tui.fakes import FakeShelf, shelf
from tests.tui.keyboard.test_typing import burst
from tests.tui.test_app import article_list, at_desk, press, screen_text


def fail(*_: object, **__: object) -> int:
    raise LibraryError("the disk is full")


LETTERS = st.sampled_from("ab@")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("record"), LETTERS),
        st.tuples(st.just("key"), st.sampled_from("jkx")),
        st.tuples(st.just("end"), st.just("")),
        st.tuples(st.just("play"), LETTERS),
    ),
    max_size=40,
)


@given(STEPS, st.integers(1, 3))
def test_what_is_played_is_what_was_recorded(
    steps: list[tuple[str, str]], times: int
) -> None:
    macros: Macros[str] = Macros()
    kept: dict[str, list[str]] = {}
    for step, value in steps:
        recording = macros.recording
        if step == "record" and not recording and value != "@":
            macros.record(value)
            kept[value] = []
        elif step == "key":
            macros.note(value)
            if recording:
                kept[recording].append(value)
        elif step == "end" and recording:
            macros.note("Q")
            assert macros.end() == len(kept[recording])
        elif step == "play" and value != "@":
            can = value != recording and bool(kept.get(value))
            assert macros.play(value, times) == can
            played = list(iter(macros.next, None))
            assert played == (kept[value] * times if can else [])
            assert not macros.playing


async def test_a_macro_does_again_what_was_typed() -> None:
    library = shelf(60)
    async with at_desk(library) as pilot:
        await press(pilot, "Q", "a")
        assert " recording a " in screen_text(pilot).splitlines()[0]
        await press(pilot, "space", "2", "j", "Q")
        assert "Macro a: 3 keys" in screen_text(pilot)
        assert " recording a " not in screen_text(pilot).splitlines()[0]
        await burst(pilot, "3@aj@@")
        assert article_list(pilot).cursor == 11
        assert library.order == ["a0000", "a0002", "a0004", "a0006", "a0009"]


async def test_words_are_played_where_one_types(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await burst(pilot, "Qacof note\nQj@a")
        items = desk.drafting.current.items
        assert [item.comment for item in items] == ["of note", "of note"]


async def test_a_macro_plays_no_other_and_not_itself(desk: FakeShelf) -> None:
    async with at_desk(desk) as pilot:
        await burst(pilot, "QajQQbj@ajQgj@b")
        assert "A macro plays no other." in screen_text(pilot)
        assert article_list(pilot).cursor == 2
        await burst(pilot, "Qcj@c")
        assert "There is no macro c." in screen_text(pilot)


async def test_an_error_ends_what_is_played(monkeypatch: pytest.MonkeyPatch) -> None:
    library = shelf(9)
    async with at_desk(library) as pilot:
        await burst(pilot, "QajNQ2@a")
        assert article_list(pilot).cursor == 3
        monkeypatch.setattr(FakeShelf, "mark", fail)
        await burst(pilot, "3@a")
        assert article_list(pilot).cursor == 4
        assert "the disk is full" in screen_text(pilot)
