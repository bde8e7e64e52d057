"""The head of a brief of several stories."""

from collections.abc import Callable
from dataclasses import replace

from briefing.model.brief import Brief
from briefing.render.extent import STANDARD, named_extent
from briefing.render.highlights import FEWEST_ITEMS, FIRST
from briefing.render.outline import outline

Maker = Callable[[int], Brief]


def test_a_brief_of_several_stories_begins_with_their_bottom_lines(
    brief_with: Maker,
) -> None:
    contents = outline(brief_with(9))
    assert [entry.item for entry in contents.highlights] == [1, 2, 3]
    assert [entry.words.text for entry in contents.highlights] == [
        item.bottom_line.text for item in contents.items[:3] if item.bottom_line
    ]


def test_a_short_brief_is_a_highlight_itself(brief_with: Maker) -> None:
    contents = outline(brief_with(FEWEST_ITEMS - 1))
    assert not contents.highlights
    assert not contents.figures


def test_key_figures_name_what_is_counted_and_the_story(brief_with: Maker) -> None:
    contents = outline(brief_with(9))
    assert len(contents.figures) == STANDARD.figures
    for figure in contents.figures:
        item = contents.items[figure.item - 1]
        assert figure.number.counted is not None
        assert figure.headline.text == item.headline.text
        points = [item.bottom_line, *item.points]
        told = " ".join(point.text for point in points if point)
        assert figure.number.figure.text in told


def test_a_number_that_the_points_do_not_tell_is_no_key_figure(
    brief_with: Maker,
) -> None:
    brief = brief_with(9)
    (section,) = brief.sections
    items = tuple(replace(item, points=item.points[:1]) for item in section.items)
    brief = replace(brief, sections=(replace(section, items=items),))
    assert not outline(brief).figures


def test_stories_far_down_have_no_key_figures(brief_with: Maker) -> None:
    brief = brief_with(FIRST + 9)
    (section,) = brief.sections
    bare = tuple(replace(item, points=()) for item in section.items[:FIRST])
    items = (*bare, *section.items[FIRST:])
    brief = replace(brief, sections=(replace(section, items=items),))
    assert not outline(brief).figures


def test_one_page_has_no_room_for_a_head(brief_with: Maker) -> None:
    contents = outline(brief_with(9), named_extent("onepage"))
    assert (contents.highlights, contents.figures, contents.coverage) == ((), (), None)
