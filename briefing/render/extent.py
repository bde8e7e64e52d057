"""How much of a brief is shown: the shipped extents, and ever tighter ones."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.errors import ConfigError
from briefing.render.blocks import Detail
from briefing.render.facts import FactLimits


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What an item of one detail may show."""

    points: int
    """Points beside the bottom line."""
    timeline: int
    facts: FactLimits
    rivals: int = 1
    """Figures that disagree."""
    charts: bool = False
    """Whether a chart shows its articles over time."""


FULL = Room(
    points=6,
    timeline=5,
    facts=FactLimits(6, 1, 3, 3, 1, numbers=4, quotes=2),
    rivals=4,
    charts=True,
)
SHORT = Room(
    points=1, timeline=0, facts=FactLimits(2, 0, 1, 2, 0, numbers=2, quotes=0), rivals=2
)
NOTE = Room(points=0, timeline=0, facts=FactLimits(1, 0, 1, 1, 0, numbers=0, quotes=0))
BARE = replace(
    FULL, points=2, timeline=0, facts=replace(SHORT.facts, what=0), charts=False
)
"""What is left of a full item where room is short."""
LEAST = replace(NOTE, points=1)
LAST = replace(NOTE, facts=FactLimits(0, 0, 0, 0, 0, numbers=0, quotes=0), rivals=0)
"""The headline and the bottom line of an item that has a page to itself."""
FEWEST_NAMED = 4
"""So many headlines are listed as left out before another item is shown."""
WHOLE = Room(
    points=20,
    timeline=12,
    facts=FactLimits(12, 3, 8, 8, 3, numbers=8, quotes=6),
    rivals=12,
    charts=True,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """How many items get how much room, and what follows them."""

    full: Room = FULL
    full_items: int = 1
    """Items from the first one on that are shown in full."""
    all_full: int = 3
    """A brief with no more items than this shows each of them in full."""
    short_items: int = 5
    """Items after these that get a column of facts; the others are notes."""
    most_items: int | None = None
    """Items at most; the headlines of the others are listed as left out."""
    most_named: int | None = None
    """Headlines listed as left out at most; the others are counted."""
    evidence: bool = True
    """Whether the points are shown again in their passages."""
    terms: bool = True
    records: bool = True
    """Whether the length and the hash of each source are shown."""
    all_sources: bool = True
    """Whether those are listed too of which no words are shown."""
    index: bool = True
    """Whether a long brief begins with the headlines of its items."""
    highlights: int = 3
    """Bottom lines at the head of a brief of several items."""
    figures: int = 4
    """Key figures at the head of such a brief."""
    charts: bool = True
    """Whether a chart shows all articles over time."""

    def detail(self, position: int, total: int) -> Detail:
        """How much room the item at `position`, from 0, gets among `total` items."""
        if position < self.full_items or total <= self.all_full:
            return Detail.FULL
        is_short = position < self.full_items + self.short_items
        return Detail.SHORT if is_short else Detail.NOTE

    def room(self, detail: Detail) -> Room:
        """What an item of that detail may show."""
        rooms = {Detail.FULL: self.full, Detail.SHORT: SHORT, Detail.NOTE: NOTE}
        return rooms[detail]


STANDARD = Extent()
EXTENTS = {
    "onepage": Extent(
        full=BARE,
        all_full=1,
        short_items=2,
        evidence=False,
        terms=False,
        records=False,
        index=False,
        highlights=0,
        figures=0,
        charts=False,
    ),
    "standard": STANDARD,
    "full": Extent(full=WHOLE, full_items=10_000, highlights=6),
}
"""The extents that ship, by name."""


def named_extent(name: str) -> Extent:
    """The extent of that name.

    Raises:
        ConfigError: There is none.
    """
    if name not in EXTENTS:
        raise ConfigError(
            f"there is no extent '{name}'", hint=f"choose one of: {', '.join(EXTENTS)}"
        )
    return EXTENTS[name]


def tighter(extent: Extent, items: int) -> Iterator[Extent]:
    """The extent, then with less and less, for a brief of so many items.

    What a reader misses least goes first: the passages that the file carries anyway,
    the facts of the last items, the detail of the first; whole items go last, and then
    all but the headline and the bottom line of the only one.
    """
    yield extent
    for name in ("charts", "evidence", "records", "terms", "all_sources", "index"):
        extent = replace(extent, **{name: False})  # type: ignore[arg-type]
        yield extent
    for name in ("figures", "highlights"):
        extent = replace(extent, **{name: 0})  # type: ignore[arg-type]
        yield extent
    full_items = items if items <= extent.all_full else min(extent.full_items, items)
    extent = replace(extent, all_full=0)
    for count in range(full_items, 0, -1):
        extent = replace(extent, full_items=count)
        yield extent
    for count in range(min(extent.short_items, items - 1), -1, -1):
        extent = replace(extent, short_items=count)
        yield extent
    for points in range(extent.full.points, BARE.points - 1, -1):
        extent = replace(extent, full=replace(BARE, points=points))
        yield extent
    extent = replace(extent, full=LEAST)
    yield extent
    extent = replace(extent, most_named=FEWEST_NAMED)
    for count in range(items - 1, 0, -1):
        yield replace(extent, most_items=count)
    extent = replace(extent, most_items=1, full=LAST)
    for named in range(FEWEST_NAMED, -1, -1):
        yield replace(extent, most_named=named)


def naming_more(extent: Extent, items: int) -> list[Extent]:
    """The extent with ever fewer headlines listed as left out, down to its own."""
    if extent.most_named is None:
        return [extent]
    omitted = max(0, items - (extent.most_items or items))
    counts = range(max(omitted, extent.most_named), extent.most_named - 1, -1)
    return [replace(extent, most_named=count) for count in counts]
