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


async def test_the_fact_in_hand_stands_out_only_where_the_keys_are() -> None:
    async with at_desk(shelf(2)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, DeskScreen)
        screen.facts.show([MANY])
        await pilot.pause()
        marked = screen.facts.render_line(1)
        assert marked.text.startswith("> Name 0")
        plain = screen.facts.render_line(2)
        assert [s.style for s in marked][:1] == [s.style for s in plain][:1]
        screen.facts.focus()
        await pilot.pause()
        held = next(iter(screen.facts.render_line(1)))
        assert held.style is not None
        assert held.style.reverse
