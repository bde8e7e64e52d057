"""Chosen stories → Brief."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from briefing.editing.changes import novelty
from briefing.editing.conflicts import conflicts
from briefing.editing.markings import item_marking
from briefing.editing.sections import sections
from briefing.model.analysis import Analysis
from briefing.model.article import Article, Span
from briefing.model.brief import Brief, BriefItem, Passage
from briefing.model.marking import highest
from briefing.model.story import NOBODY, Cast, Story
from briefing.text.ranges import covering


@dataclass(frozen=True, slots=True)
class Source:
    """An article with its analysis."""

    article: Article
    analysis: Analysis

    def sentence_of(self, span: Span) -> Span:
        """The sentence, or more than one, in which a span lies; else the span itself.

        A title and a lead are one sentence each.
        """
        start, end = span.range
        if span.field != "text":
            start, end = 0, len(self.article.value(span.field))
        elif found := covering(self.analysis.sentences, start):
            last = covering(self.analysis.sentences, max(start, end - 1)) or found
            start, end = found[0], max(end, last[1])
        return self.article.span(start, end, span.field)


@dataclass(frozen=True, slots=True)
class Told:
    """A story with the passages that tell it, best first, and whom it tells of."""

    story: Story
    points: tuple[Passage, ...]
    cast: Cast = NOBODY
    section: str = ""
    """The heading that the analyst wants it under."""
    comment: str = ""
    """The analyst's own words about it."""


def assemble(
    masthead: Brief,
    told: Sequence[Told],
    sources: Mapping[str, Source],
    last: AbstractSet[str] | None = None,
) -> Brief:
    """The brief of some stories, in the order given.

    Args:
        masthead: A brief without contents; its marking holds for unmarked articles.
        told: The stories.
        sources: What was read, by article id; at least the stories' articles.
        last: Ids of the articles in the last brief; None when there was none.
    """
    items = [_item(each, sources, masthead.marking, last) for each in told]
    ordered = sections(items, [each.section for each in told])
    ids = [
        article_id
        for section in ordered
        for item in section.items
        for article_id in item.story.articles
    ]
    used = [sources[article_id] for article_id in dict.fromkeys(ids)]
    dates = sorted(source.article.date for source in used if source.article.date)
    return replace(
        masthead,
        period=(dates[0], dates[-1]) if dates else ("", ""),
        marking=highest(item.marking for item in items) or masthead.marking,
        unmarked=masthead.marking,
        sections=ordered,
        articles=tuple(source.article for source in used),
        analyses=tuple(source.analysis for source in used),
    )


def _item(
    told: Told,
    sources: Mapping[str, Source],
    default_marking: str,
    last: AbstractSet[str] | None,
) -> BriefItem:
    of_story = [sources[article_id] for article_id in told.story.articles]
    return BriefItem(
        story=told.story,
        points=told.points,
        marking=item_marking((s.article for s in of_story), default_marking),
        conflicts=conflicts([(s.article, s.analysis) for s in of_story]),
        novelty=novelty(told.story, last),
        cast=told.cast,
        comment=told.comment,
    )
