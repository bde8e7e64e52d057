from briefing.editing import drafting
from briefing.editing.assembly import Told, assemble
from briefing.editing.rulings import as_decided
from briefing.model.article import Span
from briefing.model.brief import Brief, Passage
from briefing.model.draft import Draft
from tests.editing.factory import source, story

TEXT = "The river rose. Two roads are shut. Schools stay open. Rain goes on."
SOURCES = {"a": source("a", TEXT), "b": source("b", "The dam holds.")}


def passage(words: str, article: str = "a") -> Passage:
    text = SOURCES[article].article.text
    at = text.index(words)
    return Passage(
        article=article, span=Span(start=at, end=at + len(words), text=words)
    )


ROSE, ROADS = passage("The river rose."), passage("Two roads are shut.")
OPEN, RAIN = passage("Schools stay open."), passage("Rain goes on.")
TOLD = Told(story("a", "b"), (ROSE, ROADS))


def points(draft: Draft) -> list[str]:
    told = as_decided(TOLD, draft, SOURCES)
    return [point.edited or point.span.text for point in told.points]


def test_without_decisions_the_story_stays_as_it_is() -> None:
    assert as_decided(TOLD, Draft(), SOURCES) == TOLD


def test_a_swapped_sentence_stands_in_the_place_of_the_old_one() -> None:
    draft = drafting.swap(Draft(), "a", ROSE.span, OPEN.span)
    assert points(draft) == [OPEN.span.text, ROADS.span.text]


def test_a_pinned_passage_goes_last_and_stands_once() -> None:
    draft = drafting.judge(Draft(), "a", RAIN.span, "pinned")
    draft = drafting.judge(draft, "a", ROADS.span, "pinned")
    draft = drafting.judge(draft, "b", passage("The dam holds.", "b").span, "pinned")
    assert points(draft) == [
        ROSE.span.text,
        ROADS.span.text,
        RAIN.span.text,
        "The dam holds.",
    ]


def test_other_words_keep_the_original_beside_them() -> None:
    draft = drafting.reword(Draft(), "a", ROADS.span, "Roads are shut.")
    told = as_decided(TOLD, draft, SOURCES)
    assert told.points[1] == Passage(
        article="a", span=ROADS.span, edited="Roads are shut."
    )


def test_a_decision_on_words_that_are_gone_counts_for_nothing() -> None:
    gone = Span(start=0, end=4, text="Gone")
    draft = drafting.judge(Draft(), "a", gone, "pinned")
    draft = drafting.judge(draft, "elsewhere", gone, "pinned")
    assert as_decided(TOLD, draft, SOURCES) == TOLD


def test_comments_and_headings_come_into_the_brief() -> None:
    draft = drafting.comment(drafting.comment(Draft(), "b", "Second."), "a", "First.")
    draft = drafting.put_under(draft, "a", "Floods")
    told = as_decided(TOLD, draft, SOURCES)
    other = Told(story("b"), ())
    masthead = Brief(title="Brief", number=1, as_of="2026-11-23T06:00:00Z")
    brief = assemble(masthead, [told, other], SOURCES)
    assert [section.title for section in brief.sections] == ["", "Floods"]
    assert brief.sections[1].items[0].comment == "Second.\n\nFirst."
