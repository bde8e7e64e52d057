"""Our own method: what news writing does with its first and its central sentences."""

import math
from collections.abc import Mapping

from briefing.analysis.reading import Reading
from briefing.analysis.summarizers.features import Features, measure

WEIGHTS: Mapping[str, float] = {
    "first": 0.5,
    "early": 1.0,
    "place": 0.4,
    "centrality": 0.5,
    "coverage": 0.8,
    "title": 0.8,
    "lead": 0.4,
    "names": 0.2,
    "numbers": 0.1,
    "length": 0.4,
    "quoted": -0.2,
    "personal": -0.2,
    "question": -0.3,
    "leaning": -0.3,
    "connective": -0.2,
    "bonus": 0.1,
}
"""How much each measure counts."""


class News:
    """A weighted sum of position, centrality, title, names, numbers and manner."""

    version = "1"

    def rate(self, reading: Reading) -> list[float]:
        """The weighted sum for each sentence."""
        return [rating(features) for features in measure(reading)]


def rating(features: Features) -> float:
    """The weighted sum of a sentence's measures."""
    return math.fsum(
        weight * getattr(features, name) for name, weight in WEIGHTS.items()
    )
