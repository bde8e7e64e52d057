"""A screen that draws once for a key, not once for each widget that follows."""

from asyncio import sleep

from textual.screen import UPDATE_PERIOD, Screen, ScreenResultType
from textual.timer import Timer

TURNS = 16
"""Turns of the event loop within which a message goes from a widget up to the screen,
and what the screen then tells its other widgets comes back as a wish to be drawn."""


class SettledScreen(Screen[ScreenResultType]):
    """Lets everything that is ready to run do so before it draws a frame.

    Textual draws the widget that had the key at once, and what comes of it in a second
    frame: that would take the line twice.
    """

    _settled_timer: Timer | None = None

    @property
    def _update_timer(self) -> Timer:
        """The timer that Textual wakes when something is to be drawn."""
        if self._settled_timer is None:
            self._settled_timer = self.set_interval(
                UPDATE_PERIOD, self._draw_when_settled, name="settled", pause=True
            )
        return self._settled_timer

    async def _draw_when_settled(self) -> None:
        for _ in range(TURNS):
            await sleep(0)
        self._on_timer_update()
