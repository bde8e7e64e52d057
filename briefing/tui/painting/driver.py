"""Textual's driver of a terminal: says when the screen was wiped, and outlives it."""

import termios
from contextlib import suppress
from typing import Any, Protocol, TextIO, cast, runtime_checkable

from textual.drivers.linux_driver import LinuxDriver

from briefing.tui.painting.line_out import LineOut

OUTPUT_FLAGS = 1
"""Where the flags of the output are among the attributes of a terminal."""


@runtime_checkable
class KnowsScreen(Protocol):
    """Someone who remembers what the terminal shows."""

    def forget_screen(self) -> None:
        """Takes for granted nothing that it shows."""

    def put_right(self) -> str:
        """What makes it draw as it did before."""


class PaintingDriver(LinuxDriver):
    """Whenever it has taken over the terminal, everything must be drawn."""

    def __init__(self, *values: Any, **named: Any) -> None:
        super().__init__(*values, **named)
        self._line = LineOut(cast("TextIO", self._file))
        self._file = cast("Any", self._line)

    def start_application_mode(self) -> None:
        """Takes over the terminal, the alternate screen being empty."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        with suppress(termios.error):
            self._let_tabs_through()
        if isinstance(self._app, KnowsScreen):
            self._app.forget_screen()

    def look(self) -> None:
        """Looks whether the terminal is still there."""
        self._line.look()

    def stop_application_mode(self) -> None:
        """Gives the terminal back as it was."""
        if isinstance(self._app, KnowsScreen):
            self.write(self._app.put_right())
        super().stop_application_mode()

    def _let_tabs_through(self) -> None:
        """Keeps the system's terminal driver from turning tabulators into blanks."""
        attributes = termios.tcgetattr(self.fileno)
        attributes[OUTPUT_FLAGS] &= ~termios.TABDLY
        termios.tcsetattr(self.fileno, termios.TCSANOW, attributes)
