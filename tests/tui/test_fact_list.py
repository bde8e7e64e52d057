from briefing.model.article import Span
from briefing.services.panels import Entry, Panel
from briefing.tui.screens.desk import DeskScreen
from tests.tui.fakes import shelf
from tests.tui.test_app import at_desk

MANY = Panel(
    "Who",
    tuple(Entry(f"Name {n}", "", Span(start=0, end=1, text="x")) for n in range(90)),
)


async def test_the_last_of_all_facts_may_be_none_of_the_best() -> None:
    async with at_desk(shelf(2)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, DeskScreen)
        screen.facts.show([MANY])
        screen.facts.focus()
        await pilot.press("x", "G")
        assert screen.facts.cursor == 89
        await pilot.press("x")
        assert screen.facts.cursor == 0
