"""The guide names everything that a key can do."""

from pathlib import Path

from textual.binding import Binding

from briefing.services.newsdesk import Newsdesk
from briefing.tui.keys import key_table
from briefing.tui.widgets.filter_bar import FilterBar
from tests.tui.fakes import FakeShelf
from tests.tui.rooms import at_library
from tests.tui.test_app import at_desk

GUIDE = Path(__file__).parents[2] / "docs" / "guide" / "terminal-app.md"

LIST, LEDGER = ("escape", "escape"), ("number_sign",)
PLACES: list[tuple[str, ...]] = [(), ("tab",), ("tab",), ("T",), ("tab",), LIST]
PLACES += [LEDGER, LIST, ("b",), ("tab",)]


async def test_every_key_of_every_place_is_in_the_guide(
    desk: FakeShelf, library: Newsdesk
) -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    found: set[str] = set()
    async with at_desk(desk) as pilot:
        for keys in PLACES:
            await pilot.press(*keys)
            await pilot.pause()
            found |= {key.description for key in key_table(pilot.app.screen)}
    async with at_library(library) as pilot:
        for keys in (("F",), ("escape",), ("tab",), ("tab",), ("O",), ("comma",)):
            await pilot.press(*keys)
            found |= {key.description for key in key_table(pilot.app.screen)}
    in_filter = {b.description for b in FilterBar.BINDINGS if isinstance(b, Binding)}
    missing = {each for each in found | in_filter if each not in guide}
    assert not missing
