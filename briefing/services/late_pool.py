"""Worker processes that cost nothing until something is to be analysed."""

import sys
from contextlib import redirect_stderr
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import Future

    from briefing.config import Settings
    from briefing.model.analysis import Analysis
    from briefing.model.article import Article
    from briefing.services.batch import AnalysisPool


class LatePool:
    """An `AnalysisPool` that is made for the first article, even in a running app.

    Args:
        settings: How articles are analysed, and by how many workers.
    """

    def __init__(self, settings: "Settings") -> None:
        self._settings = settings

    @cached_property
    def _pool(self) -> "AnalysisPool":
        from briefing.services.batch import AnalysisPool

        return AnalysisPool(self._settings)

    def submit(self, article: "Article") -> "Future[Analysis]":
        """The analysis to come; what fails in it is a `BriefingError`."""
        # An app on the whole terminal puts in the place of standard error what is no
        # file, and Python hands the number of that file to what watches over workers.
        with redirect_stderr(sys.__stderr__):
            return self._pool.submit(article)

    def close(self) -> None:
        """Give up what has not begun, and let the workers end, if there are any."""
        if "_pool" in vars(self):
            self._pool.close()
