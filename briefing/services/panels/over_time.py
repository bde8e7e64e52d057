"""How often something was named over time, drawn with characters."""

from collections.abc import Iterator, Sequence

from briefing.render.blocks import Bar, Coverage
from briefing.render.coverage import by_date
from briefing.services.panels import Panel
from briefing.text.bars import columns

HEIGHT = 4
"""Lines of the tallest bar."""
AXIS, CORNER, LINE = "│", "└", "─"


def over_time(dates: Sequence[str]) -> Panel:
    """The chart of how often each date is there; an empty panel where it says nothing.

    It has the days, months or years of a chart in print, those without a mention too,
    with its scale at the left and the first and the last of them below.
    """
    found = by_date(dates, "Mentions")
    return (
        Panel(found.title, (), chart=tuple(_drawn(found))) if found else Panel("", ())
    )


def _drawn(chart: Coverage) -> Iterator[str]:
    most = max(bar.count for bar in chart.bars)
    scale = [f"{most:,}", *[""] * (HEIGHT - 1), "0"]
    width = max(map(len, scale))
    rows = columns([bar.share for bar in chart.bars], HEIGHT)
    for number, row in zip(scale, rows, strict=False):
        yield f"{number:>{width}} {AXIS}{row}"
    yield f"{0:>{width}} {CORNER}{LINE * len(chart.bars)}"
    yield f"{'':>{width}}  {_ends(chart.bars)}"
    if chart.note:
        yield chart.note


def _ends(bars: Sequence[Bar]) -> str:
    """The first date under the first bar, the last one under the last if it can."""
    first, last = bars[0].when, bars[-1].when
    return f"{first} {last:>{max(len(last), len(bars) - len(first) - 1)}}"
