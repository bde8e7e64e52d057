"""The printed brief beside the same brief by ReportLab's own Platypus, and by Typst."""

from collections.abc import Callable, Iterator

from briefing.model.brief import Brief
from briefing.render import render
from briefing.render.contents import Outline
from briefing.render.options import Options
from briefing.render.outline import outline
from briefing.theme import load_theme
from tests.benchmarks import typst
from tests.benchmarks.material import brief
from tests.benchmarks.pairs import RUNS, Pair
from tests.benchmarks.platypus import platypus

STORIES = {10: RUNS, 100: RUNS, 1000: 1}
"""How many stories, and how often each brief is printed."""


def pairs() -> Iterator[Pair]:
    """Briefs of so many stories: ours is tagged and shaped, Platypus is neither."""
    theme = load_theme("standard")
    others = {"Platypus multiBuild, untagged": platypus}
    if typst.is_there():
        others["Typst, tagged"] = typst.typeset
    for stories, runs in STORIES.items():
        of_many = brief(stories)

        def ours(made: Brief = of_many) -> bytes:
            return render(made, "pdf", theme, options=Options(attach=False))

        for name, other in others.items():
            title = f"a PDF of {stories:,} stories"
            yield Pair(title, ours, _of(other, of_many), name, runs)


def _of(make: Callable[[Outline], bytes], made: Brief) -> Callable[[], bytes]:
    return lambda: make(outline(made))
