import io
import sys
from contextlib import closing

import pytest

from briefing.config import Settings
from briefing.model.article import Article
from briefing.services.late_pool import LatePool


class NoFile(io.StringIO):
    """What an app on the whole terminal puts in the place of standard error."""

    def fileno(self) -> int:
        return -1


def test_a_pool_that_nobody_needs_costs_nothing() -> None:
    pool = LatePool(Settings())
    pool.close()
    assert "_pool" not in vars(pool)


@pytest.mark.slow
def test_workers_start_within_an_app_that_holds_the_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stderr", NoFile())
    article = Article(id="a", text="Water rose by two metres on Monday. Boats came.")
    with closing(LatePool(Settings(jobs=1, model="rules"))) as pool:
        assert pool.submit(article).result(timeout=120).id == "a"
    assert isinstance(sys.stderr, NoFile)
