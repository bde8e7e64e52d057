"""How well a story of several articles is told: what is told, once, and still true.

Each story in `stories/` names its content units, as Nenkova and Passonneau do
(Evaluating content selection in summarization: the pyramid method, 2004): a unit weighs
as much as there are articles that hold one of its phrases. `overtaken` are phrases that
a later article has put right.
"""

import json
import math
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.analysis.pipeline import Pipeline
from briefing.analysis.summarizers.selection import Budget
from briefing.analysis.synthesis import synthesize
from briefing.model.article import Article, digest
from tests.quality.floors import Figures, run

FOLDER = Path(__file__).parent / "stories"
DIGITS = 6


@dataclass(frozen=True)
class Told:
    """A story with its gold and the points that tell it."""

    articles: Sequence[Article]
    units: Sequence[Sequence[str]]
    overtaken: Sequence[str]
    points: Sequence[str]

    def units_in(self, text: str) -> set[int]:
        """The numbers of the units that a text tells."""
        return {
            number
            for number, phrases in enumerate(self.units)
            if any(phrase in text for phrase in phrases)
        }

    @property
    def weights(self) -> Mapping[int, int]:
        """How many articles tell each unit."""
        held = [self.units_in(article.text) for article in self.articles]
        return {n: sum(n in each for each in held) for n in range(len(self.units))}


def stories() -> list[Told]:
    """The sample stories, told from all sentences of their articles."""
    return [_told(json.loads(p.read_text("utf-8"))) for p in sorted(FOLDER.iterdir())]


def _told(data: Mapping[str, list[dict[str, str]]]) -> Told:
    articles = [Article.create(**values) for values in data["articles"]]
    pipeline = Pipeline(method="lead", budget=Budget(ratio=1.0), model="rules")
    points = synthesize(articles, [pipeline.analyze(article) for article in articles])
    words = [point.span.text for point in points]
    return Told(articles, data["units"], data["overtaken"], words)  # type: ignore[arg-type]


def told_weight(told: Told) -> float:
    """The weight of the units that are told, as a share of all."""
    found = told.units_in(" ".join(told.points))
    return sum(told.weights[n] for n in found) / sum(told.weights.values())


def adding(told: Told) -> float:
    """The share of the points that tell a unit which none before them told."""
    known: set[int] = set()
    new = 0
    for point in told.points:
        found = told.units_in(point)
        new += bool(found - known)
        known |= found
    return new / len(told.points)


def current(told: Told) -> float:
    """1 where nothing is told that a later article has put right."""
    whole = " ".join(told.points)
    return float(not any(phrase in whole for phrase in told.overtaken))


def measure() -> tuple[str, Figures]:
    """A digest of the stories, and the figures."""
    text = [path.read_text("utf-8") for path in sorted(FOLDER.iterdir())]
    found = stories()
    figures = {"units told": told_weight, "points that add": adding, "current": current}
    means = {
        name: round(math.fsum(map(figure, found)) / len(found), DIGITS)
        for name, figure in figures.items()
    }
    return digest(text)[:16], means


if __name__ == "__main__":
    run("stories", measure, sys.argv[1:])
