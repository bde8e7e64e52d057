"""Questions over many articles, and what is found for each: the same for every face."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefing.model.article import ArticleId
from briefing.model.ledger import Order
from briefing.services.clock import as_of
from briefing.services.panels import Panel
from briefing.services.workspace import Workspace

if TYPE_CHECKING:
    from briefing.services.scope import Scope

Kind = Literal["timeline", "numbers", "entity"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked of which articles."""

    kind: Kind
    query: str = ""
    """Finds the articles; not for the page of an entity."""
    article: ArticleId = ""
    """Ask it of this article's story, or take the entity that it means."""
    name: str = ""
    """Of the entity."""
    order: Order = "disputed"
    """Of the numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The answer."""

    title: str
    panels: tuple[Panel, ...]
    notices: tuple[str, ...] = ()
    """What one should know who reads it."""
    start: int = 0
    """The entry, counted through all panels, at which to begin."""


def find(workspace: Workspace, question: Question) -> Findings:
    """The answer to a question.

    Raises:
        QueryError: The query cannot be understood.
        EmptyBriefError: No article names the entity.
    """
    if question.kind == "entity":
        return _page(workspace, question)
    return _over(workspace, question)


def _page(workspace: Workspace, question: Question) -> Findings:
    from briefing.services.dossier import dossier
    from briefing.services.panels.dossier import about, dossier_panels

    page, scope = dossier(workspace, question.name, question.article)
    notices = (about(page), *scope.notices)
    return Findings(title=page.name, panels=dossier_panels(page), notices=notices)


def _over(workspace: Workspace, question: Question) -> Findings:
    from briefing.services.scope import story_query

    query = question.query
    if question.article:
        query = story_query(workspace, question.article)
    if question.kind == "numbers":
        return _numbers(workspace, query, question.order)
    return _timeline(workspace, query)


def _numbers(workspace: Workspace, query: str, order: Order) -> Findings:
    from briefing.services.ledger import PARTS, ledger
    from briefing.services.panels.ledger import ledger_panels
    from briefing.services.scope import read_scope

    scope = read_scope(workspace, query, PARTS)
    rows = ledger(scope, order)
    count = sum(len(row.figures) for row in rows)
    disputed = sum(row.disputed for row in rows)
    title = f"{count} figures in {_articles(scope)}, {disputed} disputed"
    return Findings(title=title, panels=ledger_panels(rows), notices=scope.notices)


def _timeline(workspace: Workspace, query: str) -> Findings:
    from briefing.services.panels.timeline import timeline_panels
    from briefing.services.scope import read_scope
    from briefing.services.timeline import PARTS, timeline

    now = as_of()
    scope = read_scope(workspace, query, PARTS)
    events = timeline(scope, now)
    past = sum(not event.ahead for event in events)
    title = f"{len(events)} dates in {_articles(scope)}"
    if ahead := len(events) - past:
        title += f", {ahead} ahead"
    return Findings(
        title=title,
        panels=timeline_panels(events, now),
        notices=scope.notices,
        start=max(0, past - 1),
    )


def _articles(scope: "Scope") -> str:
    count = len(scope.sources)
    return "1 article" if count == 1 else f"{count} articles"
