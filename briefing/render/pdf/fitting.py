"""A brief brought to a number of pages: the roomiest extent that fits."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.errors import RenderError
from briefing.model.brief import Brief
from briefing.render.extent import Extent, naming_more, tighter
from briefing.render.options import Options
from briefing.render.pdf.document import count_pages
from briefing.theme import Theme


def fitted(brief: Brief, theme: Theme, options: Options, pages: int) -> Options:
    """The options with an extent that takes at most so many pages of this theme.

    The room that is left is given to the headlines of what is left out.

    Raises:
        RenderError: Not even the headline and the bottom line of the first item fit.
    """

    def fits(extent: Extent) -> bool:
        return count_pages(brief, theme, replace(options, extent=extent)) <= pages

    items = len(brief.items)
    found = _first(list(tighter(options.extent, items)), fits)
    if found is None:
        raise RenderError(
            f"the brief cannot be brought to {_pages(pages)}",
            hint="allow more pages, or leave out long items",
        )
    roomiest = _first(naming_more(found, items), fits)
    return replace(options, extent=roomiest or found)


def _first(extents: Sequence[Extent], fits: Callable[[Extent], bool]) -> Extent | None:
    """The first of ever tighter extents that fits."""
    place = bisect_left(extents, True, key=fits)
    return extents[place] if place < len(extents) else None


def _pages(count: int) -> str:
    return "one page" if count == 1 else f"{count} pages"
