"""What of Textual the layer holds on to is still there, and does what it did."""

import inspect

from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.screen import Screen

from briefing.tui.painting.app import PaintingApp
from briefing.tui.painting.driver import KnowsScreen, PaintingDriver


def test_frames_still_come_through_the_same_door() -> None:
    assert list(inspect.signature(App._display).parameters) == [
        *("self", "screen", "renderable")
    ]
    assert "_display(self, update)" in inspect.getsource(Screen._compositor_refresh)
    assert "render_segments" in inspect.getsource(App._display)


def test_frames_still_have_the_same_parts() -> None:
    assert issubclass(LayoutUpdate, CompositorUpdate)
    assert list(inspect.signature(LayoutUpdate).parameters) == ["strips", "region"]
    assert list(inspect.signature(ChopsUpdate).parameters) == [
        *("chops", "spans", "chop_ends")
    ]


def test_a_screen_still_draws_on_its_timer() -> None:
    assert isinstance(vars(Screen)["_update_timer"], property)
    assert "self._on_timer_update" in inspect.getsource(
        vars(Screen)["_update_timer"].fget
    )
    assert "self._update_timer.resume()" in inspect.getsource(Screen._on_idle)


def test_a_screen_still_lays_out_and_draws_there() -> None:
    assert "self._compositor_refresh()" in inspect.getsource(Screen._on_timer_update)
    assert "self._compositor_refresh()" in inspect.getsource(Screen._refresh_layout)
    assert "self._layout_required = False" in inspect.getsource(Screen._on_timer_update)


def test_the_driver_still_starts_and_stops_there() -> None:
    assert "start_application_mode" in vars(LinuxDriver)
    assert "stop_application_mode" in vars(LinuxDriver)


async def test_only_a_whole_terminal_is_painted() -> None:
    app: PaintingApp[None] = PaintingApp()
    assert isinstance(app, KnowsScreen)
    assert app.get_driver_class() is PaintingDriver
    async with app.run_test() as pilot:
        assert not isinstance(pilot.app._driver, PaintingDriver)
        await pilot.press("ctrl+l")
