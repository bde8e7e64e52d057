"""An article's summary by any method."""

from briefing.analysis.reading import Reading
from briefing.analysis.summarizers import (
    SUMMARIZERS,
    Explained,
    Explains,
    Summarizer,
)
from briefing.analysis.summarizers.explanation import Summary, explained
from briefing.analysis.summarizers.selection import Budget, choose, wanted

DEFAULT = "news"


def summarize(
    reading: Reading, method: str = DEFAULT, budget: Budget | None = None
) -> Summary:
    """The article's summary with its reasons; three to five sentences by default.

    Raises:
        ConfigError: There is no such method.
        AnalysisError: The article is longer than the method can take.
    """
    summarizer = _summarizer(method)
    found = _explained(summarizer, reading, wanted(reading, budget))
    return explained(choose(reading, found.ratings, budget, found.together), found)


def _explained(summarizer: Summarizer, reading: Reading, wanted: int) -> Explained:
    """The ratings of a method; one that cannot say what they are made of is silent."""
    if isinstance(summarizer, Explains):
        return summarizer.explain(reading, wanted)
    return Explained(summarizer.rate(reading), lambda _: {})


def method_version(method: str = DEFAULT) -> str:
    """Name and version of a method: `news/1`."""
    return f"{method}/{_summarizer(method).version}"


def _summarizer(method: str) -> Summarizer:
    summarizer: Summarizer = SUMMARIZERS.load(method)()
    return summarizer
