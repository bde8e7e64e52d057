from collections.abc import Callable
from dataclasses import replace
from typing import Literal

import pytest

from briefing.errors import RenderError
from briefing.model.brief import Brief, Section
from briefing.render.extent import FEWEST_NAMED, named_extent
from briefing.render.options import Options
from briefing.render.outline import outline
from briefing.render.pdf.document import count_pages
from briefing.render.pdf.fitting import fitted
from briefing.theme import load_theme, theme_names

STANDARD = load_theme("standard")
Maker = Callable[[int], Brief]


@pytest.mark.parametrize("pages", [1, 2])
def test_a_brief_is_brought_to_a_number_of_pages(pages: int, brief_with: Maker) -> None:
    brief = brief_with(14)
    assert count_pages(brief, STANDARD) > pages
    options = fitted(brief, STANDARD, Options(), pages)
    assert count_pages(brief, STANDARD, options) == pages


def test_a_brief_that_fits_is_left_as_it_is(brief_with: Maker) -> None:
    assert fitted(brief_with(1), STANDARD, Options(), 9) == Options()


def test_a_brief_that_cannot_fit_is_refused(seed_brief: Brief) -> None:
    long = replace(seed_brief, title="A title without an end " * 400)
    with pytest.raises(RenderError, match="one page"):
        fitted(long, STANDARD, Options(), 1)


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("name", theme_names())
def test_a_long_brief_is_brought_to_one_page_of_every_theme(
    name: str, size: Literal["A4", "Letter"], brief_with: Maker
) -> None:
    theme = load_theme(name)
    paper = replace(theme, page=replace(theme.page, size=size))
    brief = replace(brief_with(40), marking="TLP:GREEN", handling="FOR OFFICIAL USE")
    options = fitted(brief, paper, Options(extent=named_extent("onepage")), 1)
    assert count_pages(brief, paper, options) == 1
    contents = outline(brief, options.extent)
    assert len(contents.items) + len(contents.left_out) + contents.unnamed == 40
    assert len(contents.left_out) >= FEWEST_NAMED


def test_as_many_headlines_are_named_as_there_is_room_for(brief_with: Maker) -> None:
    brief = brief_with(120)
    options = fitted(brief, STANDARD, Options(), 1)
    named = options.extent.most_named
    assert named is not None
    assert named > FEWEST_NAMED
    one_more = replace(options.extent, most_named=named + 1)
    assert count_pages(brief, STANDARD, replace(options, extent=one_more)) == 2


def test_a_story_of_many_sources_fits_on_a_page(brief_with: Maker) -> None:
    brief = brief_with(60)
    story = replace(brief.items[0].story, articles=tuple(a.id for a in brief.articles))
    item = replace(brief.items[0], story=story)
    lone = replace(brief, sections=(Section(title="", items=(item,)),))
    options = fitted(lone, STANDARD, Options(), 1)
    contents = outline(lone, options.extent)
    assert contents.sources
    assert contents.more_sources == f"and {60 - len(contents.sources)} more"
    assert len(contents.all_sources) == 60
