"""When a screen draws."""

from typing import Any

from rich.console import RenderableType
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widget import Widget

from briefing.tui.painting.screen import SettledScreen


class Slow(Widget):
    """Knows what it shows only when it knows its size."""

    shown = "nothing"

    def on_resize(self) -> None:
        self.call_later(self.fill)

    def fill(self) -> None:
        self.shown = "all"
        self.refresh(layout=True)

    def render(self) -> str:
        return self.shown


class Deep(SettledScreen[None]):
    def compose(self) -> ComposeResult:
        yield Slow()


class Shallow(Screen[None]):
    def compose(self) -> ComposeResult:
        yield Slow()


class Watched(App[None]):
    """Notes what is there whenever a screen with something in it is drawn."""

    def __init__(self, screen: Screen[None]) -> None:
        super().__init__()
        self._first = screen
        self.drawn: list[str] = []

    def get_default_screen(self) -> Screen[None]:
        return self._first

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        self.drawn += [slow.shown for slow in screen.query(Slow)]
        super()._display(screen, renderable)


async def test_the_first_picture_is_a_whole_one() -> None:
    async with Watched(Deep()).run_test() as pilot:
        await pilot.pause(0.05)
        assert set(pilot.app.drawn) == {"all"}  # type: ignore[attr-defined]
    async with Watched(Shallow()).run_test() as pilot:
        await pilot.pause(0.05)
        assert "nothing" in pilot.app.drawn  # type: ignore[attr-defined]


async def test_what_comes_later_is_drawn_too() -> None:
    async with Watched(Deep()).run_test() as pilot:
        await pilot.pause(0.05)
        before = len(pilot.app.drawn)  # type: ignore[attr-defined]
        pilot.app.screen.query_one(Slow).refresh()
        await pilot.pause(0.05)
        assert len(pilot.app.drawn) > before  # type: ignore[attr-defined]


async def test_a_screen_that_is_left_at_once_is_no_harm() -> None:
    async with Watched(Deep()).run_test() as pilot:
        screen = Deep()
        pilot.app.push_screen(screen)
        pilot.app.push_screen(Shallow())
        await pilot.pause(0.05)
        await pilot.app.pop_screen()
        await pilot.app.pop_screen()
        await pilot.pause(0.05)
        assert pilot.app.screen is not screen
