"""Every key of every place is pressed where it works, and does what the table says."""

from typing import Any

import pytest
from textual.actions import parse
from textual.app import App
from textual.dom import DOMNode

from briefing.services.newsdesk import Newsdesk
from briefing.tui.keyboard.app import KeyboardApp
from briefing.tui.keyboard.table import ACTIONS
from tests.tui.rooms import at_library
from tests.tui.test_app import Desk, press, screen_text

TO_FACTS = ("tab", "tab")
WAYS: dict[str, tuple[str, ...]] = {
    "everywhere": (),
    "article": (),
    "lists": TO_FACTS,
    "texts": ("enter",),
    "desk": (),
    "articles": (),
    "facts": TO_FACTS,
    "text": ("enter",),
    "filter": ("slash",),
    "brief": ("space", "b"),
    "marked": ("space", "b"),
    "points": ("space", "b", "tab"),
    "preview": ("v",),
    "page": ("v",),
    "search": ("F", "enter"),
    "query": ("F",),
    "matches": ("F", "enter", "tab"),
    "folders": ("F", "enter", "shift+tab"),
    "sources": ("O",),
    "feeds": ("O",),
    "settings": ("comma",),
    "values": ("comma",),
    "findings": ("T",),
    "survey": ("T",),
    "ledger": ("number_sign",),
    "why": ("w",),
    "help": ("question_mark",),
    "words": ("c",),
}
"""The keys that lead from the desk to each place."""


async def arrive(pilot: Desk, place: str) -> None:
    await press(pilot, *WAYS[place])
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


@pytest.mark.parametrize("place", ACTIONS)
async def test_every_key_does_what_the_table_says(
    place: str, library: Newsdesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[tuple[str, tuple[Any, ...]]] = []

    async def note(app: App[int], action: Any, node: DOMNode, *_: Any) -> bool:
        call = parse(action) if isinstance(action, str) else action
        space, name, arguments = call
        owner = {"app": app, "screen": app.screen}.get(space, node)
        assert callable(getattr(owner, f"action_{name}", None)), (owner, name)
        calls.append((name, tuple(arguments)))
        return True

    async with at_library(library) as pilot:
        await arrive(pilot, place)
        where = screen_text(pilot)
        monkeypatch.setattr(KeyboardApp, "run_action", note)
        for action in ACTIONS[place]:
            _, name, arguments = parse(action.does)
            for key in action.keys.split():
                calls.clear()
                await press(pilot, key)
                assert calls == [(name, arguments)], (place, key, where)
