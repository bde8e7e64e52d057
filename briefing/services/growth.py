"""The library's stories, grown by the articles that came since the last time."""

from collections.abc import Sequence

from briefing.analysis.continuity import continued
from briefing.analysis.stories import group
from briefing.services.workspace import Workspace

AT_A_TIME = 1_000
"""New articles taken at a time, the oldest first."""
BESIDE = 1_000
"""Articles of stories about the same days, which are grouped anew beside them."""
DAYS = 30
"""So many days before and after the new articles a story may go on."""


def grow_stories(workspace: Workspace) -> int:
    """Put every article that is in no story to one, and count them.

    What an analyst merged or split stays as it was decided.
    """
    grown = 0
    while untold := workspace.library.stories.untold(AT_A_TIME):
        _grow(workspace, untold)
        grown += len(untold)
    return grown


def grow_latest_stories(workspace: Workspace) -> int:
    """Put the newest articles that are in no story to one, and count them."""
    untold = workspace.library.stories.untold_lately(AT_A_TIME)
    if untold:
        _grow(workspace, untold)
    return len(untold)


def _grow(workspace: Workspace, untold: Sequence[tuple[str, int | None]]) -> None:
    shelf = workspace.library.stories
    days = [day for _, day in untold if day is not None]
    first = min(days) - DAYS if days else None
    last = max(days) + DAYS if days else None
    told = shelf.told_near(first, last, BESIDE)
    ids = [article for article, _ in untold] + [each.article for each in told]
    groups = {
        story.articles: story.title
        for story in group([workspace.article(each) for each in ids])
    }
    found = continued(
        groups,
        {each.article: each.story for each in told},
        {each.article for each in told if each.by_hand},
    )
    titles = {article: title for held, title in groups.items() for article in held}
    for each in found:
        shelf.put(each.articles, each.story, titles[each.articles[0]])
