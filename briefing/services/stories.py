"""Articles → stories, and stories → the passages that tell them."""

from collections.abc import Mapping, Sequence

from briefing.analysis.stories import group
from briefing.analysis.synthesis import synthesize
from briefing.editing.assembly import Source, Told
from briefing.model.article import Article
from briefing.model.story import Story


def group_articles(articles: Sequence[Article]) -> tuple[Story, ...]:
    """The stories of some articles; every article is in exactly one."""
    return group(articles)


def tell(story: Story, sources: Mapping[str, Source]) -> Told:
    """The story with its summary, drawn from all its articles."""
    of_story = [sources[article_id] for article_id in story.articles]
    points = synthesize(
        [source.article for source in of_story],
        [source.analysis for source in of_story],
    )
    return Told(story, points)
