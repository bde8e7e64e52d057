"""Articles → stories, and stories → the passages that tell them."""

from collections.abc import Mapping, Sequence

from briefing.analysis.casting import cast
from briefing.analysis.stories import group
from briefing.analysis.synthesis import synthesize
from briefing.editing.assembly import Source, Told
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.model.story import Cast, Story


def group_articles(articles: Sequence[Article]) -> tuple[Story, ...]:
    """The stories of some articles; every article is in exactly one."""
    return group(articles)


def cast_of(story: Story, analyses: Mapping[str, Analysis]) -> Cast:
    """The actors and places of a story, as far as its articles are analysed."""
    return cast([analyses[name] for name in story.articles if name in analyses])


def tell(story: Story, sources: Mapping[str, Source]) -> Told:
    """The story with its summary and its cast, drawn from all its articles."""
    of_story = [sources[article_id] for article_id in story.articles]
    analyses = [source.analysis for source in of_story]
    points = synthesize([source.article for source in of_story], analyses)
    return Told(story, points, cast(analyses))
