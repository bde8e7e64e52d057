"""What a list of articles shows of each."""

from dataclasses import dataclass

from briefing.model.article import ArticleId


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One line of a list: enough to recognise an article by."""

    id: ArticleId
    title: str
    source: str
    date: str
    chosen: bool
    """Whether it is chosen for the next brief."""
    analyzed: bool
    """Whether its facts and summary are kept for the recipe in use."""
