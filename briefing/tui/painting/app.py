"""An app that sends only the cells that changed.

The hook is the one method through which Textual shows a frame. It is not public; the
project pins Textual's version.
"""

import os
from typing import Any, TypeVar

from rich.console import COLOR_SYSTEMS, RenderableType
from textual import events
from textual._ansi_sequences import SYNC_END, SYNC_START
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.screen import Screen

from briefing.tui.painting.abilities import Abilities
from briefing.tui.painting.canvas import Canvas
from briefing.tui.painting.driver import PaintingDriver
from briefing.tui.painting.pen import RESET
from briefing.tui.painting.tabs import usual
from briefing.tui.painting.updates import lay

Result = TypeVar("Result")
LOOKED_S = 1.0
"""How often is looked whether the terminal is still there."""


class PaintingApp(App[Result]):
    """Base of an app for a slow line.

    Args:
        changed_cells: Whether only the cells that changed are sent. Off, and wherever
            the app does not have a whole terminal to itself, Textual draws.
    """

    def __init__(self, *, changed_cells: bool = True) -> None:
        self._changed_cells = changed_cells
        self._abilities = Abilities.of(os.environ.get("TERM", ""))
        self._canvas = Canvas(0, 0, self._abilities)
        super().__init__()

    def get_driver_class(self) -> type[Driver]:
        """A driver that tells when it has taken over the terminal."""
        found = super().get_driver_class()
        return PaintingDriver if found is LinuxDriver else found

    def on_mount(self) -> None:
        """Watches over the terminal."""
        if isinstance(self._driver, PaintingDriver):
            self.set_interval(LOOKED_S, self._driver.look)

    def forget_screen(self) -> None:
        """Takes for granted nothing that the terminal shows, from the next frame on."""
        self._canvas.forget()

    def put_right(self) -> str:
        """Gives the terminal its own colours and its usual tabulators again."""
        tabs = self._changed_cells and self._abilities.sets_tabs
        return RESET + (usual(self.size.width) if tabs else "")

    def on_resize(self, event: events.Resize) -> None:
        """A terminal that changes its size moves what it shows as it likes."""
        del event
        self.forget_screen()

    def action_repaint(self) -> None:
        """Draws everything again, whatever the terminal shows."""
        self.forget_screen()
        self.screen.refresh()

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Shows a frame."""
        if isinstance(renderable, LayoutUpdate | ChopsUpdate) and self._paints():
            if not self._batch_count and self._running and not self._closed:
                self._paint(renderable)
        else:
            super()._display(screen, renderable)

    def _paints(self) -> bool:
        return self._changed_cells and isinstance(self._driver, PaintingDriver)

    def _paint(self, update: LayoutUpdate | ChopsUpdate) -> None:
        assert self._driver is not None
        if frame := self.frame(update):
            # One write is one packet on the line.
            if self._sync_available:
                frame = f"{SYNC_START}{frame}{SYNC_END}"
            self._driver.write(frame)

    def frame(self, update: LayoutUpdate | ChopsUpdate) -> str:
        """What makes the terminal show an update."""
        size = self.screen.outer_size
        if self._canvas.size != (size.width, size.height):
            self._canvas = Canvas(size.width, size.height, self._abilities)
        lay(
            update,
            self._canvas,
            COLOR_SYSTEMS[self.console.color_system or "truecolor"],
        )
        cursor = size.clamp_offset(self.cursor_position)
        return self._canvas.frame((cursor.y, cursor.x))
