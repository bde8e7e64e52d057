"""Textual's driver of a terminal, which also says when the screen was wiped."""

from typing import Protocol, runtime_checkable

from textual.drivers.linux_driver import LinuxDriver

from briefing.tui.painting.pen import RESET


@runtime_checkable
class KnowsScreen(Protocol):
    """Someone who remembers what the terminal shows."""

    def forget_screen(self) -> None:
        """Takes for granted nothing that it shows."""


class PaintingDriver(LinuxDriver):
    """Whenever it has taken over the terminal, everything must be drawn."""

    def start_application_mode(self) -> None:
        """Takes over the terminal, the alternate screen being empty."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if isinstance(self._app, KnowsScreen):
            self._app.forget_screen()

    def stop_application_mode(self) -> None:
        """Gives the terminal back in its own colours."""
        self.write(RESET)
        super().stop_application_mode()
