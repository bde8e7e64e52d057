"""Handling labels of items and briefs, and the gate that holds back what is too high.

FIRST, Traffic Light Protocol, version 2.0 (2022): a whole bears the highest label of
its parts.
"""

from collections.abc import Iterable

from briefing.errors import RefusedError
from briefing.model.article import Article
from briefing.model.brief import BriefItem
from briefing.model.marking import LABELS, highest


def item_marking(articles: Iterable[Article], default: str) -> str:
    """The highest label among a story's articles; unmarked ones count as `default`."""
    return highest(article.marking or default for article in articles)


def hold_below(ceiling: str, items: Iterable[BriefItem]) -> None:
    """Let items pass whose label is at most `ceiling`.

    Raises:
        RefusedError: An item's label is higher; the message names the first one.
    """
    above = [
        item
        for item in items
        if item.marking and LABELS.index(item.marking) > LABELS.index(ceiling)
    ]
    if above:
        raise RefusedError(
            f"'{above[0].story.title}' is {above[0].marking}, above {ceiling}",
            hint="leave it out, or raise the ceiling in the settings",
        )
