from hypothesis import given
from hypothesis import strategies as st

from briefing.editing import drafting
from briefing.model.article import Span
from briefing.model.draft import Draft

SPAN = Span(start=0, end=9, text="The river")


def marked(*articles: str) -> Draft:
    draft = Draft()
    for article in articles:
        draft = drafting.mark(draft, article)
    return draft


def test_articles_keep_the_order_in_which_they_were_marked() -> None:
    assert marked("a3", "a1", "a2", "a3").articles == ("a3", "a1", "a2")


def test_a_mark_can_be_taken_back() -> None:
    draft = drafting.unmark(marked("a1"), "a1")
    assert drafting.unmark(draft, "a9") == Draft()


@given(st.integers(0, 3), st.integers(-5, 5))
def test_moving_changes_nothing_but_the_place(number: int, places: int) -> None:
    names = ["a0", "a1", "a2"]
    draft = drafting.move(marked(*names), f"a{number}", places)
    if (name := f"a{number}") in names:
        names.remove(name)
        names.insert(min(max(number + places, 0), 2), name)
    assert list(draft.articles) == names


def test_what_is_said_of_an_article_marks_it() -> None:
    draft = drafting.comment(Draft(), "a1", "  Watch this. ")
    draft = drafting.put_under(draft, "a1", " North \n Sea ")
    (item,) = draft.items
    assert (item.comment, item.section) == ("Watch this.", "North Sea")


def test_a_ruling_is_changed_not_repeated_and_goes_when_it_says_nothing() -> None:
    draft = drafting.judge(Draft(), "a1", SPAN, "pinned")
    draft = drafting.reword(draft, "a1", SPAN, "The  Aire\nriver")
    draft = drafting.judge(draft, "a1", SPAN, "banned")
    (ruling,) = draft.items[0].rulings
    assert (ruling.verdict, ruling.wording) == ("banned", "The Aire river")
    draft = drafting.judge(draft, "a1", SPAN, "")
    draft = drafting.reword(draft, "a1", SPAN, "The river ")
    assert draft.items[0].rulings == ()


def test_a_swap_bans_one_passage_and_pins_another() -> None:
    new = Span(start=20, end=24, text="rose")
    draft = drafting.swap(Draft(), "a1", SPAN, new)
    verdicts = [(ruling.span, ruling.verdict) for ruling in draft.items[0].rulings]
    assert verdicts == [(SPAN, "banned"), (new, "pinned")]
