from concurrent.futures import Future

from textual.message import Message

from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.tui.analysing import AnalysisQueue
from briefing.tui.messages import AnalysisFailed, ArticleAnalyzed
from tests.tui.fakes import FakePool, shelf


def queue(pool: FakePool, count: int = 6) -> tuple[AnalysisQueue, list[Message]]:
    posted: list[Message] = []
    return AnalysisQueue(shelf(count, analyzed=False), pool, posted.append), posted


def test_the_background_takes_a_few_at_a_time() -> None:
    pool = FakePool(at_once=False)
    analyses, _ = queue(pool)
    analyses.fill(analyses.look())
    analyses.fill(analyses.look())
    assert list(pool.jobs) == ["a0000", "a0001"]
    assert analyses.left == 6


def test_a_wish_goes_before_the_line_and_is_not_sent_twice() -> None:
    pool = FakePool(at_once=False)
    analyses, _ = queue(pool)
    analyses.fill(analyses.look())
    analyses.want("a0005")
    analyses.want("a0005")
    analyses.want("a0000")
    assert list(pool.jobs) == ["a0000", "a0001", "a0005"]
    assert analyses.left == 6


def test_what_is_done_is_kept_and_makes_room() -> None:
    pool = FakePool(at_once=False)
    analyses, posted = queue(pool)
    analyses.fill(analyses.look())
    pool.finish("a0000")
    assert isinstance(posted[0], ArticleAnalyzed)
    analyses.keep(posted[0])
    analyses.fill(analyses.look())
    assert list(pool.jobs) == ["a0000", "a0001", "a0002"]


def test_a_failure_is_not_tried_for_ever() -> None:
    pool = FakePool(failing=frozenset({"a0000"}))
    analyses, posted = queue(pool, count=1)
    analyses.fill(analyses.look())
    assert isinstance(posted[0], AnalysisFailed)
    analyses.note_failure(posted[0])
    pool.jobs.clear()
    analyses.want("a0000")
    analyses.fill(analyses.look())
    assert not pool.jobs
    assert analyses.failures == {"a0000": "the text is all dashes"}


class BrokenPool:
    """Workers that have died."""

    def submit(self, article: Article) -> Future[Analysis]:
        raise RuntimeError("a worker was killed")


def test_dead_workers_are_a_sentence() -> None:
    posted: list[Message] = []
    analyses = AnalysisQueue(shelf(1, analyzed=False), BrokenPool(), posted.append)
    analyses.want("a0000")
    assert isinstance(posted[0], AnalysisFailed)
    assert posted[0].reason == "RuntimeError: a worker was killed"


def test_stopping_calls_back_what_has_not_begun() -> None:
    pool = FakePool(at_once=False)
    analyses, posted = queue(pool)
    analyses.fill(analyses.look())
    analyses.stop()
    assert all(future.cancelled() for _, future in pool.jobs.values())
    assert posted == []
