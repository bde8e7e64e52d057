"""The proof of a printed brief beside a reader that only takes out the words."""

import io
from collections.abc import Iterator

from pypdf import PdfReader

from briefing.proof.printed import verify_pdf
from briefing.render import render
from briefing.theme import load_theme
from tests.benchmarks.material import brief
from tests.benchmarks.pairs import Pair

STORIES = 100


def pairs() -> Iterator[Pair]:
    """A brief of many stories: ours holds each statement to its source as well."""
    data = render(brief(STORIES), "pdf", load_theme("standard"))

    def words() -> list[str]:
        return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]

    yield Pair(
        f"the proof of a PDF of {STORIES} stories",
        lambda: verify_pdf("brief.pdf", data),
        words,
        "pypdf, the words alone",
    )
