"""The story of a marked article as plain values: its points, and what else there is.

Pure: takes what the services tell and gives titled entries, as the fact panels do.
"""

from collections.abc import Iterable

from briefing.model.brief import Passage
from briefing.services.panels import Entry, Panel
from briefing.tui.backend import Telling


def telling_panels(telling: Telling) -> tuple[Panel, ...]:
    """The points, the next best sentences, and what was left out."""
    points = tuple(_point(telling, passage) for passage in telling.points)
    found = (
        Panel("In the brief", points),
        Panel("Next best", _entries(telling.next_best)),
        Panel("Left out", _entries(telling.left_out)),
    )
    return tuple(panel for panel in found if panel.entries)


def notices(telling: Telling) -> tuple[str, ...]:
    """The heading, the articles and the comment, each in a line of its own."""
    count = len(telling.story.articles)
    lines = (
        f"Under the heading '{telling.section}'" if telling.section else "",
        f"Told from {count} articles" if count > 1 else "",
        f"ANALYST COMMENT  {telling.comment}" if telling.comment else "",
    )
    return tuple(line for line in lines if line)


def _point(telling: Telling, passage: Passage) -> Entry:
    """A point in the words that will be printed; edited ones show the original."""
    span = passage.span
    pinned = (passage.article, span) in telling.pinned
    edited = f"edited; it was: {span.text}" if passage.edited else ""
    detail = "; ".join(filter(None, ("pinned" if pinned else "", edited)))
    return Entry(passage.edited or span.text, detail, span, passage.article)


def _entries(passages: Iterable[Passage]) -> tuple[Entry, ...]:
    return tuple(Entry(p.span.text, "", p.span, p.article) for p in passages)
