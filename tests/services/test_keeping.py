from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.errors import AnalysisError
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.services import keeping
from briefing.services.keeping import analyze_backlog, keep_each
from briefing.services.workspace import Workspace


def article(number: int) -> Article:
    return Article(id=f"a{number:03}", text=f"Rain fell on day {number}.")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    settings = Settings(library=tmp_path / "l.sqlite3", model="rules", jobs=1)
    with closing(Workspace.open(settings)) as opened:
        yield opened


def test_many_are_kept_at_a_time_and_told_when_they_are_safe(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "LONGEST_WAIT_S", 1e9)
    monkeypatch.setattr(keeping, "MOST_AT_A_TIME", 4)
    given: list[int] = []

    def coming() -> Iterator[Article]:
        for n in range(10):
            given.append(n)
            yield article(n)

    seen = []
    for one, kept in keep_each(workspace, coming()):
        assert workspace.article(one.id) == one
        assert kept.outcome == "new"
        seen.append(len(given))
    assert seen == [1, 5, 5, 5, 5, 9, 9, 9, 9, 10]


def test_a_slow_stream_is_kept_one_by_one(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "LONGEST_WAIT_S", 0)
    articles = iter([article(1), article(2)])
    kept = keep_each(workspace, articles)
    next(kept)
    assert workspace.count() == 1
    assert next(articles) == article(2)


def test_what_was_interrupted_goes_on(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "ASKED_FOR", 3)
    workspace.keep(article(n) for n in range(8))
    first = analyze_backlog(workspace)
    done = [next(first)[0].id for _ in range(4)]
    first.close()  # type: ignore[attr-defined]
    assert workspace.count_unanalyzed() == 4
    rest = [one.id for one, _ in analyze_backlog(workspace)]
    assert sorted(done + rest) == [f"a{n:03}" for n in range(8)]
    assert workspace.count_unanalyzed() == 0


def test_what_fails_is_tried_once(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(
        articles: Iterator[Article], settings: Settings
    ) -> Iterator[tuple[Article, object]]:
        for one in articles:
            bad = one.id == "a001"
            yield one, AnalysisError("no") if bad else Analysis(id=one.id, method="x")

    monkeypatch.setattr(keeping, "analyze_each", failing)
    monkeypatch.setattr(keeping, "ASKED_FOR", 2)
    workspace.keep(article(n) for n in range(5))
    assert len(list(analyze_backlog(workspace))) == 5
    assert workspace.unanalyzed() == ["a001"]
