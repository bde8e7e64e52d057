"""A numbers ledger as entries: what disagrees with its bars, then the other figures."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.model.ledger import Counted, LedgerFigure
from briefing.render.dates import printed_date
from briefing.services.panels import Entry, Panel, beside
from briefing.services.panels.origins import printed_day, reported


def ledger_panels(rows: Sequence[Counted]) -> tuple[Panel, ...]:
    """A panel for each thing of which there is more than one figure, one for the rest.

    The order of the rows stays.
    """
    return tuple(_panels(rows))


def _panels(rows: Sequence[Counted]) -> Iterator[Panel]:
    for several, group in groupby(rows, key=lambda row: len(row.figures) > 1):
        if several:
            yield from map(_compared, group)
            continue
        for story, alone in groupby(group, key=lambda row: row.story):
            entries = tuple(_entry(row.figures[0], row.name) for row in alone)
            yield Panel("Figures", entries, story)


def _compared(row: Counted) -> Panel:
    """The figures for one thing, the latest first, each after a bar of its size.

    What an article says twice is shown once.
    """
    each = {(f.article, f.fact.value, f.fact.high): f for f in row.figures}
    largest = row.size
    plain = largest > 0 and all(figure.size >= 0 for figure in row.figures)
    return Panel(
        headline(row),
        tuple(
            _entry(figure, "", figure.size / largest if plain else None)
            for figure in reversed(each.values())
        ),
        row.story,
    )


def headline(row: Counted) -> str:
    """What is counted, and whether the figures disagree or have changed."""
    mark = "≠ " if row.disputed else ""
    return f"{mark}{row.name or 'figures'}{change(row)}"


def change(row: Counted) -> str:
    """What became of a figure since it was counted first: `: +3 since 17 NOV 26`."""
    if not row.changed:
        return ""
    first, last = row.figures[0], row.figures[-1]
    since = printed_day(first.date)
    return f": {last.size - first.size:+,.12g} since {since}"


def _entry(figure: LedgerFigure, counted: str, share: float | None = None) -> Entry:
    dated = figure.dated
    told = f"“{dated.text}” {printed_date(dated.value)}" if dated else ""
    known = beside(figure.fact, counted), reported(figure), told
    detail = " · ".join(filter(None, known))
    fact = figure.fact
    return Entry(fact.text, detail, fact.bare, figure.article, share=share)
