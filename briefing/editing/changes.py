"""How a story stands to the last brief."""

from collections.abc import Set as AbstractSet

from briefing.model.brief import Novelty
from briefing.model.story import Story


def novelty(story: Story, last: AbstractSet[str] | None) -> Novelty:
    """Whether the last brief had all, some or none of the story's articles.

    Args:
        story: The story.
        last: Ids of the articles in the last brief; None when there was none.
    """
    if last is None:
        return ""
    known = last & set(story.articles)
    if not known:
        return "new"
    return "unchanged" if len(known) == len(story.articles) else "updated"
