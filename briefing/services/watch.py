"""A watched folder: what arrives in it is read, kept and analysed.

The folder is looked through again and again, which also works on network drives. No
file in it is ever moved, changed or deleted.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field

from briefing.errors import BriefingError, SourceError
from briefing.model.analysis import Analysis
from briefing.model.article import Article, ArticleId, digest
from briefing.services.arrivals import Arrivals, Memory, Stamp
from briefing.services.batch import analyze_each
from briefing.services.files import write_whole
from briefing.services.ingest import limits_of
from briefing.services.workspace import Workspace
from briefing.sources.discovery import load
from briefing.sources.folders import is_folder, walk
from briefing.sources.raw import Raw, Unreadable, visible
from briefing.sources.reading import read

KEY_LENGTH = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How often a folder is looked through, and when a file counts as whole."""

    every_s: float = 2.0
    rest_s: float = 2.0
    once: bool = False
    """Take what is there, except what goes on changing."""
    afresh: bool = False
    """Forget what was taken before."""


@dataclass(slots=True)
class Arrival:
    """What became of one file."""

    path: str
    added: list[ArticleId] = field(default_factory=list)
    known: list[ArticleId] = field(default_factory=list)
    """Articles that the library had already."""
    refused: list[BriefingError] = field(default_factory=list)


class Watch:
    """One folder, and the library that it feeds.

    Args:
        folder: The folder.
        workspace: The open library with its settings.
        pace: How often to look.
        clock: Gives the time in seconds since the epoch.
        wait: Waits some seconds.

    Raises:
        SourceError: There is no such folder.
    """

    def __init__(
        self,
        folder: str,
        workspace: Workspace,
        pace: Pace,
        *,
        clock: Callable[[], float] = time.time,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        if not is_folder(folder):
            raise SourceError(f"{visible(folder)} is no folder that can be watched")
        self._folder = os.path.realpath(folder)
        self._workspace = workspace
        self._pace = pace
        self._clock = clock
        self._wait = wait
        key = digest([self._folder])[:KEY_LENGTH]
        self._memory = Memory.beside(workspace.settings.library, key)
        taken = {} if pace.afresh else self._memory.load()
        self._arrivals = Arrivals(pace.rest_s, taken)

    def arrivals(self) -> Iterator[Arrival]:
        """What arrives, file by file; with `once`, what is there and comes to rest."""
        yield from self.look()
        if self._pace.once:
            if self._arrivals.waiting:
                self._wait(self._pace.rest_s)
                yield from self.look()
            return
        while True:
            self._wait(self._pace.every_s)
            yield from self.look()

    def look(self) -> Iterator[Arrival]:
        """The files that have come to rest since the last look.

        While the folder is away, as on a drive that is unplugged, nothing is.
        """
        if not is_folder(self._folder):
            return
        before = self._arrivals.taken
        try:
            for path in self._arrivals.whole(self._stamps(), self._clock()):
                if (arrival := self._taken(path)) is not None:
                    yield arrival
        finally:
            if self._arrivals.taken != before:
                taken = self._memory.dump(self._arrivals.taken)
                write_whole(self._memory.path, taken)

    def _stamps(self) -> dict[str, Stamp]:
        """Every file of the folder, as it is now."""
        stamps = {}
        for path in walk(self._folder):
            if isinstance(path, str):
                with suppress(OSError):
                    stamps[path] = _stamp(path)
        return stamps

    def _taken(self, path: str) -> Arrival | None:
        """What became of a file; None if it changed while it was read, or went."""
        try:
            stamp = _stamp(path)
            found = load(path, limits_of(self._workspace.settings))
            changed = _stamp(path) != stamp
        except OSError:
            changed = True
        if changed:
            self._arrivals.wait(path)
            return None
        arrival = Arrival(visible(path))
        if isinstance(found, Raw):
            self._keep(found, arrival)
        else:
            arrival.refused.append(found.error)
        self._arrivals.take(path)
        return arrival

    def _keep(self, raw: Raw, arrival: Arrival) -> None:
        """Keep and analyse what is in an input, and note what became of it."""
        for _, outcome in analyze_each(
            self._kept(raw, arrival), self._workspace.settings
        ):
            if isinstance(outcome, Analysis):
                self._workspace.keep_analysis(outcome)
            else:
                arrival.refused.append(outcome)

    def _kept(self, raw: Raw, arrival: Arrival) -> Iterator[Article]:
        """The articles that are still to be analysed, once they are kept."""
        for item in read(raw):
            if isinstance(item, Unreadable):
                arrival.refused.append(item.error)
                continue
            is_new = self._workspace.keep([item])
            (arrival.added if is_new else arrival.known).append(item.id)
            if self._workspace.analysis(item.id) is None:
                yield item


def _stamp(path: str) -> Stamp:
    status = os.stat(path)  # noqa: PTH116 — paths stay as they were found
    return Stamp(status.st_size, status.st_mtime_ns)
