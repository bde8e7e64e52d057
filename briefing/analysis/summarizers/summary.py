"""An article's summary by any method."""

from briefing.analysis.reading import Reading
from briefing.analysis.summarizers import SUMMARIZERS, Summarizer
from briefing.analysis.summarizers.selection import Budget, select
from briefing.model.analysis import SummarySentence

DEFAULT = "news"


def summarize(
    reading: Reading, method: str = DEFAULT, budget: Budget | None = None
) -> tuple[SummarySentence, ...]:
    """The article's summary, in text order; three to five sentences without a budget.

    Raises:
        ConfigError: There is no such method.
        AnalysisError: The article is longer than the method can take.
    """
    summarizer = _summarizer(method)
    together = getattr(summarizer, "together", False)
    return select(reading, summarizer.rate(reading), budget, together=together)


def method_version(method: str = DEFAULT) -> str:
    """Name and version of a method: `news/1`."""
    return f"{method}/{_summarizer(method).version}"


def _summarizer(method: str) -> Summarizer:
    summarizer: Summarizer = SUMMARIZERS.load(method)()
    return summarizer
