"""A watched folder: what arrives in it is read, kept and analysed.

The folder is looked through again and again, which also works on network drives. No
file in it is ever moved, changed or deleted.
"""

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from briefing.errors import BriefingError, SourceError
from briefing.library.articles import Kept
from briefing.model.analysis import Analysis
from briefing.model.article import Article, ArticleId, digest
from briefing.services.arrivals import Arrivals, Memory, Stamp
from briefing.services.files import write_whole
from briefing.services.ingest import limits_of
from briefing.services.keeping import analyze_kept, keep_each
from briefing.services.workspace import Workspace
from briefing.sources.discovery import load
from briefing.sources.folders import is_folder, walk
from briefing.sources.raw import Raw, Unreadable, visible
from briefing.sources.reading import read

KEY_LENGTH = 12
FILES_AT_A_TIME = 256
"""Files that are kept before the first of them is analysed."""


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
            whole = self._arrivals.whole(self._stamps(), self._clock())
            for start in range(0, len(whole), FILES_AT_A_TIME):
                yield from self._take(whole[start : start + FILES_AT_A_TIME])
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

    def _take(self, paths: Sequence[str]) -> Iterator[Arrival]:
        """What became of some files: first they are all kept, then analysed."""
        pending: deque[tuple[str, Arrival]] = deque()
        owners: dict[ArticleId, Arrival] = {}
        for owner, kept in self._kept(paths, pending):
            (owner.known if kept.outcome == "known" else owner.added).append(kept.id)
            if kept.id not in owners and not self._workspace.is_analyzed(kept.id):
                owners[kept.id] = owner
        for article, outcome in analyze_kept(self._workspace, list(owners)):
            while pending[0][1] is not owners[article.id]:
                yield self._done(*pending.popleft())
            if not isinstance(outcome, Analysis):
                pending[0][1].refused.append(outcome)
        while pending:
            yield self._done(*pending.popleft())

    def _kept(
        self, paths: Iterable[str], pending: deque[tuple[str, Arrival]]
    ) -> Iterator[tuple[Arrival, Kept]]:
        """What became of each article, and whose it is; files go to `pending`."""
        owners: deque[Arrival] = deque()

        def articles() -> Iterator[Article]:
            for path in paths:
                if (found := self._loaded(path)) is None:
                    continue
                arrival = Arrival(visible(path))
                pending.append((path, arrival))
                for item in read(found) if isinstance(found, Raw) else [found]:
                    if isinstance(item, Unreadable):
                        arrival.refused.append(item.error)
                    else:
                        owners.append(arrival)
                        yield item

        for _, kept in keep_each(self._workspace, articles()):
            yield owners.popleft(), kept

    def _loaded(self, path: str) -> Raw | Unreadable | None:
        """What is in a file; None if it changed while it was read, or went."""
        try:
            stamp = _stamp(path)
            found = load(path, limits_of(self._workspace.settings))
            changed = _stamp(path) != stamp
        except OSError:
            changed = True
        if changed:
            self._arrivals.wait(path)
            return None
        return found

    def _done(self, path: str, arrival: Arrival) -> Arrival:
        self._arrivals.take(path)
        return arrival


def _stamp(path: str) -> Stamp:
    status = os.stat(path)  # noqa: PTH116 — paths stay as they were found
    return Stamp(status.st_size, status.st_mtime_ns)
