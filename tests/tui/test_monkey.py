"""Keys pressed at random: no exception, no wrong cell, nothing lost.

`make monkey` presses twenty times as many.
"""

import os
import random
from dataclasses import dataclass
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.screen import UPDATE_PERIOD

from briefing.config import Settings
from briefing.model.draft import Draft
from briefing.services.newsdesk import Newsdesk
from briefing.tui.screens.desk import DeskScreen
from tests.tui.monkey import RESIZED, SIZES, WatchedApp, bursts, odd_articles

KEYS = int(os.environ.get("MONKEY_KEYS", "1000"))
SEED = int(os.environ.get("MONKEY_SEED", "6"))
TURNS = 50
"""Frames within which a picture is drawn."""
DEEP = 50
"""Screens at most that are open over each other."""
SITTING = 500
"""Keys after which the app is left, and opened again on what it has kept."""
Kept = tuple[Draft, list[tuple[object, ...]]]


def kept(workspace: Newsdesk) -> Kept:
    """All that was decided."""
    rows = workspace.rows(0, 100, "is:any")
    return workspace.drafting.current, [
        (row.id, row.chosen, row.read, row.starred, row.dismissed) for row in rows
    ]


@dataclass(frozen=True)
class Left:
    """How a sitting was left."""

    pressed: int = 0
    """Keys in it."""
    at: str = ""
    """The article in view; empty if the monkey itself left."""


async def sit(
    workspace: Newsdesk, chance: random.Random, count: int, last: Left
) -> Left:
    """One sitting of so many keys at most, which begins where the last one ended."""
    app, pressed = WatchedApp(workspace), 0
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.pause()
        if last.at:
            assert await in_view(app, pilot) == last.at
        for burst in bursts(chance, count):
            await app.take(burst)
            pressed += len(burst)
            if app._exit:  # the palette can do that
                return Left(pressed)
            await drawn(app, pilot)
            assert app.wrong_cells() == [], burst
            if chance.random() < RESIZED:
                await pilot.resize_terminal(*chance.choice(SIZES))
        await pilot.resize_terminal(120, 40)
        await app.workers.wait_for_complete()
        for _ in range(DEEP):
            await app.take(["escape"])
        at = await in_view(app, pilot)
        app.exit()
    return Left(pressed, at)


async def drawn(app: WatchedApp, pilot: Pilot[int]) -> None:
    """Waits until what is to be drawn is, or it takes too long."""
    await pilot.pause()
    for _ in range(TURNS):
        if not app.wrong_cells():
            return
        await pilot.pause(UPDATE_PERIOD)


async def in_view(app: WatchedApp, pilot: Pilot[int]) -> str:
    """At the desk, the article that both the list and the text are about."""
    await pilot.pause()
    screen = app.screen
    assert isinstance(screen, DeskScreen)
    row, shown = screen.articles.current, screen.reader.article
    assert (row and row.id) == (shown and shown.id)
    return row.id if row else ""


@pytest.mark.slow
async def test_a_monkey_at_the_desk_breaks_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    chance = random.Random(SEED)  # noqa: S311 - nothing secret
    settings = Settings(library=tmp_path / "library.sqlite3")
    before: Kept | None = None
    pressed, left = 0, Left()
    while pressed < KEYS:
        workspace = Newsdesk.open(settings)
        workspace.keep(odd_articles())
        if before is not None:
            assert kept(workspace) == before
        left = await sit(workspace, chance, min(SITTING, KEYS - pressed), left)
        pressed += left.pressed
        before = kept(workspace)
        assert list(workspace.library.upkeep.problems()) == []
        workspace.close()
