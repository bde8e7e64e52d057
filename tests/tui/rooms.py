"""The app on a real library in a file, for the screens that ask much of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from briefing.config import Settings
from briefing.errors import EmptyBriefError
from briefing.services.newsdesk import Newsdesk
from briefing.tui.app import BriefingApp
from briefing.tui.backend import Progress
from tests.tui.fakes import FakePool, analyse, articles, fake_preview
from tests.tui.test_app import Desk


def filled(folder: Path, count: int = 12) -> Newsdesk:
    """A workspace with some articles, all analysed."""
    settings = Settings(library=folder / "library.sqlite3")
    workspace = Newsdesk.open(settings)
    made = articles(count)
    workspace.keep(made)
    for each in made:
        workspace.keep_analysis(analyse(each))
    return workspace


SETTLING = 4
"""Rounds of messages in which a screen is made, filled, drawn and given the keys."""


def no_export(progress: Progress) -> Path:
    progress("drawing", 1, 1)
    raise EmptyBriefError("no article is marked")


def app_on(workspace: Newsdesk, **options: Any) -> BriefingApp:
    return BriefingApp(
        workspace, FakePool(), no_export, preview=fake_preview, **options
    )


@asynccontextmanager
async def at_library(
    workspace: Newsdesk, size: tuple[int, int] = (120, 40), **options: Any
) -> AsyncIterator[Desk]:
    app = app_on(workspace, **options)
    async with app.run_test(size=size, notifications=True) as pilot:
        while not app.has_returned:
            await pilot.pause(0.02)
        for _ in range(SETTLING):
            await pilot.pause()
        yield pilot


def letters(words: str) -> list[str]:
    """The keys that type some words."""
    names = {" ": "space", ":": "colon", "-": "minus", '"': "quotation_mark"}
    return [names.get(letter, letter) for letter in words]
