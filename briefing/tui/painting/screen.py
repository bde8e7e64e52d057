"""A screen that draws once for a key, not once for each widget that follows."""

from asyncio import Task, create_task, get_running_loop, sleep

from textual.screen import UPDATE_PERIOD, Screen, ScreenResultType
from textual.timer import Timer

TURNS = 16
"""Turns of the event loop within which a message goes from a widget up to the screen,
and what the screen then tells its other widgets comes back as a wish to be drawn."""
PATIENCE_S = 0.2
"""The first picture waits no longer than this for what it is to show."""


class SettledScreen(Screen[ScreenResultType]):
    """Lets everything that is ready to run do so before it draws a frame.

    Textual draws the widget that had the key at once, and what comes of it in a second
    frame: that would take the line twice. A new screen it draws empty, then laid out
    for its size, then with what its widgets have read.
    """

    _settled_timer: Timer | None = None
    _settling: Task[None] | None = None
    _has_settled = False

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
        if self._has_settled:
            self._on_timer_update()

    def _compositor_refresh(self) -> None:
        """Draws; for the first time when all in it has come to rest."""
        if self._has_settled:
            super()._compositor_refresh()
        elif self._settling is None:
            self._settling = create_task(self._settle())

    async def _settle(self) -> None:
        loop = get_running_loop()
        end = loop.time() + PATIENCE_S
        quiet = 0
        while quiet < TURNS and loop.time() < end:
            await sleep(0)
            quiet = 0 if self._has_messages() else quiet + 1
            if quiet == TURNS and self._layout_required:
                self._layout_required = False
                self._refresh_layout()
                quiet = 0
        self._has_settled = True
        self._repaint_required = True
        self._on_timer_update()

    def _has_messages(self) -> bool:
        nodes = self.walk_children(with_self=True)
        return any(node.message_queue_size for node in nodes)
