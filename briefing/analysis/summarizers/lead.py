"""The opening of an article: a baseline that is hard to beat in news."""

from typing import ClassVar

from briefing.analysis.reading import Reading
from briefing.analysis.versions import SUMMARY_VERSIONS


class Lead:
    """Prefers sentences in the order of the text."""

    version: ClassVar[str] = SUMMARY_VERSIONS["lead"]

    def rate(self, reading: Reading) -> list[float]:
        """Falling from 1 towards 0."""
        count = len(reading.text.sentences)
        return [1 - index / count for index in range(count)]
