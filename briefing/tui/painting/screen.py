"""A screen that draws once for a key, not once for each widget that follows."""

from asyncio import sleep

from textual.screen import Screen, ScreenResultType

TURNS = 16
"""Turns of the event loop within which a message goes from a widget up to the screen,
and what the screen then tells its other widgets comes back as a wish to be drawn."""


class SettledScreen(Screen[ScreenResultType]):
    """Lets everything that is ready to run do so before it draws a frame.

    Textual draws the widget that had the key at once, and what comes of it in a second
    frame: that would take the line twice.
    """

    async def _on_timer_update(self) -> None:  # type: ignore[override]
        """Draws what is to be drawn."""
        for _ in range(TURNS):
            await sleep(0)
        super()._on_timer_update()
