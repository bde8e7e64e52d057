"""A brief brought to a number of pages: the roomiest extent that fits."""

from bisect import bisect_left
from dataclasses import replace

from briefing.errors import RenderError
from briefing.model.brief import Brief
from briefing.render.extent import Extent, tighter
from briefing.render.options import Options
from briefing.render.pdf.document import count_pages
from briefing.theme import Theme


def fitted(brief: Brief, theme: Theme, options: Options, pages: int) -> Options:
    """The options with an extent that takes at most so many pages of this theme.

    Raises:
        RenderError: Not even the first item alone fits.
    """
    extents = list(tighter(options.extent, len(brief.items)))

    def too_long(extent: Extent) -> bool:
        return count_pages(brief, theme, replace(options, extent=extent)) > pages

    place = bisect_left(extents, True, key=lambda extent: not too_long(extent))
    if place == len(extents):
        raise RenderError(
            f"the brief cannot be brought to {_pages(pages)}",
            hint="allow more pages, or leave out long items",
        )
    return replace(options, extent=extents[place])


def _pages(count: int) -> str:
    return "one page" if count == 1 else f"{count} pages"
