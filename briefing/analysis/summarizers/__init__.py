"""One summary method a file, all behind the `Summarizer` protocol."""

from typing import Protocol

from briefing.analysis.reading import Reading
from briefing.registry import Registry


class Summarizer(Protocol):
    """Rates sentences; `select` then keeps the best within a budget."""

    version: str
    """Changes whenever the same text may get another summary: `1`."""

    def rate(self, reading: Reading) -> list[float]:
        """A score for each sentence of `reading.text.sentences`, higher is better."""


SUMMARIZERS = Registry("summarizers", {})
