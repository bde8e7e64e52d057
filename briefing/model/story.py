"""A story: the articles about one event."""

from dataclasses import dataclass

from briefing.model.article import ArticleId


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles that tell of one event, the one that tells it best first."""

    id: str
    """Made from the ids of its articles, whatever their order."""
    title: str
    """The title of its first article."""
    articles: tuple[ArticleId, ...]
    """Ids of its articles."""
    date: str = ""
    """The latest date among its articles."""
