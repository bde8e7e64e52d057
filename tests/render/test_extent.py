from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from briefing.errors import ConfigError
from briefing.model.brief import Brief, Section
from briefing.render.blocks import Detail
from briefing.render.extent import (
    EXTENTS,
    LAST,
    STANDARD,
    Extent,
    named_extent,
    naming_more,
    tighter,
)
from briefing.render.outline import outline

Maker = Callable[[int], Brief]


def shown(brief: Brief, extent: Extent) -> int:
    """How much an outline shows: its statements and its sources' records."""
    contents = outline(brief, extent)
    records = sum(not entry.short for entry in contents.sources)
    return len(contents.statements()) + records


@pytest.mark.parametrize("name", sorted(EXTENTS))
@pytest.mark.parametrize("stories", [1, 3, 9])
def test_each_tighter_extent_shows_no_more(
    name: str, stories: int, brief_with: Maker
) -> None:
    brief = brief_with(stories)
    sizes = [shown(brief, e) for e in tighter(EXTENTS[name], stories)]
    assert all(later <= sooner for sooner, later in pairwise(sizes))
    assert sizes[-1] < sizes[0]


def test_what_is_not_shown_is_listed_with_its_sources(brief_with: Maker) -> None:
    brief = brief_with(5)
    contents = outline(brief, Extent(most_items=2))
    whole = outline(brief)
    assert [item.number for item in contents.items] == [1, 2]
    assert [entry.headline.text for entry in contents.left_out] == [
        item.headline.text for item in whole.items[2:]
    ]
    assert [entry.number for entry in contents.sources] == [1, 2]
    assert [entry.title for entry in contents.all_sources] == [
        entry.title for entry in whole.sources
    ]


def test_a_cut_list_counts_the_others(brief_with: Maker) -> None:
    brief = brief_with(9)
    cut = outline(brief, Extent(most_items=2, most_named=3))
    assert len(cut.left_out) == 3
    assert cut.more_left_out == "and 4 more"
    assert len(cut.all_sources) == len(brief.articles)
    assert outline(brief, Extent(most_items=8, most_named=0)).more_left_out == "1 story"


def test_only_sources_whose_words_are_shown_may_be_listed(brief_with: Maker) -> None:
    brief = brief_with(3)
    story = replace(brief.items[0].story, articles=tuple(a.id for a in brief.articles))
    item = replace(brief.items[0], story=story)
    lone = replace(brief, sections=(Section(title="", items=(item,)),))
    contents = outline(
        lone, Extent(full=LAST, evidence=False, terms=False, all_sources=False)
    )
    cited = {statement.source for statement in contents.statements()}
    assert {entry.number for entry in contents.sources} == cited
    assert contents.more_sources == f"and {3 - len(cited)} more"
    assert len(contents.all_sources) == 3


def test_more_are_named_only_where_a_list_is_cut() -> None:
    assert naming_more(STANDARD, 9) == [STANDARD]
    cut = Extent(most_items=2, most_named=4)
    assert [each.most_named for each in naming_more(cut, 9)] == [7, 6, 5, 4]


def test_the_full_extent_gives_every_item_all_its_room(brief_with: Maker) -> None:
    contents = outline(brief_with(7), named_extent("full"))
    assert {item.detail for item in contents.items} == {Detail.FULL}
    assert not contents.left_out


def test_an_unknown_extent_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="no extent 'half'") as error:
        named_extent("half")
    assert "onepage" in error.value.hint


def test_the_standard_extent_leaves_nothing_out(brief_with: Maker) -> None:
    assert not outline(brief_with(20), STANDARD).left_out
