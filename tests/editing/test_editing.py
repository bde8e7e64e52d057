import pytest

from briefing.editing.assembly import Told, assemble
from briefing.editing.changes import novelty
from briefing.editing.markings import hold_below, item_marking
from briefing.editing.sections import sections
from briefing.editing.selection import by_choice, by_weight
from briefing.errors import RefusedError
from briefing.model.brief import Brief, BriefItem, Novelty
from tests.editing.factory import source, story

MASTHEAD = Brief(
    title="Brief", number=1, as_of="2026-11-23T06:00:00Z", marking="TLP:CLEAR"
)


def test_the_story_that_most_articles_tell_comes_first_then_the_newest() -> None:
    old, new, big = story("a", date="2026-11-01"), story("b", date="2026-11-02"), None
    big = story("c", "d", date="2026-10-01")
    assert by_weight([old, new, big]) == [big, new, old]


def test_a_story_stands_where_its_first_chosen_article_stands() -> None:
    one, two, rest = story("a", "d"), story("b"), story("z")
    assert by_choice([rest, one, two], ["b", "d", "a"]) == [two, one, rest]


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (None, ""),
        (frozenset[str](), "new"),
        (frozenset({"a"}), "updated"),
        (frozenset({"a", "b", "c"}), "unchanged"),
    ],
)
def test_novelty_compares_with_the_last_brief(
    last: frozenset[str] | None, expected: Novelty
) -> None:
    assert novelty(story("a", "b"), last) == expected


def item(name: str, novelty: Novelty = "", marking: str = "TLP:CLEAR") -> BriefItem:
    return BriefItem(story=story(name), points=(), novelty=novelty, marking=marking)


def test_one_kind_of_item_needs_no_section_titles() -> None:
    (only,) = sections([item("a", "new"), item("b", "new")])
    assert (only.title, len(only.items)) == ("", 2)


def test_new_items_come_first_under_a_title() -> None:
    parts = sections([item("a", "unchanged"), item("b", "new"), item("c", "new")])
    assert [[i.story.id for i in part.items] for part in parts] == [["b", "c"], ["a"]]
    assert all(part.title for part in parts)


def test_an_item_bears_the_highest_label_of_its_articles() -> None:
    marked = source("a", "x", marking="TLP:AMBER").article
    unmarked = source("b", "x").article
    assert item_marking([marked, unmarked], "TLP:CLEAR") == "TLP:AMBER"
    assert item_marking([unmarked], "TLP:GREEN") == "TLP:GREEN"
    assert item_marking([marked, unmarked], "TLP:RED") == "TLP:RED"


def test_an_item_above_the_ceiling_is_refused_by_name() -> None:
    items = [item("a"), item("b", marking="TLP:AMBER+STRICT")]
    hold_below("TLP:AMBER+STRICT", items)
    with pytest.raises(RefusedError, match=r"Title b.* is TLP:AMBER\+STRICT, above"):
        hold_below("TLP:AMBER", items)


def test_a_brief_holds_its_sources_in_the_order_of_its_stories() -> None:
    sources = {
        "a": source("a", "x", date="2026-11-02"),
        "b": source("b", "x", date="2026-11-01", marking="TLP:GREEN"),
        "c": source("c", "x"),
        "unused": source("unused", "x"),
    }
    told = [Told(story("b", "c"), ()), Told(story("a"), ())]
    brief = assemble(MASTHEAD, told, sources)
    assert [article.id for article in brief.articles] == ["b", "c", "a"]
    assert [analysis.id for analysis in brief.analyses] == ["b", "c", "a"]
    assert brief.period == ("2026-11-01", "2026-11-02")
    assert brief.marking == "TLP:GREEN"
    assert [i.marking for i in brief.items] == ["TLP:GREEN", "TLP:CLEAR"]
