"""Which story a reader meets first."""

from collections.abc import Sequence

from briefing.model.story import Story


def by_weight(stories: Sequence[Story]) -> list[Story]:
    """The stories that most articles tell first, then the newest."""
    newest_first = sorted(stories, key=lambda story: story.date, reverse=True)
    return sorted(newest_first, key=lambda story: -len(story.articles))


def by_choice(stories: Sequence[Story], chosen: Sequence[str]) -> list[Story]:
    """The stories in the analyst's order: each where its first article stands."""
    place = {article: number for number, article in enumerate(chosen)}
    last = len(place)
    return sorted(
        stories,
        key=lambda story: min(place.get(article, last) for article in story.articles),
    )
