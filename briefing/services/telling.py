"""A story of the draft as it will stand in the brief."""

from dataclasses import dataclass

from briefing.editing.assembly import Source
from briefing.editing.rulings import as_decided
from briefing.library.store import Library
from briefing.model.analysis import RunnerUp
from briefing.model.article import ArticleId, Span
from briefing.model.brief import Passage
from briefing.model.draft import Draft, DraftItem
from briefing.model.story import Story
from briefing.services.stories import group_articles, tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What the brief says of one story, and what it could say instead."""

    story: Story
    points: tuple[Passage, ...]
    """As they will be printed, in order."""
    pinned: frozenset[tuple[ArticleId, Span]]
    """Those that the analyst asked for."""
    next_best: tuple[Passage, ...]
    """Sentences of the article in hand that just missed its summary."""
    left_out: tuple[Passage, ...]
    """What the analyst banned."""
    section: str
    comment: str


class Teller:
    """Tells the stories of a draft; stories are grouped again when its articles change.

    Args:
        library: Where the articles and their analyses are.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._grouped: tuple[ArticleId, ...] = ()
        self._stories: dict[ArticleId, Story] = {}

    def tell(self, draft: Draft, article: ArticleId) -> Telling | None:
        """The story of a marked article; None if one of its articles is unanalysed.

        Raises:
            LibraryError: The library cannot be read.
        """
        self._group(draft)
        story = self._stories.get(article)
        if story is None:
            return None
        sources = {name: self._source(name) for name in story.articles}
        known = {name: source for name, source in sources.items() if source}
        if len(known) < len(sources):
            return None
        told = as_decided(tell(story, known), draft, known)
        items = [item for item in draft.items if item.article in sources]
        return Telling(
            story=story,
            points=told.points,
            pinned=frozenset(_judged(items, "pinned")),
            next_best=tuple(_next_best(known[article], items)),
            left_out=tuple(
                Passage(article=name, span=span)
                for name, span in _judged(items, "banned")
            ),
            section=told.section,
            comment=told.comment,
        )

    def _group(self, draft: Draft) -> None:
        if draft.articles != self._grouped:
            found = [self._library.articles.find(name) for name in draft.articles]
            self._stories = {
                name: story
                for story in group_articles(found)
                for name in story.articles
            }
            self._grouped = draft.articles

    def _source(self, name: ArticleId) -> Source | None:
        analysis = self._library.analyses.find(name)
        return Source(self._library.articles.find(name), analysis) if analysis else None


def next_best(
    runners_up: tuple[RunnerUp, ...], judged: frozenset[Span] = frozenset()
) -> tuple[Span, ...]:
    """The sentences that just missed a summary, without those that are no text."""
    return tuple(
        each.bare
        for each in runners_up
        if each.missed not in ("boilerplate", "fragment") and each.bare not in judged
    )


def _next_best(source: Source, items: list[DraftItem]) -> list[Passage]:
    name = source.article.id
    judged = frozenset(r.span for i in items if i.article == name for r in i.rulings)
    found = next_best(source.analysis.runners_up, judged)
    return [Passage(article=name, span=span) for span in found]


def _judged(items: list[DraftItem], verdict: str) -> list[tuple[ArticleId, Span]]:
    return [
        (item.article, ruling.span)
        for item in items
        for ruling in item.rulings
        if ruling.verdict == verdict
    ]
