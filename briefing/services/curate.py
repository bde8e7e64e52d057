"""Analysed articles → Brief."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from briefing.config import Settings
from briefing.editing.assembly import Source, assemble
from briefing.editing.markings import hold_below, item_marking
from briefing.editing.rulings import as_decided
from briefing.editing.selection import by_choice, by_weight
from briefing.errors import ConfigError, EmptyBriefError
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.model.draft import Draft
from briefing.model.marking import parse_marking
from briefing.services.stories import group_articles, tell

NOTHING_DECIDED = Draft()


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What tells one brief from the next."""

    number: int
    as_of: str
    last: AbstractSet[str] | None = None
    """Ids of the articles in the last brief; None when there was none."""
    draft: Draft = NOTHING_DECIDED
    """What the analyst decided; without a marked article, weight gives the order."""


def curate(
    analyzed: Iterable[tuple[Article, Analysis]], settings: Settings, issue: Issue
) -> Brief:
    """The brief of some analysed articles.

    Raises:
        EmptyBriefError: There are no articles.
        RefusedError: A story's marking is above the ceiling.
        ConfigError: A marking in the settings is none.
    """
    sources = _by_id(analyzed, settings.marking)
    if not sources:
        raise EmptyBriefError(
            "there is nothing to brief", hint="name some articles, or mark some"
        )
    stories = group_articles([source.article for source in sources.values()])
    chosen = issue.draft.articles
    ordered = by_choice(stories, chosen) if chosen else by_weight(stories)
    told = [as_decided(tell(s, sources), issue.draft, sources) for s in ordered]
    brief = assemble(_masthead(settings, issue), told, sources, issue.last)
    hold_below(_label(settings.ceiling), brief.items)
    return brief


def _by_id(
    analyzed: Iterable[tuple[Article, Analysis]], default_marking: str
) -> dict[str, Source]:
    """The articles by id: of two with the same, the later, under the stricter label."""
    sources: dict[str, Source] = {}
    for article, analysis in analyzed:
        found = article
        if earlier := sources.get(article.id):
            marking = item_marking((earlier.article, article), default_marking)
            found = replace(article, marking=marking)
        sources[article.id] = Source(found, analysis)
    return sources


def _masthead(settings: Settings, issue: Issue) -> Brief:
    return Brief(
        title=settings.title,
        number=issue.number,
        as_of=issue.as_of,
        desk=settings.desk,
        next_issue=settings.next_issue,
        marking=_label(settings.marking),
        handling=settings.handling,
        portion=settings.portion,
    )


def _label(text: str) -> str:
    try:
        return parse_marking(text)
    except ValueError as error:
        raise ConfigError(
            str(error), hint="use TLP:CLEAR, GREEN, AMBER, AMBER+STRICT or RED"
        ) from None
