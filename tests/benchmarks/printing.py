"""The printed brief beside the same brief by ReportLab's own Platypus."""

from collections.abc import Iterator

from briefing.render import render
from briefing.render.options import Options
from briefing.render.outline import outline
from briefing.theme import load_theme
from tests.benchmarks.material import brief
from tests.benchmarks.pairs import RUNS, Pair
from tests.benchmarks.platypus import platypus

STORIES = {10: RUNS, 100: RUNS, 1000: 1}
"""How many stories, and how often each brief is printed."""


def pairs() -> Iterator[Pair]:
    """Briefs of so many stories: ours is tagged and shaped, theirs is neither."""
    theme = load_theme("standard")
    for stories, runs in STORIES.items():
        of_many = brief(stories)
        yield Pair(
            f"a PDF of {stories:,} stories",
            lambda made=of_many: render(  # type: ignore[misc]
                made, "pdf", theme, options=Options(attach=False)
            ),
            lambda made=of_many: platypus(outline(made)),  # type: ignore[misc]
            "Platypus multiBuild, untagged",
            runs,
        )
