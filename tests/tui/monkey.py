"""A monkey at the desk: real library, analyses, drafts and drawing, random keys."""

import asyncio
import inspect
import random
from collections.abc import Iterator
from concurrent.futures import Future
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

from rich.console import COLOR_SYSTEMS
from textual import events
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.keys import _character_to_key
from textual.widgets._toast import Toast

from briefing.analysis.pipeline import Pipeline
from briefing.errors import EmptyBriefError
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.services.export import preview_chosen
from briefing.services.newsdesk import Newsdesk
from briefing.tui.app import BriefingApp
from briefing.tui.backend import Progress
from briefing.tui.keyboard.table import ACTIONS
from briefing.tui.painting.abilities import Abilities
from briefing.tui.painting.canvas import Canvas
from briefing.tui.painting.glyphs import BLANK, UNKNOWN
from briefing.tui.painting.ink import Ink, ink, on_blanks
from briefing.tui.painting.updates import lay
from tests.tui.fakes import article
from tests.tui.painting.strict_terminal import PLAIN, Cell, StrictTerminal

APP = inspect.getfile(BriefingApp)
MODERN = Abilities(*[True] * 4)
LETTERS = "aeinrst 1234"
LEAVING = frozenset({"q", "ctrl+o", "o", "|"})
"""Keys that end the app, or leave it for an editor, a browser or a pager."""
SIZES = [(120, 40), (120, 40), (80, 24), (60, 20), (40, 12), (30, 6)]
BURST = 8
"""Keys pressed at once, as they come over a slow line."""
RESIZED = 0.1
"""How likely the window changes its size after a burst."""
ODD = (
    "漢字かな交じり文の記事。港で船が止まった。三隻が待っている。",
    "👍🏽 Thumbs up 👩‍👩‍👧 for 🇬🇧 at the e\u0301cole. It cost 4,200 kroner. ❤️",
    "أُغلق الجسر يوم الثلاثاء. קראו את הכתבה. It was closed on Tuesday.",
    "One\tline\u200b with\ufeff what\u2028 nobody\x07 sees. " + "x" * 500,
    "",
)


def odd_articles() -> Iterator[Article]:
    """Plain reports, and some whose text is hard to draw."""
    for number in range(30):
        text = f"Ship {number} left on Tuesday, said Ola Vik. It has {number * 7} crew."
        yield article(number, text=" ".join([text] * (number % 9 + 1)))
    for number, text in enumerate(ODD, 30):
        yield article(number, title=text[:60], text=text * 3)


class InlinePool:
    """Analyses by rules, at once and in this process."""

    @cached_property
    def _analyze(self) -> Any:
        return Pipeline(model="rules").analyze

    def submit(self, one: Article) -> Future[Analysis]:
        future: Future[Analysis] = Future()
        try:
            future.set_result(self._analyze(one))
        except Exception as error:  # noqa: BLE001 - as a worker hands it on
            future.set_exception(error)
        return future


class WatchedApp(BriefingApp):
    """The app as it is, drawing on a terminal that is kept in memory."""

    CSS_PATH: ClassVar = [Path(APP).parent / path for path in BriefingApp.CSS_PATH]

    def __init__(self, workspace: Newsdesk) -> None:
        def export(progress: Progress) -> Path:
            if not workspace.chosen():
                raise EmptyBriefError("no article is marked", hint="press space")
            progress("drawing", 1, 1)
            return Path("brief.pdf")

        def preview(progress: Progress) -> str:
            return preview_chosen(workspace, progress)

        super().__init__(workspace, InlinePool(), export, preview=preview)
        self._abilities = MODERN
        self._terminal = StrictTerminal(0, 0)

    def _paints(self) -> bool:
        return True

    def _paint(self, update: LayoutUpdate | ChopsUpdate) -> None:
        frame = self.frame(update)
        if self._canvas.size != (self._terminal.width, self._terminal.height):
            self._terminal = StrictTerminal(*self._canvas.size)
        self._terminal.feed(frame)

    def wrong_cells(self) -> list[tuple[int, int, Cell, object]]:
        """Where the terminal does not show what Textual would draw."""
        canvas = self._canvas if self.screen.query(Toast) else self._whole()
        if canvas.size != (self._terminal.width, self._terminal.height):
            return [(0, 0, (UNKNOWN, PLAIN), "nothing has been drawn in this size")]
        return [
            (y, x, cell, (glyph, wanted))
            for y, (cells, row) in enumerate(
                zip(self._terminal.cells, canvas.wanted, strict=True)
            )
            for x, (cell, glyph, wanted) in enumerate(
                zip(cells, row.glyphs, row.inks, strict=True)
            )
            if cell[0] != glyph or seen(*cell) != look(glyph, wanted)
        ]

    def _whole(self) -> Canvas:
        """What Textual draws from the start. Of a notice half beneath another it draws
        too little at first, so that as long as there are any, its updates count."""
        size = self.screen.outer_size
        canvas = Canvas(size.width, size.height, MODERN)
        whole = self.screen._compositor.render_update(full=True)
        assert isinstance(whole, LayoutUpdate)
        lay(whole, canvas, COLOR_SYSTEMS[self.console.color_system or "truecolor"])
        return canvas

    async def take(self, keys: list[str]) -> None:
        """Has keys pressed as fast as a line may bring them, until all is done."""
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 else key
            pressed = events.Key(name, key if len(key) == 1 else None)
            pressed.set_sender(self)
            self.post_message(pressed)
        turn = asyncio.sleep
        await turn(0)
        while self._running and not self.has_taken_all:
            await turn(0)


def look(glyph: str, one: Ink) -> object:
    """What is seen of a cell."""
    shown = on_blanks(one) if glyph == BLANK else one
    return (shown.foreground, shown.background, frozenset(shown.attributes), shown.link)


def seen(glyph: str, shown: tuple[str, str, frozenset[str], str]) -> object:
    """The same of a cell of the terminal."""
    front, back, marks, link = shown
    return look(glyph, ink(front, back, tuple(sorted(marks, key=int)), link))


def keys() -> list[str]:
    """All that do something anywhere, and some letters."""
    bound = {
        key for actions in ACTIONS.values() for a in actions for key in a.keys.split()
    }
    return [*sorted(bound - LEAVING), *LETTERS, "backspace"]


def bursts(chance: random.Random, count: int) -> Iterator[list[str]]:
    """So many keys, some at a time."""
    known = keys()
    for start in range(0, count, BURST):
        yield chance.choices(known, k=min(BURST, count - start))
