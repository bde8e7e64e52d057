from collections.abc import Callable
from itertools import pairwise

import pytest

from briefing.errors import ConfigError
from briefing.model.brief import Brief
from briefing.render.blocks import Detail
from briefing.render.extent import EXTENTS, STANDARD, Extent, named_extent, tighter
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
