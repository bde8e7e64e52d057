"""Worker processes for analysis: the same function on one core or on many."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from functools import partial
from itertools import chain, islice
from threading import Thread

from briefing.config import Settings
from briefing.errors import AnalysisError, BriefingError
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.services.recipe import pipeline

LOW_PRIORITY = 10
"""Niceness of the workers, so that the keys never wait for them."""
IN_FLIGHT = 4
"""Articles handed out for each worker: none waits, and memory stays flat."""
WORTH_A_POOL = 24
"""Fewer articles are done sooner than workers have loaded their models."""

Outcome = Analysis | AnalysisError


class AnalysisPool:
    """Worker processes that analyse articles at low priority.

    Make it before a Textual app runs: within one, new processes cannot be started.
    """

    def __init__(self, settings: Settings) -> None:
        self.jobs = settings.jobs or os.cpu_count() or 1
        self._executor = ProcessPoolExecutor(
            self.jobs,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_start_worker,
            initargs=(settings,),
        )

    def warm(self) -> None:
        """Start every worker now, while the caller goes on."""
        with _without_interrupts():
            for _ in range(self.jobs):
                self._executor.submit(os.getpid)

    def submit(self, article: Article) -> Future[Analysis]:
        """The analysis to come; what fails in it is a `BriefingError`."""
        with _without_interrupts(), _worker_deaths_told():
            return self._executor.submit(_analyze, article)

    def close(self) -> None:
        """Give up what has not begun, and let the workers end."""
        self._executor.shutdown(wait=False, cancel_futures=True)


def analyze_each(
    articles: Iterable[Article], settings: Settings
) -> Iterator[tuple[Article, Outcome]]:
    """Each article with its analysis or its error, in the order given.

    The result is the same for any number of jobs.
    """
    waiting = iter(articles)
    alone = settings.jobs == 1  # then nothing waits for a later article
    first = [] if alone else list(islice(waiting, WORTH_A_POOL))
    if alone or len(first) < WORTH_A_POOL:
        analyze = analyzer(settings)
        for article in chain(first, waiting):
            yield article, _outcome(partial(analyze, article))
    else:
        yield from _in_parallel(chain(first, waiting), settings)


def analyzer(settings: Settings) -> Callable[[Article], Analysis]:
    """A function that analyses one article; all it raises is a `BriefingError`."""
    analyze = pipeline(settings).analyze

    def guarded(article: Article) -> Analysis:
        try:
            return analyze(article)
        except BriefingError:
            raise
        except Exception as error:
            # One article that trips a finder must not end a batch of thousands.
            raise AnalysisError(
                f"cannot be analysed: {type(error).__name__}: {error}",
                hint="please report this; --debug shows where it happened",
            ) from error

    return guarded


def _in_parallel(
    articles: Iterable[Article], settings: Settings
) -> Iterator[tuple[Article, Outcome]]:
    under_way: deque[tuple[Article, Future[Analysis]]] = deque()
    with closing(AnalysisPool(settings)) as pool:
        for article in articles:
            under_way.append((article, pool.submit(article)))
            if len(under_way) >= pool.jobs * IN_FLIGHT:
                done, future = under_way.popleft()
                yield done, _outcome(future.result)
        for done, future in under_way:
            yield done, _outcome(future.result)


def _outcome(result: Callable[[], Analysis]) -> Outcome:
    try:
        with _worker_deaths_told():
            return result()
    except AnalysisError as error:
        return error


@contextmanager
def _worker_deaths_told() -> Iterator[None]:
    """A block in which the death of a worker becomes a sentence."""
    try:
        yield
    except BrokenProcessPool as error:
        raise BriefingError(
            "a worker process died, perhaps for want of memory",
            hint="try fewer of them with --jobs 1",
        ) from error


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """A block in which new processes are deaf to Ctrl-C, which is for the parent."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start_worker(settings: Settings) -> None:
    global _work  # noqa: PLW0603 - a worker process holds one pipeline for its life
    os.nice(LOW_PRIORITY)
    Thread(target=_end_with_parent, daemon=True).start()
    _work = analyzer(settings)


def _end_with_parent() -> None:
    """Leave at once when the parent is gone, however it went."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


_work: Callable[[Article], Analysis]


def _analyze(article: Article) -> Analysis:
    return _work(article)
