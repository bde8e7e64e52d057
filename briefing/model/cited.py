"""What an article is called where a list names many of them."""

from briefing.model.article import ArticleId
from briefing.model.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """The article that an item of a list stands in."""

    article: ArticleId
    """The article's id."""
    title: str = ""
    source: str = ""
    date: str = ""
    """When the article says it was written, ISO 8601."""
