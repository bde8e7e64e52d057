"""Which article is analysed next, and what came of it.

The article in view goes straight to the workers; those not yet analysed follow a few
at a time behind it, so that a new wish never waits for a long line.
"""

from collections.abc import Callable, Iterable
from concurrent.futures import BrokenExecutor, CancelledError, Future
from functools import partial

from textual.message import Message

from briefing.errors import BriefingError
from briefing.model.analysis import Analysis
from briefing.tui.backend import Pool, Shelf
from briefing.tui.messages import AnalysisFailed, ArticleAnalyzed

AT_ONCE = 2
"""Background jobs given to the workers at a time."""
LOOK_AHEAD = 100
"""Articles looked up in the library at a time."""


class AnalysisQueue:
    """Hands articles to the pool and posts what becomes of each.

    Args:
        shelf: Where articles are read and analyses kept.
        pool: The workers.
        post: Takes a message from any thread.
    """

    def __init__(
        self, shelf: Shelf, pool: Pool, post: Callable[[Message], object]
    ) -> None:
        self._shelf = shelf
        self._pool = pool
        self._post = post
        self._running: dict[str, Future[Analysis]] = {}
        self._waiting: list[str] = []
        self.failures: dict[str, str] = {}
        """Why an article could not be analysed, by its id."""

    @property
    def left(self) -> int:
        """How many articles are known to be still ahead."""
        return len(self._running) + len(self._waiting)

    def want(self, article_id: str) -> None:
        """Has this article analysed at once, unless it failed or is on its way."""
        if article_id in self._running or article_id in self.failures:
            return
        if article_id in self._waiting:
            self._waiting.remove(article_id)
        self._submit(article_id)

    @property
    def wants_more(self) -> bool:
        """Whether no article is known that could be next."""
        return not self._waiting

    def look(self) -> list[str]:
        """What is not analysed yet; takes its time, and runs in any thread."""
        known = len(self._running) + len(self.failures)
        return self._shelf.unanalyzed(LOOK_AHEAD + known)

    def fill(self, found: Iterable[str] = ()) -> None:
        """Gives the workers what was found, or what is waiting already."""
        known = {*self._running, *self.failures, *self._waiting}
        self._waiting += [i for i in found if i not in known]
        while self._waiting and len(self._running) < AT_ONCE:
            self._submit(self._waiting.pop(0))

    def keep(self, message: ArticleAnalyzed) -> None:
        """Stores a finished analysis."""
        self._running.pop(message.article_id, None)
        self._shelf.keep_analysis(message.analysis)

    def note_failure(self, message: AnalysisFailed) -> None:
        """Remembers a failure, so that the article is not tried for ever."""
        self._running.pop(message.article_id, None)
        self.failures[message.article_id] = message.reason

    def stop(self) -> None:
        """Calls back what no worker has begun."""
        self._waiting.clear()
        for future in self._running.values():
            future.cancel()

    def _submit(self, article_id: str) -> None:
        try:
            future = self._pool.submit(self._shelf.article(article_id))
        except (
            BriefingError,
            RuntimeError,
        ) as error:  # a broken pool is a RuntimeError
            self._post(AnalysisFailed(article_id, _sentence(error)))
            return
        self._running[article_id] = future
        future.add_done_callback(partial(self._done, article_id))

    def _done(self, article_id: str, future: Future[Analysis]) -> None:
        """Runs in a thread of the pool."""
        try:
            self._post(ArticleAnalyzed(article_id, future.result()))
        except CancelledError:
            return
        except Exception as error:  # noqa: BLE001 - whatever a worker raises is shown
            self._post(AnalysisFailed(article_id, _sentence(error)))


def _sentence(error: Exception) -> str:
    if isinstance(error, BriefingError):
        return error.message
    if isinstance(error, BrokenExecutor):
        return "the worker processes have died; start the program anew"
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
