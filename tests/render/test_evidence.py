"""What stands around a point in the evidence, and where it is cut."""

from collections.abc import Callable

import pytest

from briefing.model.article import Article
from briefing.model.brief import Brief, BriefItem, Passage, Section
from briefing.model.story import Story
from briefing.render.contents import EvidenceRow
from briefing.render.outline import outline

POINT = "The bridge reopened on Monday."
LONG = "Crews worked on and on through wind and rain. " * 8


@pytest.fixture
def row() -> Callable[[str], EvidenceRow]:
    """A function that gives the evidence for the point in a paragraph."""

    def of(text: str) -> EvidenceRow:
        article = Article.create(id="a", text=text, title="A title")
        span = article.span(at := text.index(POINT), at + len(POINT))
        story = Story(id="s", title="A title", articles=("a",))
        points = (Passage(article="a", span=span),)
        section = Section(title="", items=(BriefItem(story=story, points=points),))
        brief = Brief(
            title="B", number=1, as_of="", sections=(section,), articles=(article,)
        )
        ((found,),) = (evidence.rows for evidence in outline(brief).evidence)
        return found

    return of


def test_words_that_are_cut_say_so(row: Callable[[str], EvidenceRow]) -> None:
    before, point, after = row(f"{LONG}{POINT} {LONG}").parts
    assert before.text.startswith("… ")
    assert before.text.endswith("rain.")
    assert point.text == POINT
    assert after.text.startswith("Crews")
    assert after.text.endswith(" …")


def test_words_that_are_whole_do_not(row: Callable[[str], EvidenceRow]) -> None:
    texts = [part.text for part in row(f"It rained. {POINT} It stopped.").parts]
    assert texts == ["It rained.", POINT, "It stopped."]


def test_what_cannot_be_cut_at_a_word_is_left_out(
    row: Callable[[str], EvidenceRow],
) -> None:
    (point, after) = row(f"Earlier. {'x' * 400} {POINT} It stopped.").parts
    assert (point.text, after.text) == (POINT, "It stopped.")
