"""The printed brief beside ReportLab's own Platypus, with the same words."""

import io
from collections.abc import Iterator
from xml.sax.saxutils import escape

from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from briefing.render import render
from briefing.theme import load_theme
from tests.benchmarks.material import brief
from tests.benchmarks.pairs import Pair

STORIES = 100


def pairs() -> Iterator[Pair]:
    """A brief of many stories: ours is tagged and linked, theirs is plain."""
    of_many = brief(STORIES)
    theme = load_theme("standard")
    words = render(of_many, "markdown", theme).decode().splitlines()
    style = getSampleStyleSheet()["BodyText"]

    def platypus() -> None:
        flow = [Paragraph(escape(line), style) for line in words]
        SimpleDocTemplate(io.BytesIO()).multiBuild(flow)

    yield Pair(
        f"a PDF of {STORIES} stories",
        lambda: render(of_many, "pdf", theme),
        platypus,
        "Platypus, the words alone, untagged",
    )
