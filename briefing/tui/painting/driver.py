"""Textual's driver of a terminal: says when the screen was wiped, and outlives it."""

from typing import Any, Protocol, TextIO, cast, runtime_checkable

from textual.drivers.linux_driver import LinuxDriver

from briefing.tui.painting.line_out import LineOut
from briefing.tui.painting.pen import RESET


@runtime_checkable
class KnowsScreen(Protocol):
    """Someone who remembers what the terminal shows."""

    def forget_screen(self) -> None:
        """Takes for granted nothing that it shows."""


class PaintingDriver(LinuxDriver):
    """Whenever it has taken over the terminal, everything must be drawn."""

    def __init__(self, *values: Any, **named: Any) -> None:
        super().__init__(*values, **named)
        self._file = cast("Any", LineOut(cast("TextIO", self._file)))

    def start_application_mode(self) -> None:
        """Takes over the terminal, the alternate screen being empty."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if isinstance(self._app, KnowsScreen):
            self._app.forget_screen()

    def stop_application_mode(self) -> None:
        """Gives the terminal back in its own colours."""
        self.write(RESET)
        super().stop_application_mode()
